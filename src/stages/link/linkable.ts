import type { Account, Modality } from '../../model/account.ts'
import { type EdtfBounds, parseEdtf } from '../../model/edtf.ts'
import type { PlaceValue } from '../../model/mark.ts'
import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { type Word, wordsOf } from '../../text/words.ts'
import { type Bag, makeBag } from './bag.ts'
import { type Told, toldBy } from './parties.ts'
import { isYear, type Profile, type ProfileLine, profileOf, weightOf } from './profile.ts'

/** A place with its name's words, folded, a space around each. */
export interface LinkablePlace extends PlaceValue {
  readonly folded: string
}

/** What comparing an account needs, worked out once. */
export interface Linkable {
  /** The account's, and its report's. */
  readonly id: string
  readonly report: string
  readonly type: string
  readonly modality: Modality
  readonly anchor: Span
  /** The words that tell most about which story this is, with their weight; at most `MOST_WORDS`. */
  readonly words: Bag
  /** The telling words of the account's own sentences, with their weight. */
  readonly anchorWords: Bag
  /** Pairs of names in a row, such as `ada marlow`. */
  readonly names: ReadonlySet<string>
  /** Ages of persons, as they are written: `15` of `15-year-old` and of `Marlow, 15,`. */
  readonly ages: ReadonlySet<string>
  /** Clock times and house or block numbers. */
  readonly numbers: ReadonlySet<string>
  /** When the account says it happened; empty when it does not. */
  readonly when: readonly EdtfBounds[]
  readonly where: readonly LinkablePlace[]
  /** Tolls, parties and means. */
  readonly told: Told
  /** Whether this is what its report tells most fully. */
  readonly main: boolean
  /** How many accounts its report has. */
  readonly tells: number
  /** Day of publication; null when not known. */
  readonly published: number | null
}

/** Words looked at of each account: keeps keys and comparisons of one size. */
export const MOST_WORDS = 64
const MOST_ANCHOR_WORDS = 40
const MOST_NAMES = 24

// Of a report that tells several incidents, the one told most fully has all lines but those of the others;
// the others have their own and, fainter, the line before and after.
const OF_ANOTHER = 0.25
const BESIDE = 0.6
const ELSEWHERE = 0.08

/**
 * Makes an account ready to be compared. Depends on nothing but its arguments.
 *
 * `siblings` are the accounts of the same report, this one among them or not, in any order.
 */
export function linkable(account: Account, report: Report, siblings: readonly Account[] = []): Linkable {
  const profile = profileOf(report)
  const others = siblings.filter(({ id }) => id !== account.id)
  const own = linesOf(profile, account)
  const main = others.every((other) => fuller(account, other))
  const near = main ? mainNearness(profile, own, others) : minorNearness(profile, own)
  const published = report.published === null ? null : parseEdtf(report.published)
  const { id, type, modality, anchor } = account
  const speakers = speakersOf([account, ...others])
  return {
    ...{ id, type, modality, main },
    tells: others.length + 1,
    report: report.id,
    anchor: { start: anchor.start, end: anchor.end },
    words: heaviest(profile.lines, { near, speakers, most: MOST_WORDS }),
    anchorWords: heaviest(
      profile.lines.filter((_, n) => own.has(n)),
      { near: [], speakers, most: MOST_ANCHOR_WORDS },
    ),
    ...particulars(
      profile.lines.filter((_, n) => (near[n] ?? 0) > OF_ANOTHER),
      { text: report.text, speakers },
    ),
    when: account.fields.when.flatMap(({ value }) => parseEdtf(value) ?? []),
    where: account.fields.where.map(({ value }) => ({ ...value, folded: folded(value.name) })),
    told: toldBy(account),
    published: published !== null && Number.isFinite(published.low) && published.yearKnown ? published.low : null,
  }
}

// Whoever speaks for an office by rank speaks of all its cases.
const RANKS = new Set(
  (
    'captain capt chief commander constable coroner corporal cpl deputy detective det inspector lieutenant lt major marshal officer ' +
    'prosecutor ranger sergeant sgt sheriff spokesman spokesperson spokeswoman superintendent trooper'
  ).split(' '),
)

