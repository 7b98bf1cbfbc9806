import { findCounts } from '../../../language/en/number-words.ts'
import type { FieldName, FieldValues, Modality } from '../../../model/account.ts'
import { parseEdtf } from '../../../model/edtf.ts'
import { fitsField } from '../../../model/field-value.ts'
import { marksOf, type PlacePrecision, type PlaceValue } from '../../../model/mark.ts'
import type { MarkedReport } from '../../../model/marked-report.ts'
import { overlaps, type Quote } from '../../../model/span.ts'
import { isCounted, type Told } from './answer-schema.ts'
import type { Why } from './refusals.ts'

/** A value that may stand, or why it may not. */
export type Checked = { readonly value: FieldValues[FieldName] } | { readonly why: Why }

/** Where a value is to stand. */
export interface Within {
  readonly marked: MarkedReport
  readonly modality: Modality
}

/** The value that a model's words make on a quote found in the report; names are the quote's own words. */
export function checkedValue(told: Told, quote: Quote, { marked, modality }: Within): Checked {
  const value = asValue(told, quote, marked)
  if (!fitsField(told.field, value)) return { why: 'is no value that the field may have' }
  if (isCounted(told.field) && !saysNumbers(quote, value as FieldValues['killed'], marked.report.language)) {
    return { why: 'is a number that its quote does not say' }
  }
  if (told.field === 'when' && hasHappened(modality) && isLater(told.told.edtf, marked.report.published)) {
    return { why: 'is after the day of publication' }
  }
  return { value }
}

function asValue({ field, told }: Told, quote: Quote, marked: MarkedReport): FieldValues[FieldName] {
  if (field === 'when') return told.edtf
  if (field === 'where') return placeOf(quote, told.precision, marked)
  if (field === 'damage') return nameIn(quote)
  if (field === 'outcome') return { kind: told.kind, detail: nameIn(quote) }
  if (field === 'actor' || field === 'target' || field === 'means') return { name: nameIn(quote), class: told.class }
  const { low, best, high } = told
  return { low, best, high }
}

const ARTICLE = /^(?:the|an?) (?=\S)/i

/** The words of a quote as a name: on one line, without article and quotation marks. */
export function nameIn({ exact }: Quote): string {
  return exact
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ARTICLE, '')
    .replace(/^["“”'‘«„]+|["”“'’»]+$/g, '')
}

/** The place marked at a quote. A model's own knowledge of where a place lies is not asked for. */
function placeOf(quote: Quote, precision: PlacePrecision, { marks }: MarkedReport): PlaceValue {
  const here = marksOf(marks, 'place').filter((mark) => overlaps(mark, quote))
  const best =
    here.find(({ value }) => value.precision === precision) ??
    here.toSorted((left, right) => right.end - right.start - (left.end - left.start))[0]
  return best?.value ?? { name: nameIn(quote), precision }
}

/** Up to here a number need not be said: "a man", "the couple". */
const UNSAID = 2

/** Whether the numbers of a range stand in its quote, alone or as their sum. Number words are known in English only. */
function saysNumbers({ exact }: Quote, { low, best, high }: FieldValues['killed'], language: string): boolean {
  const counts = findCounts(exact).map(({ range }) => range)
  const large = [low, best, high].filter((number): number is number => number !== null && number > UNSAID)
  if (counts.length === 0) return large.length === 0 || (language !== 'en' && !/\p{N}/u.test(exact))
  const said = new Set(counts.flatMap((range) => [range.low, range.best, range.high]))
  said.add(counts.reduce((sum, range) => sum + (range.best ?? range.low ?? 0), 0))
  return large.every((number) => said.has(number))
}

function hasHappened(modality: Modality): boolean {
  return modality !== 'planned' && modality !== 'hypothetical'
}

/** Whether a date can only lie after publication; a day of grace for time zones. */
function isLater(when: string, published: string | null): boolean {
  const [told, publication] = [parseEdtf(when), parseEdtf(published ?? '')]
  return told !== null && publication !== null && told.yearKnown && told.low > publication.high + 1
}
