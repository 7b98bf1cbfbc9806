import { type Account, FIELD_NAMES, type FieldName, type Fields, type Statement } from '../../model/account.ts'
import type { Lineage } from '../../model/lineage.ts'
import { overlaps } from '../../model/span.ts'
import { standing } from './compare-values.ts'

/**
 * Says of each statement of an account in a derived report whether it was carried over, altered or added.
 *
 * `lineage` is what runs to the account's report; `drawnUpon` are the accounts of the same incident in the reports it draws on.
 */
export function markDerived(account: Account, lineage: readonly Lineage[], drawnUpon: readonly Account[]): Account {
  const drawn = lineage.filter(
    ({ to, relation, directed }) => to === account.report && relation !== 'cites' && directed,
  )
  const isPlain = FIELD_NAMES.every((field) => account.fields[field].every(({ derived }) => derived === null))
  if (drawn.length === 0 && isPlain) return account
  const marked = FIELD_NAMES.map((field) => [
    field,
    account.fields[field].map((statement) => ({
      ...statement,
      // It may have been marked before, by lineage that is no more.
      derived: drawn.length === 0 ? null : derivedOf(field, statement, { drawn, drawnUpon }),
    })),
  ])
  return { ...account, fields: Object.fromEntries(marked) as Fields }
}

interface Drawn {
  readonly drawn: readonly Lineage[]
  readonly drawnUpon: readonly Account[]
}

function derivedOf(
  field: FieldName,
  { value, quote }: Statement<unknown>,
  { drawn, drawnUpon }: Drawn,
): Statement<unknown>['derived'] {
  const passages = drawn.flatMap((lineage) => lineage.passages)
  const within = passages.filter((passage) => overlaps(passage.to, quote))
  if (within.some(({ kind }) => kind === 'verbatim')) return 'carried'
  const known = drawnUpon.flatMap((account) => account.fields[field] as readonly Statement<never>[])
  const standings = known.map((statement) => standing(field, value as never, statement.value))
  if (standings.some((how) => how === 'same' || how === 'vaguer')) return 'carried'
  if (drawn.some(({ added }) => added.some((addition) => overlaps(addition, quote)))) return 'added'
  if (standings.some((how) => how === 'other' || how === 'sharper')) return 'altered'
  // No account of it where it was drawn from, as when the same sentence was read otherwise there.
  return within.length > 0 && known.length === 0 && drawnUpon.length === 0 ? 'carried' : 'added'
}
