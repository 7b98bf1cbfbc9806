import type { AccountColumn, IncidentView, StatementView } from '../../src/http/api.ts'
import { shortDateText } from '../../src/model/date-text.ts'
import { valueKey, valueText } from '../format/value.ts'
import { type Cell, type Row, statementsOf, yearOf } from '../matrix/rows.ts'
import { words } from '../words.ts'
import { ActButton } from './act-button.tsx'
import { ByModel, nameOf } from './sheet.tsx'
import { Siglum } from './siglum.tsx'
import { useMay } from './use-session.ts'

interface Props {
  readonly view: IncidentView
  readonly row: Row
  readonly cell: Cell | undefined
  readonly toReport: () => void
  readonly close: () => void
  readonly takeBest: () => void
  readonly sayScope: () => void
}

/** A cell opened: its quotes in their sentences, on whose word, and the field value by value. */
export function OpenCell({ view, row, cell, toReport, close, takeBest, sayScope }: Props) {
  const may = useMay('coder')
  if (!cell) return null
  const label = words.fields[row.field]
  return (
    <section className="ap" aria-label={`${label}, ${nameOf(cell.column)}`}>
      <div>
        {cell.statements.map((statement) => (
          <div key={`${statement.quote.start} ${valueKey(row.field, statement.value)}`} className="said">
            <QuoteInSentence statement={statement} />
            <Chain view={view} column={cell.column} statement={statement} />
          </div>
        ))}
      </div>
      <div>
        <h3>{words.incident.valueByValue(label.charAt(0).toUpperCase() + label.slice(1))}</h3>
        <ValueByValue view={view} row={row} />
      </div>
      <div className="foot">
        <ActButton keys="↵" act={toReport}>
          {words.incident.open}
        </ActButton>
        {may && (
          <>
            <ActButton keys="B" act={takeBest}>
              {words.act.best}
            </ActButton>
            <ActButton keys="O" act={sayScope}>
              {words.act.scope}
            </ActButton>
          </>
        )}
        <ActButton keys="Esc" act={close}>
          {words.incident.close}
        </ActButton>
      </div>
    </section>
  )
}

/** The whole sentence, the quote in it underlined. */
export function QuoteInSentence({ statement: { quote, context, hedged } }: { readonly statement: StatementView }) {
  const from = quote.start - context.start
  const to = quote.end - context.start
  return (
    <blockquote dir="auto">
      {context.exact.slice(0, from)}
      <mark className={hedged ? 'hedged-quote' : undefined}>{context.exact.slice(from, to)}</mark>
      {context.exact.slice(to)}
    </blockquote>
  )
}

const CLASSES: Partial<Record<string, string>> = { anonymous: 'anon', crowd: 'anon', official: 'off' }

/** Whose word it is, hand to hand, to the account at hand. */
function Chain({
  view,
  column,
  statement,
}: {
  readonly view: IncidentView
  readonly column: AccountColumn
  readonly statement: StatementView
}) {
  const year = yearOf(view)
  const origin = view.columns.find((other) => other.report.id === column.from)
  const hands = origin && statement.derived !== 'added' ? [origin, column] : [column]
  const { saidBy } = statement
  return (
    <ol className="chain" aria-label={words.incident.chain}>
      {saidBy && (
        <li className={CLASSES[saidBy.kind]}>
          <span dir="auto">
            {saidBy.name}
            <small>{words.sourceKinds[saidBy.kind]}</small>
          </span>
        </li>
      )}
      {hands.map((hand) => (
        <li key={hand.report.id}>
          <span dir="auto">
            <Siglum name={hand.siglum} small /> {nameOf(hand)}
            <small>
              {hand.relation ? `${words.relations[hand.relation].is}, ` : ''}
              {hand.report.published === null ? words.state.undated : shortDateText(hand.report.published, year)}
              {saidBy === null && hands[0] === hand ? `, ${words.incident.ownVoice}` : ''}
            </small>
            <ByModel accounts={hand.accounts} />
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Every value of a field with who gives it, and on whose word. */
export function ValueByValue({ view, row }: { readonly view: IncidentView; readonly row: Row }) {
  const year = yearOf(view)
  const told = view.columns.flatMap((column) =>
    statementsOf(column, row.field).map((statement) => ({ column, statement })),
  )
  const keys = [...new Set(told.map(({ statement }) => valueKey(row.field, statement.value)))]
  return (
    <ul className="vars">
      {keys.map((key) => {
        const own = told.filter(({ statement }) => valueKey(row.field, statement.value) === key)
        const sigla = [...new Set(own.map(({ column }) => column.siglum))]
        const voices = [...new Set(own.flatMap(({ statement: { saidBy } }) => saidBy?.name ?? []))]
        const hedged = own.filter(({ statement }) => statement.hedged).map(({ column }) => column.siglum)
        return (
          <li key={key}>
            <b dir="auto">{valueText(row.field, own[0]?.statement.value, year)}</b>
            <span>
              {sigla.map((siglum) => (
                <Siglum key={siglum} name={siglum} small />
              ))}{' '}
              {voices.join(', ') || words.incident.ownVoice}
              {hedged.length > 0 && `, ${words.incident.hedgedIn([...new Set(hedged)])}`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
