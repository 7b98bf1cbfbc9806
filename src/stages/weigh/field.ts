import { parseCount } from '../../language/en/number-words.ts'
import { type Account, COUNT_FIELDS, type FieldName, type FieldValues } from '../../model/account.ts'
import { compareText } from '../../model/compare-text.ts'
import type { CountRange } from '../../model/count.ts'
import { parseEdtf } from '../../model/edtf.ts'
import type { FieldStatus, WeighedField, WeighedValue } from '../../model/incident.ts'
import type { PlaceValue } from '../../model/mark.ts'
import { wordsOf } from '../../text/words.ts'
import { standing } from './compare-values.ts'
import type { IncidentContext } from './context.ts'
import { type CountField, type CountReading, countDifference, firstDay } from './counts.ts'
import { type Reading, readingsOf, type Telling } from './tellings.ts'

/** Weighs one field over the accounts of an incident; null when no account fills it. */
export function weighField<F extends FieldName>(
  field: F,
  accounts: readonly Account[],
  context: IncidentContext,
): WeighedField<FieldValues[F]> | null {
  const readings = readingsOf(field, accounts, context)
  if (readings.length === 0) return null
  const ranked = [...readings].sort((a, b) => rank(field, a, b) || compareText(firstOf(a), firstOf(b)))
  const differences = differencesOf(field, ranked)
  const { best, reasons } = bestOf(field, ranked, differences)
  const status = statusOf(ranked, differences)
  return { best, status, reasons: [...reasons, ...WHY[status]], values: ranked.map(toValue) }
}

function firstOf<F extends FieldName>({ tellings }: Reading<F>): string {
  return tellings.map(({ account, statement }) => `${account} ${statement.quote.start}`).sort()[0] ?? ''
}

const WHY: Readonly<Record<FieldStatus, readonly string[]>> = {
  agree: [],
  single: ['one telling'],
  vaguer: ['a vaguer telling leaves open what another says'],
  update: ['a later word supersedes an earlier one'],
  scope: ['different things are counted'],
  conflict: ['tellings contradict each other'],
}

function counting<F extends FieldName>({ tellings }: Reading<F>): Telling<F>[] {
  return tellings.filter(({ counts }) => counts)
}

function originsOf<F extends FieldName>(reading: Reading<F>): number {
  return new Set(counting(reading).map(({ origin }) => origin)).size
}

/** Origins that give the value as the number, and not as a part of it. */
function leadingOf<F extends FieldName>(reading: Reading<F>): number {
  return new Set(counting(reading).flatMap(({ leads, origin }) => (leads ? [origin] : []))).size
}

function sourcesOf<F extends FieldName>(reading: Reading<F>): number {
  return new Set(counting(reading).map(({ source }) => source)).size
}

function toValue<F extends FieldName>(reading: Reading<F>): WeighedValue<FieldValues[F]> {
  return {
    value: reading.value,
    accounts: [...new Set(reading.tellings.map(({ account }) => account))].sort(),
    origins: originsOf(reading),
    sources: sourcesOf(reading),
  }
}

/** Positive when `b` stands better: more origins (of counts first those that lead with it), more sources, plain, more exact, then latest (tolls) or earliest (others). */
function rank<F extends FieldName>(field: F, a: Reading<F>, b: Reading<F>): number {
  return (
    (isCount(field) ? leadingOf(b) - leadingOf(a) : 0) ||
    originsOf(b) - originsOf(a) ||
    exactness(field, b.value) - exactness(field, a.value) ||
    (isCount(field) ? outrightness(field, b as CountReading) - outrightness(field, a as CountReading) : 0) ||
    sourcesOf(b) - sourcesOf(a) ||
    Number(allHedged(a)) - Number(allHedged(b)) ||
    counting(b).length - counting(a).length ||
    byTime(field, a, b)
  )
}

/**
 * How far a count that stands is said: by its number, "three men"; by a list, "his wife and a guest"; or, of the hurt, by one of them,
 * "an infant was rushed to a hospital", who need not be the only one.
 */
