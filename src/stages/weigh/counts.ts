import { findCounts } from '../../language/en/number-words.ts'
import type { COUNT_FIELDS, FieldName } from '../../model/account.ts'
import type { CountRange } from '../../model/count.ts'
import { wordsOf } from '../../text/words.ts'
import type { Reading } from './tellings.ts'

export type CountField = (typeof COUNT_FIELDS)[number]
export type CountReading = Reading<CountField>

/**
 * Why two counts differ.
 *
 * `scope`: they count different people. `update`: a toll that grew from one day of publication to a later.
 * Everything else is a conflict, above all two voices in one report; a crowd does not grow by being reported again.
 */
export function countDifference(field: CountField, a: CountReading, b: CountReading): 'scope' | 'update' | 'conflict' {
  if (countsOthers(a, b) || inOneBreath(a, b)) return 'scope'
  return field !== 'participants' && hasGrown(a, b) ? 'update' : 'conflict'
}

/** The first day on which somebody whose word counts published it; `~` when no day is known. */
export function firstDay<F extends FieldName>({ tellings }: Reading<F>): string {
  const days = tellings.filter(({ counts }) => counts).map(({ published }) => published?.slice(0, 10) ?? '~')
  return days.sort()[0] ?? '~'
}

function hasGrown(a: CountReading, b: CountReading): boolean {
  const [x, y] = [firstDay(a), firstDay(b)]
  if (x === '~' || y === '~' || x === y) return false
  return x < y === sizeOf(a.value) < sizeOf(b.value)
}

function sizeOf({ low, best, high }: CountRange): number {
  return best ?? low ?? high ?? 0
}

/** Whether one account tells both on one word, as a part and the whole; two voices in one account contradict each other. */
function inOneBreath(a: CountReading, b: CountReading): boolean {
  return a.tellings.some((one) =>
    b.tellings.some((other) => one.account === other.account && one.source === other.source),
  )
}

// Words for everybody: whoever says them counts all.
const EVERYBODY = new Set(
  'people person persons victim victims others other individuals residents men women man woman total all'.split(' '),
)

// Forms that name several of a kind.
const PLURAL = /^(?:.{3,}s|.*men|children|police)$/

/** Whom a count is of: the nouns it names, and whether it is said of everybody. */
interface Counted {
  readonly nouns: ReadonlySet<string>
  readonly all: boolean
}

/** Whether the one counts only some of those that the other counts: guards, not people. */
function countsOthers(a: CountReading, b: CountReading): boolean {
  const [x, y] = [countedBy(a), countedBy(b)]
  if ([...x.nouns].some((noun) => y.nouns.has(noun)) || (x.all && y.all)) return false
  if (x.nouns.size > 0 && y.nouns.size > 0) return !x.all && !y.all
  // Some of all cannot be more than all.
  if (x.nouns.size > 0 && y.all) return sizeOf(a.value) < sizeOf(b.value)
  return y.nouns.size > 0 && x.all && sizeOf(b.value) < sizeOf(a.value)
}

function countedBy({ tellings }: CountReading): Counted {
  const nouns = new Set<string>()
  let all = false
  for (const { statement } of tellings) {
    const words = wordsAfterNumber(statement.quote.exact.slice(0, 200))
    if (words.some(({ form }) => EVERYBODY.has(form))) all = true
    else for (const { form, stem } of words) if (PLURAL.test(form)) nouns.add(stem)
  }
  return { nouns, all }
}

/** The word or two that follow the number in a quote. */
function wordsAfterNumber(quote: string) {
  const [counted] = findCounts(quote)
  return counted === undefined ? [] : wordsOf(quote, counted.end).slice(0, 2)
}
