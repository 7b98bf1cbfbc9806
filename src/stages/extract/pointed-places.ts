import { loadGazetteer } from '../../geo/gazetteer.ts'
import type { MarkOf, PlaceValue } from '../../model/mark.ts'
import type { Span } from '../../model/span.ts'
import { standingOf } from './place-words.ts'
import { marksIn, type Reading, spanOf, type View, viewWith } from './reading.ts'
import { isAside, isDateline } from './setting.ts'

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

/** A reading in which words that point at a place of the report are marked as that place: "in the same town", "in the capital". */
export function withPointedPlaces(reading: Reading): Reading {
  if (!reading.views.some((view) => marksIn(view, 'place').length > 0)) return reading
  const views: View[] = []
  for (const view of reading.views) views.push(withPointed(view, views, reading))
  return { ...reading, views }
}

/** The one capital that a report on its country names, but not in a dateline, where correspondents of a whole country sit; null: none or several. */
function capitalOf({ views }: Reading): PlaceValue | null {
  const capitals = new Map<number, PlaceValue>()
  const lands = new Map<string, number>()
  let total = 0
  for (const view of views) {
    for (const mark of marksIn(view, 'place')) {
      const { value } = mark
      if (value.country !== undefined) lands.set(value.country, (lands.get(value.country) ?? 0) + 1)
      total++
      if (value.precision !== 'settlement' || value.geonames === undefined) continue
      const isCapital = loadGazetteer()
        .lookup(value.name)
        .some(({ place }) => place.capital && place.geonames === value.geonames)
      if (!isCapital) continue
      if (isDateline(view, mark)) return null
      capitals.set(value.geonames, value)
    }
  }
  const [capital] = capitals.values()
  if (capital === undefined || capitals.size > 1) return null
  return (lands.get(capital.country ?? '') ?? 0) * 2 > total ? capital : null
}

function withPointed(view: View, before: readonly View[], reading: Reading): View {
  const found: Place[] = []
  for (let at = 0; at < view.tokens.length; at++) {
    const capital = isCapitalAt(view, at) ? capitalOf(reading) : null
    if (capital !== null) {
      const { start, end } = spanOf(view, at - 1, at)
      found.push({ kind: 'place', start, end, value: capital })
    }
    const pointing = pointingAt(view, at)
    if (pointing === null) continue
    const place = meant(view, before, pointing)
    if (place !== null) found.push({ kind: 'place', start: pointing.start, end: pointing.end, value: place })
  }
  if (found.length === 0) return view
  const marks = [...view.marks, ...found].sort((left, right) => left.start - right.start)
  return viewWith(view, { marks })
}

/** "in *the capital*", and not "the capital of the province", "the capital, Lowen" or "the provincial capital". */
function isCapitalAt(view: View, at: number): boolean {
  const [preposition, the, capital, next] = view.tokens.slice(Math.max(0, at - 2), at + 2)
  if (capital !== view.tokens[at] || capital?.lower !== 'capital' || the?.lower !== 'the') return false
  if (preposition?.lower !== 'in' || next?.lower === 'of' || next?.lower === 'city') return false
  return !marksIn(view, 'place').some(({ start }) => start >= capital.end && start - capital.end <= 3)
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
