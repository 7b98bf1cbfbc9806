import type { Account, Party, Statement } from '../../model/account.ts'
import type { CountRange } from '../../model/count.ts'
import { wordsOf } from '../../text/words.ts'
import type { Compared } from './features.ts'

const TOLLS = ['killed', 'injured', 'detained', 'freed'] as const

/** What an account says of tolls, parties and means, as it is compared. */
export interface Told {
  /** Of killed, injured, detained and freed the largest number; null when none is told. */
  readonly tolls: readonly (number | null)[]
  /** Stems of telling words. */
  readonly actors: readonly string[]
  readonly targets: readonly string[]
  /** Last names of those it was done to. */
  readonly victims: readonly string[]
  /** Classes of means, or their names. */
  readonly means: readonly string[]
}

/** What an account says of tolls, parties and means. */
export function toldBy({ fields }: Account): Told {
  return {
    tolls: TOLLS.map((field) => largest(fields[field])),
    actors: stemsOf(fields.actor),
    targets: stemsOf(fields.target),
    victims: fields.target.flatMap(({ value }) => lastNameOf(value.name) ?? []),
    means: fields.means.map(({ value }) => value.class ?? value.name),
  }
}

/** Compares kind, tolls, parties and means. */
export function compareFields(compared: Compared): void {
  compareKinds(compared)
  compareTolls(compared)
  compareParties(compared)
  compareMeans(compared)
}

function compareKinds({ left: { type: a }, right: { type: b }, context: { types = [] }, add }: Compared): void {
  if (a === b) {
    add('kind-same', 1, () => `both tell of ${a}`)
    return
  }
  const x = types.find(({ name }) => name === a)
  const y = types.find(({ name }) => name === b)
  if (x?.aftermath === true || y?.aftermath === true) return
  const kin = x?.broader === b || y?.broader === a || (x?.broader != null && x.broader === y?.broader)
  if (kin) add('kind-same', 0.5, () => `${a} and ${b} may be one`)
  else add('kind-differs', 1, () => `${a}, ${b}`)
}

function compareTolls({ left, right, add }: Compared): void {
  let same = 0
  let differ = 0
  left.told.tolls.forEach((a, n) => {
    const b = right.told.tolls[n] ?? null
    if (a === null || b === null || (a === 0 && b === 0)) return
    if (a === b) same++
    else differ += Math.min(1, Math.abs(a - b) / Math.max(a, b))
  })
  add('toll-same', same, () => 'same toll')
  add('toll-differs', differ, () => 'tolls differ')
}

function largest(statements: readonly Statement<CountRange>[]): number | null {
  const numbers = statements.flatMap(({ value }) => value.best ?? value.low ?? value.high ?? [])
  return numbers.length === 0 ? null : Math.max(...numbers)
}

function compareParties({ left: { told: a }, right: { told: b }, add }: Compared): void {
  const shared = [
    ...b.actors.filter((stem) => a.actors.includes(stem)),
    ...b.targets.filter((stem) => a.targets.includes(stem)),
  ]
  const areOthers =
    a.victims.length > 0 &&
    b.victims.length > 0 &&
    !a.victims.some((name) => b.targets.includes(name) || b.victims.includes(name))
  if (areOthers && isOne(a) && isOne(b))
    add('victims-differ', 1, () => `done to ${a.victims[0]} and to ${b.victims[0]}`)
  add('party-same', Math.min(3, shared.length), () => `same parties: ${shared.slice(0, 4).join(', ')}`)
}

/** Whether an account tells of one dead or hurt. */
function isOne({ tolls: [killed, injured] }: Told): boolean {
  return (killed ?? 0) + (injured ?? 0) === 1
}

const FULL_NAME = /^\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\.? )?(\p{Lu}\p{Ll}[\p{L}'’-]+)$/u

/** The stem of the last name of "Ann Lee" and "Ann B. Lee"; null: no full name. */
function lastNameOf(name: string): string | null {
  const last = FULL_NAME.exec(name)?.[1]
  return last === undefined ? null : (wordsOf(last)[0]?.stem ?? null)
}

function stemsOf(statements: readonly Statement<Party>[]): string[] {
  const words = statements.flatMap(({ value }) => wordsOf(value.name.slice(0, 200)))
  return [...new Set(words.filter(({ rarity }) => rarity >= 2).map(({ stem }) => stem))]
}

function compareMeans({ left, right, add }: Compared): void {
  const [a, b] = [left.told.means, right.told.means]
  if (a.length === 0 || b.length === 0) return
  const shared = a.find((one) => b.includes(one))
  if (shared === undefined) add('means-differs', 1, () => `${a[0]} and ${b[0]}`)
  else add('means-same', 1, () => `same means: ${shared}`)
}
