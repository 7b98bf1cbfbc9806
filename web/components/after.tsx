import type { IncidentView } from '../../src/http/api.ts'
import type { Outcome } from '../../src/model/account.ts'
import { shortDateText } from '../../src/model/date-text.ts'
import { statementsOf, yearOf } from '../matrix/rows.ts'
import { words } from '../words.ts'
import { Label } from './label.tsx'
import { nameOf } from './sheet.tsx'
import { Siglum } from './siglum.tsx'

interface Step {
  /** EDTF; when the report that first says so was published. */
  readonly when: string
  readonly what: string
  readonly siglum: string
  readonly by: string
}

/** What came after, in the order in which it was reported. */
export function After({ view }: { readonly view: IncidentView }) {
  const steps = stepsOf(view)
  if (steps.length === 0) return null
  const year = yearOf(view)
  const { label, fields } = view.incident
  return (
    <section className="after">
      <h2>{words.incident.after}</h2>
      <ol className="steps">
        {fields.when?.best && (
          <li className="start">
            <b dir="auto">
              <Label of={label} />
            </b>
            <span>{shortDateText(fields.when.best, year)}</span>
          </li>
        )}
        {steps.map(({ when, what, siglum, by }) => (
          <li key={`${when} ${what}`}>
            <b dir="auto">{what}</b>
            <span>{when === '' ? words.state.undated : shortDateText(when, year)}</span>
            <span className="note">
              {by} <Siglum name={siglum} small />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Outcomes as first told, earliest first; one that several tell stands once. */
function stepsOf({ columns }: IncidentView): Step[] {
  const told = columns.flatMap((column) =>
    statementsOf(column, 'outcome').map(({ value, saidBy }) => {
      const { kind, detail } = value as Outcome
      return {
        when: column.report.published ?? '',
        what: detail || kind,
        siglum: column.siglum,
        by: saidBy?.name ?? nameOf(column),
      }
    }),
  )
  const inTime = told.toSorted((a, b) => ((a.when || '9') < (b.when || '9') ? -1 : 1))
  return inTime.filter(
    ({ what }, index) => inTime.findIndex((other) => other.what.toLowerCase() === what.toLowerCase()) === index,
  )
}
