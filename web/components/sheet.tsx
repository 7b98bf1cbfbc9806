import { Link } from '@tanstack/react-router'
import type { AccountColumn } from '../../src/http/api.ts'
import type { Account } from '../../src/model/account.ts'
import { shortDateText } from '../../src/model/date-text.ts'
import type { Slot } from '../matrix/layout.ts'
import { counted, words } from '../words.ts'
import { Siglum } from './siglum.tsx'

interface Props {
  readonly slot: Slot
  /** An origin with copies tucked behind it casts a shadow on them. */
  readonly isPile: boolean
  readonly year: string | null
}

/** Who publishes, for a person. */
export function nameOf({ report }: Pick<AccountColumn, 'report'>): string {
  return report.outlet?.name ?? report.title ?? report.input
}

/** The language models that proposed accounts, each once; none where the rules did. */
function modelsOf(accounts: readonly Pick<Account, 'extractor'>[]): string[] {
  return [...new Set(accounts.flatMap(({ extractor }) => extractor ?? []))]
}

/** Says which language model proposed what is told; nothing where the rules did. */
export function ByModel({ accounts }: { readonly accounts: readonly Pick<Account, 'extractor'>[] }) {
  return modelsOf(accounts).map((model) => (
    <span key={model} className="note by-model">
      {words.incident.byModel(model)}
    </span>
  ))
}

/** The head of an account's column: a raised sheet, or one tucked behind its origin. */
export function Sheet({ slot, isPile, year }: Props) {
  const [column] = slot.columns
  if (!column) return null
  const { siglum, report, relation, added, origin } = column
  const name = nameOf(column)
  if (slot.kind === 'sliver' || slot.kind === 'folded') {
    const text = slot.kind === 'folded' ? words.incident.folded(slot.columns.length) : name
    return (
      <th className={`sheet k v k${Math.min(slot.depth, 3)}`} scope="col">
        <div
          title={slot.columns
            .map((one) => [nameOf(one), ...modelsOf(one.accounts).map(words.incident.byModel)].join(', '))
            .join('; ')}
        >
          {slot.kind === 'sliver' && <Siglum name={siglum} small />}
          <span className="up">{text}</span>
        </div>
      </th>
    )
  }
  const when = report.published === null ? words.state.undated : shortDateText(report.published, year)
  const drawn =
    relation &&
    `${words.relations[relation].is} ${words.report.of} ${origin}${added.length > 0 ? `, adds ${counted(added.length, 'detail')}` : ''}`
  const kind = slot.kind === 'origin' ? `sheet o${isPile ? ' has' : ''}` : `sheet k k${Math.min(slot.depth, 3)}`
  return (
    <th className={kind} scope="col">
      <div>
        <Siglum name={siglum} />{' '}
        <strong dir="auto">
          <Link to="/reports/$id" params={{ id: report.id }} search={{}}>
            {name}
          </Link>
        </strong>
        {drawn && <span className="note">{drawn}</span>}
        <span className="note">{when}</span>
        <ByModel accounts={column.accounts} />
      </div>
    </th>
  )
}
