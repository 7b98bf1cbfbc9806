import type { Account, FieldName, Statement } from '../../model/account.ts'
import type { CountRange } from '../../model/count.ts'
import { wordsOf } from '../../text/words.ts'
import type { LinkContext } from './context.ts'
import type { Feature } from './features.ts'

const TOLLS = ['killed', 'injured', 'detained', 'freed'] as const

/** Compares kind, tolls, parties and means. */
export function compareFields(left: Account, right: Account, context: LinkContext): Feature[] {
  return [
    ...kind(left.type, right.type, context),
    ...tolls(left, right),
    ...parties(left, right),
    ...means(left, right),
  ]
}

function kind(left: string, right: string, { types = [] }: LinkContext): Feature[] {
  if (left === right) return [{ name: 'kind-same', value: 1, why: `both tell of ${left}` }]
  const [a, b] = [left, right].map((name) => types.find((type) => type.name === name))
  if (a?.aftermath === true || b?.aftermath === true) return []
  const kin = a?.broader === right || b?.broader === left || (a?.broader != null && a.broader === b?.broader)
  return kin
    ? [{ name: 'kind-same', value: 0.5, why: `${left} and ${right} may be one` }]
    : [{ name: 'kind-differs', value: 1, why: `${left}, ${right}` }]
}

function tolls(left: Account, right: Account): Feature[] {
  let same = 0
  let differ = 0
  for (const field of TOLLS) {
    const [a, b] = [largest(left.fields[field]), largest(right.fields[field])]
    if (a === null || b === null || (a === 0 && b === 0)) continue
    if (a === b) same++
    else differ += Math.min(1, Math.abs(a - b) / Math.max(a, b))
  }
  return [
    { name: 'toll-same', value: same, why: 'same toll' },
    { name: 'toll-differs', value: differ, why: 'tolls differ' },
  ]
}

function largest(statements: readonly Statement<CountRange>[]): number | null {
  const numbers = statements.flatMap(({ value }) => value.best ?? value.low ?? value.high ?? [])
  return numbers.length === 0 ? null : Math.max(...numbers)
}

function parties(left: Account, right: Account): Feature[] {
  const shared = (['actor', 'target'] as const).flatMap((field) => {
    const known = stemsOf(left, field)
    return [...stemsOf(right, field)].filter((stem) => known.has(stem))
  })
  return [
    { name: 'party-same', value: Math.min(3, shared.length), why: `same parties: ${shared.slice(0, 4).join(', ')}` },
  ]
}

/** Worked out once an account: it is compared with many. */
const stems = new WeakMap<readonly Statement<unknown>[], ReadonlySet<string>>()

function stemsOf(account: Account, field: FieldName & ('actor' | 'target')): ReadonlySet<string> {
  const statements = account.fields[field]
  const known = stems.get(statements)
  if (known) return known
  const words = statements.flatMap(({ value }) => wordsOf(value.name.slice(0, 200)))
  const found = new Set(words.filter(({ rarity }) => rarity >= 2).map(({ stem }) => stem))
  stems.set(statements, found)
  return found
}

function means(left: Account, right: Account): Feature[] {
  const [a, b] = [left, right].map(({ fields }) => fields.means.map(({ value }) => value.class ?? value.name))
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return []
  const shared = a.find((one) => b.includes(one))
  return shared === undefined
    ? [{ name: 'means-differs', value: 1, why: `${a[0]} and ${b[0]}` }]
    : [{ name: 'means-same', value: 1, why: `same means: ${shared}` }]
}
