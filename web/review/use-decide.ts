import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Act, Decision, IncidentView } from '../../src/http/api.ts'
import { api, RefusedError } from '../api-client.ts'
import { useMay, useSession } from '../components/use-session.ts'
import { words } from '../words.ts'

const NAME = 'hearsay-name'

/** A decision without its person. */
interface Draft {
  readonly act: Act
  readonly why: string
}

export interface Deciding {
  /** Takes a decision on the incident as it is seen now; asks for the person's name first, if it is not known. */
  take(act: Act, why?: string): void
  /** Undoes the last one that stands. */
  undo(): void
  readonly canUndo: boolean
  /** Whether a decision waits for the person's name. */
  readonly isAsking: boolean
  giveName(name: string): void
  /** What just happened, in words; null before the first. */
  readonly said: string | null
}

/** The incident's revision now, if since `on` nobody but this person decided on it; else that of `on`, which is refused. */
function revisionOf(on: IncidentView | null, now: IncidentView | null, own: ReadonlySet<string>): string | undefined {
  const ofOthers = (view: IncidentView | null) =>
    view?.decisions.flatMap(({ id, undone }) => (own.has(id) ? [] : [`${id} ${undone}`])).join()
  return ofOthers(on) === ofOthers(now) ? now?.revision : on?.revision
}

const isStanding = ({ undone, act }: Decision) => !undone && act.act !== 'undo'

/**
 * Decisions on one incident (null: on what is no incident). Nothing is written over what somebody else decided meanwhile.
 *
 * Keys may come quicker than answers: each decision waits for the one before it and for what that changed.
 */
export function useDecide(view: IncidentView | null): Deciding {
  const client = useQueryClient()
  const { person } = useSession()
  const may = useMay('coder')
  const [given, setGiven] = useState(() => localStorage.getItem(NAME) ?? '')
  const name = person?.name ?? given
  const [waiting, setWaiting] = useState<((by: string) => void) | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const own = useRef<readonly Decision[]>([])
  const touched = useRef(new Set<string>())

  const incident = view?.incident.id
  const seen = () =>
    incident === undefined ? null : (client.getQueryData<IncidentView>(['incident', incident]) ?? view)
  const standing = () => (seen()?.decisions ?? own.current).findLast(isStanding)
  const taking = useMutation({
    mutationFn: ({ act, why, by, on }: Draft & { readonly by: string; readonly on: IncidentView | null }) =>
      api.decide({
        ...{ act, by, why: why.trim() === '' ? null : why.trim() },
        seen: act.act === 'undo' ? null : (revisionOf(on, seen(), touched.current) ?? null),
      }),
    onSuccess: (decision, { act }) => {
      touched.current.add(decision.id)
      if (act.act === 'undo') touched.current.add(act.decision)
      own.current =
        act.act === 'undo' ? own.current.filter(({ id }) => id !== act.decision) : [...own.current, decision]
      setSaid(words.act.done[act.act])
    },
    onError: (error) => {
      const isStale = error instanceof RefusedError && error.status === 409
      setSaid(isStale ? words.act.stale : `${words.act.failed} ${error.message}`)
    },
    onSettled: () => client.invalidateQueries(),
  })
  /** `draft` is asked when its turn comes: what is to be undone is known only then. */
  const inTurn = (draft: () => Draft | null) => {
    if (!may) return setSaid(words.act.readOnly)
    const on = seen()
    const send = (by: string) => {
      turn.current = turn.current.then(async () => {
        const found = draft()
        // What went wrong was said.
        if (found) await taking.mutateAsync({ ...found, by, on }).catch(() => null)
      })
    }
    if (name === '') setWaiting(() => send)
    else send(name)
  }
  return {
    take: (act, why = '') => inTurn(() => ({ act, why })),
    undo() {
      // Who decides for the first time has nothing of their own on its way.
      if (name === '' && !standing()) return
      inTurn(() => {
        const last = standing()
        return last ? { act: { act: 'undo', decision: last.id }, why: '' } : null
      })
    },
    canUndo: standing() !== undefined,
    isAsking: waiting !== null,
    giveName(asked) {
      localStorage.setItem(NAME, asked)
      setGiven(asked)
      setWaiting(null)
      waiting?.(asked)
    },
    said,
  }
}
