import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Act, IncidentView } from '../../src/http/api.ts'
import type { FieldName } from '../../src/model/account.ts'
import type { Grade } from '../../src/model/incident.ts'
import { api } from '../api-client.ts'
import type { Row } from '../matrix/rows.ts'
import { lastList } from '../review/last-list.ts'
import type { Deciding } from '../review/use-decide.ts'
import { words } from '../words.ts'
import { ActButton } from './act-button.tsx'
import { DecideBar } from './decide-bar.tsx'
import { EditDialog } from './edit-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { useKeys } from './use-keys.ts'
import { useMay } from './use-session.ts'

const GRADES: readonly Grade[] = ['1', '2', '3', '4', '5', '6']
/** As far as next and previous look. */
const QUEUE = 500

interface Props {
  readonly view: IncidentView
  readonly rows: readonly Row[]
  readonly deciding: Deciding
}

/** What a person decides on an incident: shown at once, undone by one key. */
export function DecisionBar({ view, rows, deciding }: Props) {
  const navigate = useNavigate()
  const [asked, ask] = useState<'merge' | 'split' | 'edit' | null>(null)
  const id = view.incident.id
  const why = useRef<HTMLInputElement>(null)
  const { at, count, go } = useQueue(id)
  const may = useMay('coder')

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
  // A question that was left tells so a moment later: another may have been asked by then.
  const leave = (question: typeof asked) => ask((now) => (now === question ? null : now))
  const merge = (into: string) => {
    ask(null)
    take({ act: 'merge', incident: id, into })
    void navigate({ to: '/incidents/$id', params: { id: into } })
  }
  const split = (accounts: string[]) => {
    ask(null)
    take({ act: 'split', incident: id, accounts })
  }
  const edit = (field: FieldName, value: unknown) => {
    ask(null)
    take({ act: 'edit', incident: id, field, value })
  }
  const deeds = {
    c: acts.confirm,
    m: () => ask('merge'),
    s: () => ask('split'),
    e: () => ask('edit'),
    r: acts.reject,
    u: acts.unsure,
    z: deciding.undo,
    w: (event: KeyboardEvent) => {
      event.preventDefault()
      why.current?.focus()
    },
    ...Object.fromEntries(GRADES.map((grade) => [grade, () => acts.grade(grade)])),
  }
  useKeys({ j: () => go(1), k: () => go(-1), ...(may ? deeds : {}) })

  const position = count > 0 && at >= 0 ? `${words.act.place(at + 1, count)} ·` : ''
  if (!may) return <DecideBar deciding={deciding} may={false} end={position} />
  return (
    <>
      <DecideBar deciding={deciding} may end={position}>
        <ActButton keys="C" rank="main" act={acts.confirm}>
          {words.act.confirm}
        </ActButton>
        <ActButton keys="E" act={() => ask('edit')}>
          {words.act.edit}
        </ActButton>
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
        <ActButton keys="M" rank="opt" act={() => ask('merge')}>
          {words.act.merge}
        </ActButton>
        <ActButton keys="S" rank="opt" act={() => ask('split')}>
          {words.act.split}
        </ActButton>
        <ActButton keys="R" act={acts.reject}>
          {words.act.reject}
        </ActButton>
        <ActButton keys="U" rank="opt" act={acts.unsure}>
          {words.act.unsure}
        </ActButton>
        <input
          ref={why}
          className="why"
          aria-label={words.act.whyLabel}
          placeholder={words.act.why}
          maxLength={2000}
          onKeyDown={(event) => event.key === 'Escape' && why.current?.blur()}
        />
      </DecideBar>
      {asked === 'merge' && <MergeDialog view={view} merge={merge} close={() => leave('merge')} />}
      {asked === 'split' && <SplitDialog view={view} split={split} close={() => leave('split')} />}
      {asked === 'edit' && <EditDialog rows={rows} edit={edit} close={() => leave('edit')} />}
    </>
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
