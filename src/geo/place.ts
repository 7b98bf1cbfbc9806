import type { PlaceKind } from '../model/added-place.ts'

/** A place as a gazetteer has it. One object a place: compare with `===`. */
export interface Place {
  readonly name: string
  readonly kind: PlaceKind
  /** Degrees, WGS 84: the middle. */
  readonly lat: number
  readonly lon: number
  /** ISO 3166-1 alpha-2; empty for what lies in none or several. */
  readonly country: string
  /** 0 when not known. */
  readonly population: number
  /** Absent for places that GeoNames has not, or whose number the sources leave out. */
  readonly geonames: number | undefined
  /** First-level division that holds it. */
  readonly region: Place | undefined
  /** Second-level division that holds it. */
  readonly district: Place | undefined
  readonly capital: boolean
  /** Half the extent north to south and west to east, in km; 0 when not known. */
  readonly high: number
  readonly wide: number
}

/** One reading of a name. `alternate`: the name is not the place's own, but one of another time or language. */
export interface Candidate {
  readonly place: Place
  readonly alternate: boolean
  /** Added by the user: likelier than what the gazetteer has by itself. */
  readonly added?: boolean
}

/** Names and what they can mean. */
export interface Gazetteer {
  /** Every reading of a name in any spelling that folds to one it knows; empty when it knows none. */
  lookup(name: string): readonly Candidate[]
  /** As `lookup`, of a name already folded. */
  lookupFolded(key: string): readonly Candidate[]
  /** Whether the folded word is an everyday English word in lower case. */
  isCommonWord(key: string): boolean
  /** The row of a country. */
  country(code: string): Place | undefined
}
