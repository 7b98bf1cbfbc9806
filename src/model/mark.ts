import type { Span } from './span.ts'

export interface TimeValue {
  readonly edtf: string
  readonly granularity: 'moment' | 'day' | 'week' | 'month' | 'season' | 'year' | 'decade' | 'interval'
  /** Whether the year (and what else was missing) was worked out from a date outside the expression. */
  readonly anchored: boolean
}

export type PlacePrecision = 'site' | 'settlement' | 'district' | 'region' | 'country'

export interface PlaceValue {
  /** As the gazetteer names it, or as the text does where no gazetteer has it. */
  readonly name: string
  /** Degrees, WGS 84; absent when the place could not be resolved. */
  readonly lat?: number
  readonly lon?: number
  readonly precision: PlacePrecision
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  /** First-level division, as the gazetteer names it. */
  readonly region?: string
  readonly geonames?: number
}

export interface PersonValue {
  readonly name: string
  /** Such as `president`, `police chief`, as the text says it. */
  readonly role?: string
  /** A holder of public office or function, acting as such; everybody else is private. */
  readonly public: boolean
}

export interface OrganisationValue {
  readonly name: string
  readonly role?: string
}

export interface QuantityValue {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly approximate: boolean
  /** What is counted, in the text's words: `cases`, `men`, `percent`. */
  readonly unit?: string
  /** Per what: `month`, `week`. */
  readonly per?: string
}

export type SourceKind = 'named' | 'official' | 'anonymous' | 'document' | 'media' | 'crowd'

/** Who is said to have said what. Spans are pairs `[start, end]` as in the contract. */
export interface AttributionValue {
  readonly source: readonly [number, number] | null
  readonly cue: readonly [number, number]
  readonly content: readonly (readonly [number, number])[]
  readonly sourceKind: SourceKind
  /** Further links of a chain ("X, citing Y"): the spans of those cited. */
  readonly via?: readonly (readonly [number, number])[]
}

export interface HedgeValue {
  readonly cue: string
}

export interface LoadedValue {
  /** Such as `name-calling`, `fear`, `exaggeration`, `scare-quotes`. */
  readonly device: string
  /** One sentence that a reader would accept. */
  readonly why: string
}

interface MarkValues {
  readonly time: TimeValue
  readonly place: PlaceValue
  readonly person: PersonValue
  readonly organisation: OrganisationValue
  readonly quantity: QuantityValue
  readonly attribution: AttributionValue
  readonly hedge: HedgeValue
  readonly loaded: LoadedValue
}

export type MarkKind = keyof MarkValues

/** A typed span in a report. */
export type Mark = { readonly [K in MarkKind]: MarkOf<K> }[MarkKind]

export interface MarkOf<K extends MarkKind> extends Span {
  readonly kind: K
  readonly value: MarkValues[K]
}

/** The marks of one kind, in their order. */
export function marksOf<K extends MarkKind>(marks: readonly Mark[], kind: K): Extract<Mark, { kind: K }>[] {
  return marks.filter((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind)
}
