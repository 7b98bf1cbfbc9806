import type { ClaimQuery, IncidentFilter, IncidentQuery, ReportQuery, SaidQuery, SourceQuery } from '../src/http/api.ts'
import { FARED } from '../src/model/fared.ts'

/** What the address bar says of the list of incidents: a view that can be sent to a colleague. */
export type IncidentSearch = Omit<IncidentQuery, 'limit' | 'cursor'>
export type ReportsSearch = Omit<ReportQuery, 'limit' | 'cursor'>
export type ClaimSearch = Omit<ClaimQuery, 'limit' | 'cursor'>

export type SourceSearch = Omit<SourceQuery, 'limit' | 'cursor'>
export type SaidSearch = Omit<SaidQuery, 'limit' | 'cursor'>

/** Where in a report to stand: `at` is a span as `120-134`. */
export interface ReportSearch {
  readonly at?: string | undefined
}

type Raw = Record<string, unknown>

/** `?type=a&type=b` as lists, single ones as text. */
export function parseSearch(search: string): Raw {
  const found = new URLSearchParams(search)
  return Object.fromEntries([...new Set(found.keys())].map((key) => [key, found.getAll(key)]))
}

export function stringifySearch(search: Raw): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    for (const one of [value].flat()) if (one !== undefined && one !== '') params.append(key, `${one}`)
  }
  const query = params.toString()
  return query === '' ? '' : `?${query}`
}

function one(raw: unknown): string | undefined {
  const [first] = [raw].flat()
  return typeof first === 'string' && first !== '' ? first : undefined
}

function list(raw: unknown): string[] | undefined {
  const found = [raw].flat().filter((value) => typeof value === 'string' && value !== '') as string[]
  return found.length > 0 ? found : undefined
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u
const day = (raw: unknown) => [one(raw)].find((value) => value === undefined || DAY.test(value))

function box(raw: unknown): IncidentFilter['box'] {
  const numbers = Array.isArray(raw) && raw.length === 4 ? raw.map(Number) : (one(raw)?.split(',').map(Number) ?? [])
  const [west, south, east, north] = numbers
  const isBox = numbers.length === 4 && numbers.every(Number.isFinite)
  return isBox ? [west ?? 0, south ?? 0, east ?? 0, north ?? 0] : undefined
}

/** Takes from an address what a list can be asked; the rest is passed over. */
export function incidentSearch(raw: Raw): IncidentSearch {
  const sort = one(raw['sort'])
  return compact({
    text: one(raw['text']),
    type: list(raw['type']),
    place: list(raw['place']),
    origins: list(raw['origins']),
    status: list(raw['status']),
    grade: list(raw['grade']) as IncidentSearch['grade'],
    review: list(raw['review']) as IncidentSearch['review'],
    since: day(raw['since']),
    until: day(raw['until']),
    box: box(raw['box']),
    sort: sort === 'origins' || sort === 'matters' ? sort : undefined,
  })
}

export function reportsSearch(raw: Raw): ReportsSearch {
  return compact({
    text: one(raw['text']),
    outlet: one(raw['outlet']),
    since: day(raw['since']),
    until: day(raw['until']),
  })
}

export function claimSearch(raw: Raw): ClaimSearch {
  return compact({ text: one(raw['text']), series: one(raw['series']), kind: one(raw['kind']) })
}

export function sourceSearch(raw: Raw): SourceSearch {
  return compact({ text: one(raw['text']), kind: one(raw['kind']) as SourceSearch['kind'] })
}

export function saidSearch(raw: Raw): SaidSearch {
  return compact({ fared: FARED.find((fared) => fared === one(raw['fared'])) })
}

export function reportSearch(raw: Raw): ReportSearch {
  const at = one(raw['at'])
  return at !== undefined && /^\d{1,9}-\d{1,9}$/u.test(at) ? { at } : {}
}

function compact<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T
}
