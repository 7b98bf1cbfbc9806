import type { MarkOf, PlaceValue } from '../../model/mark.ts'
import type { Span } from '../../model/span.ts'
import { standingOf } from './place-words.ts'
import { marksIn, nothingKnown, type Reading, type View } from './reading.ts'
import { isAside } from './setting.ts'

type Place = MarkOf<'place'>
type Fit = (value: PlaceValue, isCalled: boolean) => boolean

const isTown: Fit = ({ precision }) => precision === 'settlement'
const isDivision: Fit = ({ precision }, isCalled) => precision === 'district' || precision === 'region' || isCalled

/** What "the same …" may mean, by noun. */
const FITS: ReadonlyMap<string, Fit> = new Map([
  ...'town city village hamlet settlement municipality suburb'.split(' ').map((noun) => [noun, isTown] as const),
  ...'district county region province department state'.split(' ').map((noun) => [noun, isDivision] as const),
])

// So many sentences back the place that is meant may stand.
const REACH = 6

/** A reading in which words that point at a place told before are marked as that place: "in the same town". */
export function withPointedPlaces(reading: Reading): Reading {
  if (!reading.views.some((view) => marksIn(view, 'place').length > 0)) return reading
  const views: View[] = []
  for (const view of reading.views) views.push(withPointed(view, views))
  return { ...reading, views }
}

function withPointed(view: View, before: readonly View[]): View {
  const found: Place[] = []
  for (let at = 0; at < view.tokens.length; at++) {
    const pointing = pointingAt(view, at)
    if (pointing === null) continue
    const place = meant(view, before, pointing)
    if (place !== null) found.push({ kind: 'place', start: pointing.start, end: pointing.end, value: place })
  }
  if (found.length === 0) return view
  const marks = [...view.marks, ...found].sort((left, right) => left.start - right.start)
  return { ...view, marks, known: nothingKnown() }
}

interface Pointing extends Span {
  readonly noun: string
  readonly suits: Fit
}

/** Words that point at a place, with what it may be: "the *same* town". */
function pointingAt({ tokens }: View, at: number): Pointing | null {
  const token = tokens[at]
  if (token === undefined) return null
  const [before, noun] = [tokens[at - 1], tokens[at + 1]]
  const suits = FITS.get(noun?.lower ?? '')
  if (token.lower !== 'same' || before?.lower !== 'the' || noun === undefined || suits === undefined) return null
  return { start: before.start, end: noun.end, noun: noun.lower, suits }
}

/** The last fitting place told before some words, one that stands as a scene does before others. */
function meant(view: View, before: readonly View[], { start, noun, suits }: Pointing): PlaceValue | null {
  for (let back = 0; back <= REACH; back++) {
    const told = back === 0 ? view : before[before.length - back]
    if (told === undefined) return null
    const fitting = marksIn(told, 'place').filter(
      (mark) => mark.end <= start && suits(mark.value, isCalled(told, mark, noun)) && MEANT.has(standingOf(told, mark)),
    )
    const place = fitting.findLast((mark) => !isAside({ ...mark, view: told })) ?? fitting.at(-1)
    if (place !== undefined) return isCalled(told, place, noun) ? asDivision(place.value) : place.value
  }
  return null
}

const MEANT: ReadonlySet<string> = new Set(['plain', 'part', 'force'])

/** Whether the noun stands behind a name: "the Lowen *district*". */
function isCalled({ tokens }: View, mark: Span, noun: string): boolean {
  return tokens[tokens.findIndex(({ start }) => start >= mark.end)]?.lower === noun
}

/** The district that bears a town's name. */
function asDivision(value: PlaceValue): PlaceValue {
  return value.precision === 'settlement' ? { ...value, precision: 'district' } : value
}
