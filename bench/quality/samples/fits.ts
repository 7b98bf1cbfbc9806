import { distanceKm } from '../../../src/geo/distance.ts'
import type { FieldName } from '../../../src/model/account.ts'
import { mayBeSameTime } from '../../../src/model/edtf-compare.ts'
import type { ExportedAccount } from './exported.ts'
import type { GoldMention } from './gold.ts'

/** Kilometres within which two points are one town: Muggia and Villa Opicina lie five from Trieste. */
const SAME_TOWN_KM = 3
const COUNTS = ['killed', 'injured', 'detained', 'freed', 'participants'] as const

/** A part of an account that is right or wrong by its mention; null where the gold does not judge it. */
export type Check = (account: ExportedAccount, mention: GoldMention) => boolean | null

export const CHECKS: Readonly<Record<string, Check>> = {
  type: (account, { types }) => types.includes(account.type),
  date: (account, { dates }) => valuesOf(account, 'when').some((date) => dates.some((right) => isDate(date, right))),
  place: (account, mention) =>
    mention.places.length === 0 ? null : valuesOf(account, 'where').some((at) => isPlace(at, mention)),
  counts: (account, mention) => {
    const wanted = COUNTS.filter((field) => mention[field] !== undefined)
    if (wanted.length === 0) return null
    return wanted.every((field) => valuesOf(account, field).some((count) => isCount(count, mention[field] ?? [])))
  },
  harm: (account, mention) => {
    // No harm made up: what the gold does not have, the account has not either.
    const silent = (['killed', 'injured'] as const).filter((field) => mention[field] === undefined)
    return silent.every((field) => valuesOf(account, field).every((count) => isCount(count, [0])))
  },
  means: (account, { means }) => {
    if (means === undefined) return null
    return valuesOf(account, 'means').some((value) => means.some((word) => textIn(value, 'name').includes(word)))
  },
  outcome: (account, { outcome }) => {
    if (outcome === undefined) return null
    return valuesOf(account, 'outcome').some((value) => outcome.includes(textIn(value, 'kind')))
  },
  modality: (account, { modality }) => {
    return modality === undefined ? ['asserted', 'hedged'].includes(account.modality) : account.modality === modality
  },
}

/** Whether an account's days do not speak against a mention's. */
export function mayBeOfDay(account: ExportedAccount, { dates }: GoldMention): boolean {
  const found = valuesOf(account, 'when')
  return (
    found.length === 0 ||
    found.some((date) => typeof date === 'string' && dates.some((right) => mayBeSameTime(date, right, 1)))
  )
}

function valuesOf(account: ExportedAccount, field: FieldName): unknown[] {
  return (account.fields[field] ?? []).map(({ value }) => value)
}

// A day or a few: what says "in March" is not wrong, but has not read the day.
function isDate(date: unknown, right: string): boolean {
  return typeof date === 'string' && /\d{4}-\d\d-\d\d/u.test(date) && mayBeSameTime(date, right)
}

// By the point where both have one: a right name on a wrong point is a wrong place.
function isPlace(value: unknown, { places, lat, lon }: GoldMention): boolean {
  const at = { lat: numberIn(value, 'lat'), lon: numberIn(value, 'lon') }
  if (lat === undefined || lon === undefined || at.lat === null || at.lon === null) {
    return places.some((name) => textIn(value, 'name').includes(name))
  }
  return distanceKm({ lat: at.lat, lon: at.lon }, { lat, lon }) <= SAME_TOWN_KM
}

function isCount(value: unknown, right: readonly number[]): boolean {
  const [low, best, high] = [numberIn(value, 'low'), numberIn(value, 'best'), numberIn(value, 'high')]
  return right.some((count) => (best === null ? low === count || high === count : best === count))
}

function textIn(value: unknown, key: string): string {
  const member = memberOf(value, key)
  return typeof member === 'string' ? member : ''
}

function numberIn(value: unknown, key: string): number | null {
  const member = memberOf(value, key)
  return typeof member === 'number' ? member : null
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}
