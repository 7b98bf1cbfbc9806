import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Act, IncidentView } from '../../src/http/api.ts'
import type { Grade } from '../../src/model/incident.ts'
import { api } from '../api-client.ts'
import { lastList } from '../review/last-list.ts'
import type { Deciding } from '../review/use-decide.ts'
import { words } from '../words.ts'
import { KeyBar } from './key-bar.tsx'
import { NameForm } from './name-form.tsx'
import { useKeys } from './use-keys.ts'

const GRADES: readonly Grade[] = ['1', '2', '3', '4', '5', '6']
/** As far as next and previous look. */
const QUEUE = 500

interface Props {
  readonly view: IncidentView
  readonly deciding: Deciding
}

/** What a person decides on an incident: shown at once, undone by one key. */
export function DecisionBar({ view, deciding }: Props) {
  const id = view.incident.id
  const why = useRef<HTMLInputElement>(null)
  const { undo, said, canUndo, isAsking, giveName } = deciding
  const { at, count, go } = useQueue(id)

  const take = (act: Act) => {
    deciding.take(act, why.current?.value)
    if (why.current) why.current.value = ''
  }
  const acts = {
    confirm: () => take({ act: 'confirm', incident: id }),
    reject: () => take({ act: 'reject', incident: id }),
    unsure: () => take({ act: 'unsure', incident: id }),
    grade: (grade: Grade) => take({ act: 'grade', incident: id, grade }),
  }
  useKeys({
    c: acts.confirm,
    r: acts.reject,
    u: acts.unsure,
    z: undo,
    j: () => go(1),
    k: () => go(-1),
    w: (event) => {
      event.preventDefault()
      why.current?.focus()
    },
    ...Object.fromEntries(GRADES.map((grade) => [grade, () => acts.grade(grade)])),
  })

  const position = count > 0 && at >= 0 ? `${words.act.place(at + 1, count)} ·` : ''
  return (
    <KeyBar end={position}>
      {isAsking ? (
        <NameForm give={giveName} />
      ) : (
        <>
          <button type="button" className="act main" onClick={acts.confirm}>
            <kbd>C</kbd>
            {words.act.confirm}
          </button>
          <label className="act opt">
            <kbd>1–6</kbd>
            <select
              aria-label={words.act.grade}
              value=""
              onChange={(event) => event.target.value && acts.grade(event.target.value as Grade)}
            >
              <option value="">{words.act.grade}</option>
              {GRADES.map((grade) => (
                <option key={grade} value={grade}>
                  {grade} {words.grades[grade]}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className="act" onClick={acts.reject}>
            <kbd>R</kbd>
            {words.act.reject}
          </button>
          <button type="button" className="act opt" onClick={acts.unsure}>
            <kbd>U</kbd>
            {words.act.unsure}
          </button>
          <input
            ref={why}
            className="why"
            aria-label={words.act.whyLabel}
            placeholder={words.act.why}
            maxLength={2000}
            onKeyDown={(event) => event.key === 'Escape' && why.current?.blur()}
          />
          {canUndo && (
            <button type="button" className="act" onClick={undo}>
              <kbd>Z</kbd>
              {words.act.undo}
            </button>
          )}
          <span className="said" role="status">
            {said}
          </span>
        </>
      )}
    </KeyBar>
  )
}

/** Where the incident stands in the list it was opened from. */
function useQueue(id: string) {
  const navigate = useNavigate()
  const [search] = useState(lastList)
  const { data } = useQuery({
    queryKey: ['queue', search],
    queryFn: () => api.incidents({ ...search, limit: QUEUE }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const rows = data?.rows ?? []
  const at = rows.findIndex((row) => row.id === id)
  const go = (step: number) => {
    const next = rows[at + step]
    if (next) void navigate({ to: '/incidents/$id', params: { id: next.id } })
  }
  return { at, count: data?.count ?? 0, go }
}
