import type { Candidate, Place } from '../../../geo/place.ts'
import type { Span } from '../../../model/span.ts'

/** A stretch of a report that may name a place. */
export interface Mention extends Span {
  /** Numbers of its words: `from` to `to`, exclusive. */
  readonly from: number
  readonly to: number
  readonly text: string
  /** Folded: mentions with one key mean one place, unless the report itself says otherwise. */
  readonly key: string
  /** Readings the gazetteer knows; empty for a name that only its surroundings show to be a place. */
  readonly candidates: readonly Candidate[]
  /** What the words beside it say it is: "… River", "… Street". */
  readonly shape: 'name' | 'feature' | 'site' | 'section' | 'state'
  /** The readings are of the town that a site is called after, not of the site. */
  readonly seated?: boolean
  /** The part of it that a compass word before it names. */
  readonly compass?: string
  /** Called a neighborhood: "the Lowell neighborhood". */
  readonly quarter?: boolean
  /** Named outright as what holds it: "Gary, Indiana". */
  readonly parent?: Place
}

/** A mention with the reading settled upon; undefined where there is none. */
export interface Resolved {
  readonly mention: Mention
  readonly place: Place | undefined
}
