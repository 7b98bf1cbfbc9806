import type { FieldName, FieldValues } from './account.ts'
import type { WeighedField, WeighedValue } from './incident.ts'
import { isVaguer } from './vaguer.ts'
import { valueText } from './value-text.ts'

/**
 * How one telling of a field stands to those of other origins: `single` is the only one; `earlier` was superseded by a later
 * word; `scope` counts something else.
 */
export type Fared = 'agree' | 'single' | 'vaguer' | 'earlier' | 'later' | 'scope' | 'conflict'

/** In the order in which they are named. */
export const FARED: readonly Fared[] = ['agree', 'single', 'vaguer', 'earlier', 'later', 'scope', 'conflict']

/** Who tells the value that is looked at. */
export interface Teller {
  /** The accounts of one origin that tell it. */
  readonly accounts: ReadonlySet<string>
  readonly origin: string
  /** Undefined for an account that is not to be set against others, such as one that draws on another. */
  readonly originOf: (account: string) => string | undefined
}

/** How a telling fared, and the origins whose telling cannot hold together with it, in the order of the weighed values. */
export function faredOf(
  field: FieldName,
  weighed: WeighedField<unknown>,
  teller: Teller,
): { readonly fared: Fared; readonly against: readonly string[] } {
  const { values, status, best } = weighed
  const own = values.find(({ accounts }) => accounts.some((id) => teller.accounts.has(id)))
  const as = (fared: Fared, against: readonly string[] = []) => ({ fared, against })
  if (!own || status === 'single') return as('single')
  const isBest = best !== null && keyOf(field, own.value) === keyOf(field, best)
  const isVague = values.some((other) => other !== own && isVaguer(field, own.value, other.value))
  if (isVague && !isBest) return as('vaguer')
  if (status === 'conflict') {
    const against = originsAgainst(field, { own, values }, teller)
    return against.length === 0 ? as('agree') : as('conflict', against)
  }
  if (status === 'update') return as(isBest ? 'later' : 'earlier')
  if (status === 'scope' && !isBest) return as('scope')
  return as(status === 'vaguer' && !isBest ? 'vaguer' : 'agree')
}

/** The same value in the same words gives the same key. */
function keyOf(field: FieldName, value: unknown): string {
  return valueText(field, value as FieldValues[FieldName]).toLowerCase()
}

interface Values {
  readonly own: WeighedValue<unknown>
  readonly values: readonly WeighedValue<unknown>[]
}

/** The origins that tell what cannot hold together with a value, and not the value itself. */
function originsAgainst(field: FieldName, { own, values }: Values, { origin, originOf }: Teller): string[] {
  const originsOf = ({ accounts }: WeighedValue<unknown>) => accounts.flatMap((id) => originOf(id) ?? [])
  const against = values.filter(
    ({ value }) => value !== own.value && !isVaguer(field, value, own.value) && !isVaguer(field, own.value, value),
  )
  const holding = new Set([origin, ...originsOf(own)])
  return [...new Set(against.flatMap(originsOf))].filter((other) => !holding.has(other))
}
