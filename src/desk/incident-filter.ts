import type { IncidentFilter } from './desk.ts'
import type { Days } from './edtf-days.ts'
import { groupBy } from './group.ts'
import type { FacetCount, IncidentOverview, IncidentRow } from './views.ts'

/** A row with the words it is searched by. */
export interface SearchableRow {
  readonly row: IncidentRow
  /** Label and quotes, lower case. */
  readonly words: string
  /** The days its date covers; null when it is not known. */
  readonly days: Days | null
}

type Facet = keyof IncidentOverview['facets']

const FACETS: readonly Facet[] = ['status', 'origins', 'type', 'place', 'grade', 'review']

/** The values of a facet that a row counts under. */
function valuesOf(row: IncidentRow, facet: Facet): readonly string[] {
  switch (facet) {
    case 'status': {
      const statuses = Object.values(row.statuses)
      const marked = (['conflict', 'update', 'single'] as const).filter((status) => statuses.includes(status))
      return marked.length > 0 ? marked : ['agree']
    }
    case 'origins':
      return [`${Math.min(row.origins, 3)}`]
    case 'place':
      return row.where ? [row.where.name] : []
    default:
      return [row[facet]]
  }
}

/** Whether a row is in, with one facet left out of account if named. */
export function isIn({ row, words, days }: SearchableRow, filter: IncidentFilter, except?: Facet): boolean {
  return (
    FACETS.every((facet) => {
      const wanted: readonly string[] | undefined = filter[facet]
      if (facet === except || wanted === undefined || wanted.length === 0) return true
      return valuesOf(row, facet).some((value) => wanted.includes(value))
    }) &&
    isInSpan(days, filter) &&
    isInBox(row, filter) &&
    isTold(words, filter)
  )
}

function isInSpan(days: Days | null, { since, until }: IncidentFilter): boolean {
  if (since === undefined && until === undefined) return true
  return days !== null && days.last >= (since ?? '') && days.first <= (until ?? '9999')
}

function isInBox({ where }: IncidentRow, { box }: IncidentFilter): boolean {
  if (box === undefined) return true
  const [west, south, east, north] = box
  if (where?.lat === undefined || where.lon === undefined) return false
  return where.lat >= south && where.lat <= north && where.lon >= west && where.lon <= east
}

function isTold(words: string, { text }: IncidentFilter): boolean {
  if (text === undefined) return true
  return text
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => words.includes(word))
}

/** Counts facets, days and places over the rows that match. */
export function overviewOf(all: readonly SearchableRow[], filter: IncidentFilter): IncidentOverview {
  const matching = all.filter((row) => isIn(row, filter))
  const facet = (name: Facet) =>
    countValues(all.filter((row) => isIn(row, filter, name)).flatMap(({ row }) => valuesOf(row, name)))
  return {
    total: all.length,
    count: matching.length,
    facets: {
      status: facet('status'),
      origins: facet('origins'),
      type: facet('type'),
      place: facet('place'),
      grade: facet('grade'),
      review: facet('review'),
    },
    days: daysIn(all.filter((row) => isIn(row, { ...filter, since: undefined, until: undefined }))),
    places: placesIn(matching),
  }
}

/** Commonest first, then by value. */
function countValues(values: readonly string[]): FacetCount[] {
  return [...groupBy(values, (value) => value)]
    .map(([value, { length }]) => ({ value, count: length }))
    .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1))
}

function daysIn(rows: readonly SearchableRow[]): IncidentOverview['days'] {
  const dated = rows.flatMap(({ row, days }) => {
    return days === null ? [] : [{ day: days.first, isContested: Object.values(row.statuses).includes('conflict') }]
  })
  return [...groupBy(dated, ({ day }) => day)]
    .map(([day, found]) => ({
      day,
      count: found.length,
      conflicts: found.filter(({ isContested }) => isContested).length,
    }))
    .sort((left, right) => (left.day < right.day ? -1 : 1))
}

function placesIn(rows: readonly SearchableRow[]): IncidentOverview['places'] {
  const placed = rows.flatMap(({ row: { where } }) =>
    where?.lat === undefined || where.lon === undefined ? [] : [{ ...where, lat: where.lat, lon: where.lon }],
  )
  return [...groupBy(placed, ({ name, lat, lon }) => `${name} ${lat} ${lon}`).values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const { name, lat, lon, precision } = first
    return [{ name, lat, lon, precision, count: same.length }]
  })
}
