import type { Account, Party, Statement } from '../../model/account.ts'
import type { CountRange } from '../../model/count.ts'
import { wordsOf } from '../../text/words.ts'
import type { LinkContext } from './context.ts'
import type { Feature } from './features.ts'
import type { Linkable } from './linkable.ts'

const TOLLS = ['killed', 'injured', 'detained', 'freed'] as const

/** What an account says of tolls, parties and means, as it is compared. */
export interface Told {
  /** Of killed, injured, detained and freed the largest number; null when none is told. */
  readonly tolls: readonly (number | null)[]
  /** Stems of telling words. */
  readonly actors: readonly string[]
  readonly targets: readonly string[]
  /** Classes of means, or their names. */
  readonly means: readonly string[]
}

/** What an account says of tolls, parties and means. */
export function toldBy({ fields }: Account): Told {
  return {
    tolls: TOLLS.map((field) => largest(fields[field])),
    actors: stemsOf(fields.actor),
    targets: stemsOf(fields.target),
    means: fields.means.map(({ value }) => value.class ?? value.name),
  }
}

/** Compares kind, tolls, parties and means. */
export function compareFields(left: Linkable, right: Linkable, context: LinkContext): Feature[] {
  return [
    ...kind(left.type, right.type, context),
    ...tolls(left.told, right.told),
    parties(left.told, right.told),
    ...means(left.told, right.told),
  ]
}

function kind(left: string, right: string, { types = [] }: LinkContext): Feature[] {
  if (left === right) return [{ name: 'kind-same', value: 1, why: () => `both tell of ${left}` }]
  const [a, b] = [left, right].map((name) => types.find((type) => type.name === name))
  if (a?.aftermath === true || b?.aftermath === true) return []
  const kin = a?.broader === right || b?.broader === left || (a?.broader != null && a.broader === b?.broader)
  return kin
    ? [{ name: 'kind-same', value: 0.5, why: () => `${left} and ${right} may be one` }]
    : [{ name: 'kind-differs', value: 1, why: () => `${left}, ${right}` }]
}

function tolls(left: Told, right: Told): Feature[] {
  let same = 0
  let differ = 0
  left.tolls.forEach((a, n) => {
    const b = right.tolls[n] ?? null
    if (a === null || b === null || (a === 0 && b === 0)) return
    if (a === b) same++
    else differ += Math.min(1, Math.abs(a - b) / Math.max(a, b))
  })
  return [
    { name: 'toll-same', value: same, why: () => 'same toll' },
    { name: 'toll-differs', value: differ, why: () => 'tolls differ' },
  ]
}

function largest(statements: readonly Statement<CountRange>[]): number | null {
  const numbers = statements.flatMap(({ value }) => value.best ?? value.low ?? value.high ?? [])
  return numbers.length === 0 ? null : Math.max(...numbers)
}

function parties(left: Told, right: Told): Feature {
  const shared = [
    ...right.actors.filter((stem) => left.actors.includes(stem)),
    ...right.targets.filter((stem) => left.targets.includes(stem)),
  ]
  const why = () => `same parties: ${shared.slice(0, 4).join(', ')}`
  return { name: 'party-same', value: Math.min(3, shared.length), why }
}

function stemsOf(statements: readonly Statement<Party>[]): string[] {
  const words = statements.flatMap(({ value }) => wordsOf(value.name.slice(0, 200)))
  return [...new Set(words.filter(({ rarity }) => rarity >= 2).map(({ stem }) => stem))]
}

function means({ means: a }: Told, { means: b }: Told): Feature[] {
  if (a.length === 0 || b.length === 0) return []
  const shared = a.find((one) => b.includes(one))
  return shared === undefined
    ? [{ name: 'means-differs', value: 1, why: () => `${a[0]} and ${b[0]}` }]
    : [{ name: 'means-same', value: 1, why: () => `same means: ${shared}` }]
}
