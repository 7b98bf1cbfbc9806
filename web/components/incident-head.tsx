import type { IncidentView } from '../../src/http/api.ts'
import { dateText } from '../../src/model/date-text.ts'
import type { Row } from '../matrix/rows.ts'
import { summaryOf } from '../matrix/summary.ts'
import { counted, words } from '../words.ts'
import { Label } from './label.tsx'
import { Mark } from './mark.tsx'
import { Stem } from './stem.tsx'

interface Props {
  readonly view: IncidentView
  readonly rows: readonly Row[]
}

/** What is so, what is not known, where it comes from, and how far it can be believed. */
export function IncidentHead({ view, rows }: Props) {
  const { incident, columns, sources } = view
  const { when, where } = incident.fields
  return (
    <section className="head">
      <div>
        <div className="kick">
          <span>{incident.type.replaceAll('-', ' ')}</span>
          {when?.best && <span>{dateText(when.best)}</span>}
          {where?.best && <span dir="auto">{where.best.name}</span>}
          <span>{incident.review === 'machine' ? words.incident.notReviewed : words.reviews[incident.review]}</span>
        </div>
        <h1 dir="auto">
          <Label of={incident.label} />
        </h1>
        {columns.length > 0 && (
          <p className="told-by">
            {words.incident.told} <b className="nb">{counted(columns.length, 'report')}</b> ·{' '}
            <b className="nb">{counted(incident.origins, 'independent origin')}</b> ·{' '}
            <b className="nb">{counted(sources, 'source')}</b>
          </p>
        )}
        <dl className="sum">
          {summaryOf(rows).map(({ mark, label, text }) => (
            <div key={label}>
              <dt className={mark}>
                <Mark name={mark} /> {label}
              </dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      </div>
      {columns.length > 0 && <Stem view={view} />}
      <GradeReasons view={view} />
    </section>
  )
}

const SIGN = /^(?<sign>[+−-]|0)\s+/u

/** The grade, who set it, and why. */
function GradeReasons({ view: { incident, graded } }: { readonly view: IncidentView }) {
  const { grade, reasons } = incident.credibility
  const word = words.grades[grade]
  return (
    <div className={graded ? 'gr set' : 'gr'}>
      <h2>
        {words.incident.grade} <span>{graded ? words.incident.graded : words.incident.proposed}</span>
      </h2>
      <div className="big">
        <b>{grade}</b>
        {word.charAt(0).toUpperCase()}
        {word.slice(1)}
      </div>
      <ul>
        {reasons.map((reason) => {
          const sign = SIGN.exec(reason)?.groups?.['sign']
          return (
            <li key={reason}>
              <b>{sign === '-' ? '−' : (sign ?? '·')}</b>
              {sign === undefined ? reason : reason.replace(SIGN, '')}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
