import { useEffect, useState } from 'react'
import type { IncidentView } from '../../src/http/api.ts'
import { dateText } from '../../src/model/date-text.ts'
import { valueText } from '../format/value.ts'
import { type Row, statementsOf } from '../matrix/rows.ts'
import { words } from '../words.ts'
import { QuoteInSentence } from './open-cell.tsx'
import { ByModel, nameOf } from './sheet.tsx'
import { Siglum } from './siglum.tsx'

interface Props {
  readonly view: IncidentView
  readonly rows: readonly Row[]
}

/** On paper no cell opens: every quote stands below the matrix, and who the sigla are. */
export function Dossier({ view, rows }: Props) {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const query = matchMedia('print')
    const changed = () => setPrinting(query.matches)
    changed()
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }, [])
  if (!isPrinting) return null
  return (
    <section className="dossier">
      <h2 className="sec">{words.incident.quotes}</h2>
      {rows.map(({ field }) => (
        <section key={field}>
          <h3>{words.fields[field]}</h3>
          {view.columns.flatMap((column) =>
            statementsOf(column, field).map((statement) => (
              <div key={`${column.siglum} ${statement.quote.start}`}>
                <Siglum name={column.siglum} small /> <b dir="auto">{valueText(field, statement.value)}</b>
                {statement.saidBy && `, ${statement.saidBy.name}`}
                <QuoteInSentence statement={statement} />
              </div>
            )),
          )}
        </section>
      ))}
      <h2 className="sec">{words.nav.reports}</h2>
      <ol>
        {view.columns.map((column) => (
          <li key={column.report.id}>
            <Siglum name={column.siglum} small /> <b dir="auto">{nameOf(column)}</b>,{' '}
            <span dir="auto">{column.report.title}</span>,{' '}
            {column.report.published === null ? words.state.undated : dateText(column.report.published)},{' '}
            {column.report.url ?? column.report.input}, <span className="mono">{column.report.sha256}</span>{' '}
            <ByModel accounts={column.accounts} />
          </li>
        ))}
      </ol>
    </section>
  )
}