/** The names, word by word, of those who speak for an office in these accounts: they tell nothing of which story it is. */
function speakersOf(accounts: readonly Account[]): Set<string> {
  const names = new Set<string>()
  const said = new Set<string>()
  for (const { fields } of accounts) {
    for (const statements of Object.values(fields)) {
      for (const { saidBy } of statements)
        if (saidBy?.kind === 'official' || saidBy?.kind === 'named') said.add(saidBy.quote.exact)
    }
  }
  for (const who of said) {
    const words = wordsOf(who)
    const rank = words.findLastIndex(({ form }) => RANKS.has(form))
    if (rank !== -1) for (const { form, capital } of words.slice(rank + 1)) if (capital) names.add(form)
  }
  return names
}

function folded(name: string): string {
  return ` ${wordsOf(name)
    .map(({ form }) => form)
    .join(' ')} `
}

/** Whether `left` is told more fully: more fields, else earlier in the report. */
function fuller(left: Account, right: Account): boolean {
  const [a, b] = [fieldsTold(left), fieldsTold(right)]
  return a === b ? left.anchor.start <= right.anchor.start : a > b
}

function fieldsTold({ fields }: Account): number {
  return Object.values(fields).filter((statements) => statements.length > 0).length
}

function linesOf({ lines }: Profile, { anchor }: Account): Set<number> {
  return new Set(lines.flatMap(({ start, end }, n) => (start < anchor.end && anchor.start < end ? [n] : [])))
}

function mainNearness(profile: Profile, own: ReadonlySet<number>, others: readonly Account[]): number[] {
  const taken = new Set(others.flatMap((other) => [...linesOf(profile, other)]))
  return profile.lines.map((_, n) => (taken.has(n) && !own.has(n) ? OF_ANOTHER : 1))
}

function minorNearness({ lines }: Profile, own: ReadonlySet<number>): number[] {
  return lines.map((_, n) => (own.has(n) ? 1 : own.has(n - 1) || own.has(n + 1) ? BESIDE : ELSEWHERE))
}

interface Weighed {
  /** By line, how near it is to the account; 1 where nothing is said. */
  readonly near: readonly number[]
  readonly speakers: ReadonlySet<string>
  readonly most: number
}

function heaviest(lines: readonly ProfileLine[], { near, speakers, most }: Weighed): Bag {
  const counts = new Map<string, { weight: number; count: number }>()
  for (const [n, { telling }] of lines.entries()) {
    const nearness = near[n] ?? 1
    for (const word of telling) {
      if (word.capital && speakers.has(word.form)) continue
      const weight = weightOf(word) * nearness
      const known = counts.get(word.stem)
      if (known === undefined) counts.set(word.stem, { weight, count: 1 })
      else {
        known.weight = Math.max(known.weight, weight)
        known.count++
      }
    }
  }
  const weighed: { stem: string; weight: number }[] = []
  for (const [stem, { weight, count }] of counts)
    weighed.push({ stem, weight: Math.round(weight * (1 + Math.log(count)) * 1000) / 1000 })
  weighed.sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
  return makeBag(weighed.slice(0, most))
}

const AGE = /\b(\d{1,3})-(?:year|month|week|day)s?-old\b|\p{Lu}[\p{L}'’-]+, (\d{1,2})[,.]|\b(\d{1,2}) years? old\b/gu

/** What of a report's particulars is looked for where. */
interface Read {
  readonly text: string
  readonly speakers: ReadonlySet<string>
}

function particulars(lines: readonly ProfileLine[], { text, speakers }: Read) {
  const names = new Set<string>()
  const numbers = new Set<string>()
  const ages = new Set<string>()
  for (const { start, end, words } of lines) {
    words.forEach((word, i) => {
      const next = words[i + 1]
      if (isTelling(word)) numbers.add(word.form)
      if (next === undefined || next.start > word.end + 1 || names.size >= MOST_NAMES) return
      if (speakers.has(next.form)) return
      if (word.capital && next.capital && next.rarity === 3 && word.rarity > 1) names.add(`${word.form} ${next.form}`)
    })
    if (!words.some(({ number }) => number)) continue
    for (const [, ...groups] of text.slice(Math.max(0, start), Math.max(0, end)).matchAll(AGE)) {
      const age = groups.find((group) => group !== undefined)
      if (age !== undefined) ages.add(age)
    }
  }
  return { names, numbers, ages }
}

/** A clock time, a house or block number; no year and no age. */
function isTelling(word: Word): boolean {
  const { number, form } = word
  return number && (/[:.]/.test(form) || form.length >= 3) && !isYear(word) && !form.includes('-')
}
