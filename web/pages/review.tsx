import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Question, QuestionSide } from '../../src/http/api.ts'
import { FIELD_NAMES, type FieldName } from '../../src/model/account.ts'
import { shortDateText } from '../../src/model/date-text.ts'
import { api } from '../api-client.ts'
import { ActButton } from '../components/act-button.tsx'
import { DecideBar } from '../components/decide-bar.tsx'
import { Label } from '../components/label.tsx'
import { QuoteInSentence } from '../components/open-cell.tsx'
import { Answer } from '../components/state.tsx'
import { useKeys } from '../components/use-keys.ts'
import { useMay } from '../components/use-session.ts'
import { useTitle } from '../components/use-title.ts'
import { valueText } from '../format/value.ts'
import { useDecide } from '../review/use-decide.ts'
import { words } from '../words.ts'

/** So many questions are fetched at a time; each answer fetches them anew. */
const PAGE = 50

/** Pairs of incidents that may be one, one question at a time: same, different, or left open. */
export function ReviewPage() {
  const questions = useQuery({ queryKey: ['questions'], queryFn: () => api.questions(PAGE) })
  const filter = { review: ['machine'] } as const
  const { data: unreviewed } = useQuery({ queryKey: ['overview', filter], queryFn: () => api.overview(filter) })
  useTitle(words.nav.review)
  return (
    <Answer of={questions}>
      {({ rows, count }) => (
        <>
          <header className="list-head">
            <h1>{words.review.title(count)}</h1>
            {unreviewed !== undefined && unreviewed.count > 0 && (
              <Link className="note" to="/incidents" search={{ review: ['machine'], sort: 'matters' }}>
                {words.review.incidents(unreviewed.count)}
              </Link>
            )}
          </header>
          {rows.length === 0 ? <p className="state">{words.review.empty}</p> : <Questions rows={rows} count={count} />}
        </>
      )}
    </Answer>
  )
}

interface QuestionsProps {
  readonly rows: readonly Question[]
  readonly count: number
}

function Questions({ rows, count }: QuestionsProps) {
  const may = useMay('coder')
  const deciding = useDecide(null)
  // Left open: asked again when the page is opened again.
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const left = rows.filter((row) => !open.has(keyOf(row)))
  const question = left[0] ?? rows[0]
  const acts = {
    same() {
      if (question)
        deciding.take({ act: 'merge', incident: question.right.incident.id, into: question.left.incident.id })
    },
    different() {
      if (question)
        deciding.take({ act: 'apart', incident: question.left.incident.id, other: question.right.incident.id })
    },
    unsure() {
      if (question) setOpen(left.length > 1 ? new Set([...open, keyOf(question)]) : new Set())
    },
  }
  const deeds = { y: acts.same, n: acts.different, z: deciding.undo }
  useKeys({ u: acts.unsure, ...(may ? deeds : {}) })
  if (!question) return null
  return (
    <>
      <Pair question={question} />
      <DecideBar deciding={deciding} may={may} end={`${words.act.place(rows.indexOf(question) + 1, count)} ·`}>
        {may && (
          <>
            <ActButton keys="Y" rank="main" act={acts.same}>
              {words.review.same}
            </ActButton>
            <ActButton keys="N" act={acts.different}>
              {words.review.different}
            </ActButton>
          </>
        )}
        <ActButton keys="U" act={acts.unsure}>
          {words.review.unsure}
        </ActButton>
      </DecideBar>
    </>
  )
}

function keyOf({ left, right }: Question): string {
  return `${left.incident.id} ${right.incident.id}`
}

/** Both accounts with the same weight: who says it, in which words, and field by field. */
function Pair({ question: { left, right, reasons } }: { readonly question: Question }) {
  const fields = FIELD_NAMES.filter((field) => [left, right].some(({ account }) => account.fields[field].length > 0))
  return (
    <article className="question">
      <table>
        <thead>
          <tr>
            <td />
            <Head side={left} />
            <Head side={right} />
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.review.tells}</th>
            <Telling side={left} />
            <Telling side={right} />
          </tr>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{words.fields[field]}</th>
              <Said side={left} field={field} />
              <Said side={right} field={field} />
            </tr>
          ))}
        </tbody>
      </table>
      <h2 className="sec">{words.review.reasons}</h2>
      <ul className="reasons">
        {reasons.map(({ weight, why }) => (
          <li key={why}>
            <b>{weight > 0 ? words.review.speaksFor : words.review.speaksAgainst}</b> <span dir="auto">{why}</span>
          </li>
        ))}
      </ul>
    </article>
  )
}

function Head({ side: { incident, report } }: { readonly side: QuestionSide }) {
  return (
    <th scope="col">
      <Link className="what" to="/incidents/$id" params={{ id: incident.id }} dir="auto">
        <Label of={incident.label} />
      </Link>
      <span className="note" dir="auto">
        {report.outlet?.name ?? words.state.noOutlet}
        {report.published !== null && ` · ${shortDateText(report.published, null)}`}
      </span>
    </th>
  )
}

function Telling({ side: { account, report } }: { readonly side: QuestionSide }) {
  return (
    <td>
      <blockquote dir="auto">{account.anchor.exact}</blockquote>
      <Link
        className="note"
        to="/reports/$id"
        params={{ id: report.id }}
        search={{ at: `${account.anchor.start}-${account.anchor.end}` }}
      >
        {words.incident.open}
      </Link>
    </td>
  )
}

function Said({ side: { account }, field }: { readonly side: QuestionSide; readonly field: FieldName }) {
  const statements = account.fields[field]
  if (statements.length === 0) return <td className="silent">{words.review.notSaid}</td>
  return (
    <td>
      {statements.map((statement) => (
        <details key={`${statement.quote.start} ${valueText(field, statement.value)}`}>
          <summary dir="auto">{valueText(field, statement.value)}</summary>
          <QuoteInSentence statement={statement} />
        </details>
      ))}
    </td>
  )
}
