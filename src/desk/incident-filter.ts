import { groupBy } from '../model/group.ts'
import type { IncidentHead } from '../store/incident-index.ts'
import type { IncidentFilter } from './desk.ts'
import { type Days, daysOf } from './edtf-days.ts'
import type { IsTold } from './incident-index.ts'
import type { FacetCount, IncidentOverview } from './views.ts'

type Facet = keyof IncidentOverview['facets']

const FACETS: readonly Facet[] = ['status', 'origins', 'type', 'place', 'grade', 'review']

/** An incident with what it is looked for by, worked out once. */
export interface SearchableRow {
  readonly head: IncidentHead
  /** The days its date covers; null when it is not known. */
  readonly days: Days | null
  readonly values: Readonly<Record<Facet, readonly string[]>>
}

export function searchableRow(head: IncidentHead): SearchableRow {
  const statuses = Object.values(head.statuses)
  const marked = (['conflict', 'update', 'single'] as const).filter((status) => statuses.includes(status))
  return {
    head,
    days: head.when === null ? null : daysOf(head.when),
    values: {
      status: marked.length > 0 ? marked : ['agree'],
      origins: [`${Math.min(head.origins, 3)}`],
      type: [head.type],
      place: head.where ? [head.where.name] : [],
      grade: [head.grade],
      review: [head.review],
    },
  }
}

/** What a row may fail of a filter: a facet, the span of time, or anything else. */
type Failed = Facet | 'span' | 'rest'

/** Which one part of a filter a row fails; `none`, or `several`. */
function failedBy(filter: IncidentFilter, isTold: IsTold): (row: SearchableRow) => Failed | 'none' | 'several' {
  const wanted = FACETS.flatMap((facet) => {
    const values: readonly string[] | undefined = filter[facet]
    return values === undefined || values.length === 0 ? [] : [{ facet, values: new Set(values) }]
  })
  return (row) => {
    let failed: Failed | 'none' = 'none'
    for (const { facet, values } of wanted) {
      if (row.values[facet].some((value) => values.has(value))) continue
      if (failed !== 'none') return 'several'
      failed = facet
    }
    if (!isInSpan(row.days, filter)) {
      if (failed !== 'none') return 'several'
      failed = 'span'
    }
    // The dearest last, and only where it can still change something.
    if (isInBox(row.head, filter) && (filter.text === undefined || isTold(row.head.id))) return failed
    return failed === 'none' ? 'rest' : 'several'
  }
}

/** Says of a row whether it is in. */
export function testOf(filter: IncidentFilter, isTold: IsTold): (row: SearchableRow) => boolean {
  const failed = failedBy(filter, isTold)
  return (row) => failed(row) === 'none'
}

function isInSpan(days: Days | null, { since, until }: IncidentFilter): boolean {
  if (since === undefined && until === undefined) return true
  return days !== null && days.last >= (since ?? '') && days.first <= (until ?? '9999')
}

function isInBox({ where }: IncidentHead, { box }: IncidentFilter): boolean {
  if (box === undefined) return true
  const [west, south, east, north] = box
  if (where?.lat === undefined || where.lon === undefined) return false
  return where.lat >= south && where.lat <= north && where.lon >= west && where.lon <= east
}

/** Counts facets, days and places over the rows that match, in one go: who fails by one part counts in that part's own. */
export function overviewOf(all: readonly SearchableRow[], filter: IncidentFilter, isTold: IsTold): IncidentOverview {
  const failed = failedBy(filter, isTold)
  const matching: SearchableRow[] = []
  const inSpanOrNot: SearchableRow[] = []
  const counts = new Map(FACETS.map((facet) => [facet, new Map<string, number>()]))
  for (const row of all) {
    const by = failed(row)
    if (by === 'none') matching.push(row)
    if (by === 'none' || by === 'span') inSpanOrNot.push(row)
    for (const [facet, found] of counts) {
      if (by !== 'none' && by !== facet) continue
      for (const value of row.values[facet]) found.set(value, (found.get(value) ?? 0) + 1)
    }
  }
  const facet = (name: Facet) => inOrder(counts.get(name) ?? new Map())
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
    days: daysIn(inSpanOrNot),
    places: placesIn(matching),
  }
}

/** Commonest first, then by value. */
function inOrder(counts: ReadonlyMap<string, number>): FacetCount[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1))
}

function daysIn(rows: readonly SearchableRow[]): IncidentOverview['days'] {
  const dated = rows.flatMap(({ head, days }) => {
    return days === null ? [] : [{ day: days.first, isContested: Object.values(head.statuses).includes('conflict') }]
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
  const placed = rows.flatMap(({ head: { where } }) =>
    where?.lat === undefined || where.lon === undefined ? [] : [{ ...where, lat: where.lat, lon: where.lon }],
  )
  return [...groupBy(placed, ({ name, lat, lon }) => `${name} ${lat} ${lon}`).values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const { name, lat, lon, precision } = first
    return [{ name, lat, lon, precision, count: same.length }]
  })
}
