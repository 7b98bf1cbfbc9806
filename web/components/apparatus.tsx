import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AccountColumn, IncidentView, StatementView } from '../../src/http/api.ts'
import { valueKey, valueText } from '../format/value.ts'
import { type Row, statementsOf, yearOf } from '../matrix/rows.ts'
import { words } from '../words.ts'
import { BestValue } from './field-head.tsx'
import { Status } from './mark.tsx'
import { QuoteInSentence } from './open-cell.tsx'
import { ByModel } from './sheet.tsx'
import { Siglum } from './siglum.tsx'

interface Props {
  readonly view: IncidentView
  readonly rows: readonly Row[]
}

/** The matrix as a critical apparatus: a block a field, a line a reading, its sigla beside it. Same data, same order. */
export function Apparatus({ view, rows }: Props) {
  return (
    <section className="apparatus" aria-labelledby="by-field">
      <h2 className="sec" id="by-field">
        {words.incident.byField}
      </h2>
      {rows.map((row, index) => (
        <Field key={row.field} view={view} row={row} isFirst={index === 0} />
      ))}
    </section>
  )
}

function Field({ view, row, isFirst }: { readonly view: IncidentView; readonly row: Row; readonly isFirst: boolean }) {
  const told = view.columns.flatMap((column) =>
    statementsOf(column, row.field).map((statement) => ({ column, statement })),
  )
  const keys = [...new Set(told.map(({ statement }) => valueKey(row.field, statement.value)))]
  const silent = view.columns.filter((column) => statementsOf(column, row.field).length === 0)
  const year = yearOf(view)
  return (
    <div className={isFirst ? 'app-row first' : 'app-row'}>
      <div className="top">
        <h3 className="label">{words.fields[row.field]}</h3>
        <Status name={row.status} word={words.statuses[row.status]} />
      </div>
      <div className="best">
        <BestValue row={row} />
      </div>
      <ul>
        {keys.map((key) => {
          const own = told.filter(({ statement }) => valueKey(row.field, statement.value) === key)
          const columns = [...new Set(own.map(({ column }) => column))]
          const [first] = own
          if (!first) return null
          return (
            <Reading
              key={key}
              text={valueText(row.field, first.statement.value, year)}
              sigla={columns.map(({ siglum }) => siglum)}
              statements={own.map(({ statement, column }) => ({
                statement,
                column,
              }))}
              isContested={row.status === 'conflict'}
            />
          )
        })}
      </ul>
      {silent.length > 0 && (
        <p className="note silent">
          {words.incident.notSaid}: {silent.map(({ siglum }) => siglum).join(' ')}
        </p>
      )}
    </div>
  )
}

interface ReadingProps {
  readonly text: string
  readonly sigla: readonly string[]
  readonly statements: readonly {
    readonly statement: StatementView
    readonly column: AccountColumn
  }[]
  readonly isContested: boolean
}

/** One value and who gives it; its quotes open in place. */
function Reading({ text, sigla, statements, isContested }: ReadingProps) {
  const [isOpen, setOpen] = useState(false)
  const voices = [...new Set(statements.map(({ statement: { saidBy } }) => saidBy?.name ?? words.incident.ownVoice))]
  const isHedged = statements.some(({ statement }) => statement.hedged)
  return (
    <li className={isContested ? 'c' : undefined}>
      <button type="button" className="reading" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className={isHedged ? 'hedged' : undefined} dir="auto">
          {text}
        </span>
        <small>
          {voices.join(', ')}
          {isHedged && `, ${words.incident.hedged}`}
        </small>
      </button>
      <span className="gs">
        {sigla.map((siglum) => (
          <Siglum key={siglum} name={siglum} small />
        ))}
      </span>
      {isOpen && (
        <div className="quotes">
          {statements.map(({ statement, column: { siglum, report, accounts } }) => (
            <div key={`${siglum} ${statement.quote.start}`}>
              <QuoteInSentence statement={statement} />
              <Link
                to="/reports/$id"
                params={{ id: report.id }}
                search={{ at: `${statement.quote.start}-${statement.quote.end}` }}
              >
                <Siglum name={siglum} small /> {words.incident.open}
              </Link>
              <ByModel accounts={accounts} />
            </div>
          ))}
        </div>
      )}
    </li>
  )
}
