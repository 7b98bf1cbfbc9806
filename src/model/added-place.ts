/** What a gazetteer row is. `section`: a part of a settlement; `site`: one building, market, station or the like. */
export type PlaceKind =
  | 'area'
  | 'water'
  | 'mountain'
  | 'country'
  | 'region'
  | 'district'
  | 'settlement'
  | 'section'
  | 'site'

/** A place that a user adds: as it is read from a file and kept with a case. */
export interface AddedPlace {
  readonly name: string
  /** Further spellings. */
  readonly names: readonly string[]
  /** Degrees, WGS 84. */
  readonly lat: number
  readonly lon: number
  readonly kind: PlaceKind
  /** ISO 3166-1 alpha-2; empty when not said. */
  readonly country: string
  /** 0 when not said. */
  readonly population: number
  readonly geonames?: number
}