function outrightness(field: FieldName, reading: CountReading): number {
  const { best } = reading.value
  if (counting(reading).some(({ statement }) => parseCount(numberIn(statement.quote.exact))?.best === best)) return 2
  return field === 'injured' && best === 1 ? 0 : 1
}

function numberIn(quote: string): string {
  const word = wordsOf(quote.slice(0, 200)).find(({ form }) => !/^an?$/.test(form) && parseCount(form)?.best != null)
  return word?.form ?? ''
}

function allHedged<F extends FieldName>(reading: Reading<F>): boolean {
  return counting(reading).every(({ statement }) => statement.hedged)
}

function isCount(field: FieldName): field is CountField {
  return (COUNT_FIELDS as readonly string[]).includes(field)
}

function byTime<F extends FieldName>(field: F, a: Reading<F>, b: Reading<F>): number {
  if (isCount(field)) return compareText(latest(b), latest(a))
  if (field !== 'when') return compareText(earliest(a), earliest(b))
  const [lag, other] = [lagOf(a), lagOf(b)]
  const fresher = Number(lag > FRESH_DAYS) - Number(other > FRESH_DAYS)
  return fresher || compareText(earliest(a), earliest(b)) || lag - other
}

// News tells of the last few days; who first tells of an older day may mean another act.
const FRESH_DAYS = 4

/** Days from a date to its first publication: of two days told at once the nearer is the likelier, for news is of what just happened. */
function lagOf<F extends FieldName>(reading: Reading<F>): number {
  const [day, printed] = [parseEdtf(String(reading.value)), parseEdtf(earliest(reading).slice(0, 10))]
  return day === null || printed === null ? 0 : Math.abs(printed.low - day.high)
}

function latest<F extends FieldName>(reading: Reading<F>): string {
  return (
    counting(reading)
      .map(({ published }) => published ?? '')
      .sort()
      .at(-1) ?? ''
  )
}

function earliest<F extends FieldName>(reading: Reading<F>): string {
  return (
    counting(reading)
      .map(({ published }) => published ?? '~')
      .sort()[0] ?? '~'
  )
}

/** How much a value leaves open, as a number that is higher for less. */
function exactness(field: FieldName, value: unknown): number {
  if (field === 'when') {
    const bounds = parseEdtf(String(value))
    if (bounds === null || !Number.isFinite(bounds.high - bounds.low)) return -10
    return -Math.ceil(Math.log2(1 + bounds.high - bounds.low)) - (bounds.yearKnown ? 0 : 1)
  }
  if (field === 'where') {
    const { precision } = value as PlaceValue
    return { site: 4, settlement: 4, district: 3, region: 2, country: 1 }[precision]
  }
  if (isCount(field)) return (value as CountRange).best === null ? 0 : 1
  return 0
}

type Difference = Exclude<FieldStatus, 'agree' | 'single'>

interface Found {
  readonly kind: Difference
  /** The reading that gives way. */
  readonly weaker: number
  readonly stronger: number
}

/** Types every difference between readings that count. `readings` are ranked. */
function differencesOf<F extends FieldName>(field: F, readings: readonly Reading<F>[]): Found[] {
  const counted = readings.map((reading, n) => ({ reading, n })).filter(({ reading }) => counting(reading).length > 0)
  return counted.flatMap(({ reading: a, n }, at) =>
    counted.slice(at + 1).flatMap(({ reading: b, n: m }) => {
      const kind = differenceOf(field, a, b)
      if (kind === null) return []
      const older = kind === 'update' && isOlder(a, b)
      return [{ kind, weaker: older ? n : m, stronger: older ? m : n }]
    }),
  )
}

/** Of an update the earlier gives way: of tolls the one told first, of outcomes the one not told again. */
function isOlder<F extends FieldName>(a: Reading<F>, b: Reading<F>): boolean {
  const [x, y] = [firstDay(a), firstDay(b)]
  return x === y ? latest(a) < latest(b) : x < y
}

