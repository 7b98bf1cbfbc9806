import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Act, Decision } from '../../src/http/api.ts'
import { api, RefusedError } from '../api-client.ts'
import { words } from '../words.ts'

const NAME = 'hearsay-name'

interface Waiting {
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

/** What the person sees of that on which they decide. */
interface Seen {
  /** Null for what is no incident. */
  readonly revision: string | null
  readonly decisions: readonly Decision[]
}

/** Decisions on one incident or outlet; nothing is written over what somebody else decided meanwhile. */
export function useDecide({ revision, decisions }: Seen): Deciding {
  const client = useQueryClient()
  const [name, setName] = useState(() => localStorage.getItem(NAME) ?? '')
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const last = decisions.findLast(({ undone, act }) => !undone && act.act !== 'undo')

  const taking = useMutation({
    mutationFn: ({ act, why, by }: Waiting & { readonly by: string }) =>
      api.decide({ act, by, why: why.trim() === '' ? null : why.trim(), seen: act.act === 'undo' ? null : revision }),
    onSuccess: (_, { act }) => setSaid(words.act.done[act.act]),
    onError: (error) => {
      const isStale = error instanceof RefusedError && error.status === 409
      setSaid(isStale ? words.act.stale : `${words.act.failed} ${error.message}`)
    },
    onSettled: () => client.invalidateQueries(),
  })
  const take = (act: Act, why = '') => {
    if (name === '') setWaiting({ act, why })
    else taking.mutate({ act, why, by: name })
  }
  return {
    take,
    undo: () => last && take({ act: 'undo', decision: last.id }),
    canUndo: last !== undefined,
    isAsking: waiting !== null,
    giveName(given) {
      localStorage.setItem(NAME, given)
      setName(given)
      setWaiting(null)
      if (waiting) taking.mutate({ ...waiting, by: given })
    },
    said,
  }
}