function differenceOf<F extends FieldName>(field: F, a: Reading<F>, b: Reading<F>): Difference | null {
  const how = standing(field, a.value, b.value)
  if (how === 'same') return null
  if (how === 'vaguer' || how === 'sharper') return 'vaguer'
  if (isCount(field))
    return how === 'beside' ? 'vaguer' : countDifference(field as CountField, a as CountReading, b as CountReading)
  // One telling may name several: what stands side by side in one account does not contradict.
  const together = a.tellings.some(({ account }) => b.tellings.some((other) => other.account === account))
  if (together) return null
  if (field === 'outcome') return latest(a) === latest(b) ? null : 'update'
  if (how === 'beside') return field === 'when' || field === 'where' ? 'vaguer' : null
  return 'conflict'
}

const ORDER: readonly Difference[] = ['conflict', 'update', 'scope', 'vaguer']

function statusOf<F extends FieldName>(readings: readonly Reading<F>[], differences: readonly Found[]): FieldStatus {
  const worst = ORDER.find((kind) => differences.some((found) => found.kind === kind))
  if (worst !== undefined) return worst
  const origins = new Set(readings.flatMap((reading) => counting(reading).map(({ origin }) => origin)))
  return origins.size > 1 && readings.some((reading) => originsOf(reading) > 1) ? 'agree' : 'single'
}

/** What stands: of updates the latest, else the best ranked; nothing where two equals contradict. */
function bestOf<F extends FieldName>(field: F, readings: readonly Reading<F>[], differences: readonly Found[]) {
  const standingOnes = readings.filter((reading, n) => {
    const later = differences.flatMap(({ kind, weaker, stronger }) =>
      kind === 'update' && weaker === n ? (readings[stronger] ?? []) : [],
    )
    return counting(reading).length > 0 && later.every((other) => isUpheld(reading, other))
  })
  const [first, second] = standingOnes
  if (first === undefined)
    return { best: null, reasons: ['rests on nobody: added by a report that draws on another, without a source'] }
  const contested = differences.some(({ kind }) => kind === 'conflict')
  if (contested && second !== undefined && rank(field, first, second) === 0) {
    return { best: null, reasons: ['contested by tellings of equal weight'] }
  }
  const sharper = field === 'when' || field === 'where' ? sharpestOf(field, first, standingOnes) : first
  const told = `told by ${originsOf(first)} ${originsOf(first) === 1 ? 'origin' : 'origins'}`
  const reasons = [sharper === first ? told : `${told}, most exactly by another`]
  const least = leastOf(field, sharper)
  return least === null ? { best: sharper.value, reasons } : { best: least, reasons: [...reasons, LEAST] }
}

const LEAST = 'the least that is told stands for the number'

/** Of a toll that stands told as a least number, "at least five were hurt", that number; null: it is told otherwise, as "others were hurt". */
function leastOf<F extends FieldName>(field: F, reading: Reading<F>): FieldValues[F] | null {
  if (field !== 'killed' && field !== 'injured') return null
  const { low, best, high } = reading.value as CountRange
  if (low === null || best !== null || high !== null) return null
  const isSaid = counting(reading).some(({ statement }) => parseCount(numberIn(statement.quote.exact))?.best === low)
  return isSaid ? ({ low, best: low, high } as FieldValues[F]) : null
}

/** Whether more origins went on telling a value after another was first told than tell that other, or that other has no number. */
function isUpheld<F extends FieldName>(reading: Reading<F>, later: Reading<F>): boolean {
  const [own, other] = [reading.value, later.value] as readonly Partial<CountRange>[]
  if (other?.best === null && own?.best !== null) return true
  const day = firstDay(later)
  const after = counting(reading).filter(({ published }) => (published?.slice(0, 10) ?? '~') >= day)
  return new Set(after.map(({ origin }) => origin)).size > originsOf(later)
}

/** Of readings that the first only leaves open, the one that says most. */
function sharpestOf<F extends FieldName>(field: F, first: Reading<F>, readings: readonly Reading<F>[]): Reading<F> {
  return readings.find((other) => standing(field, first.value, other.value) === 'vaguer') ?? first
}
