import type { HolidayRule, TimeUnit } from '../../../language/en/date-words.ts'
import type { TimeToken } from './tokens.ts'

/** What a relative expression counts from: the day of publication, or the day last told of. */
export type Reference = 'publication' | 'narrated'

/** Which year: given in digits, counted from the publication's, or that of the time last told of. */
export type YearSpec = { readonly year: number } | { readonly shift: -1 | 0 | 1 } | 'narrated'

/** A calendar date with some of its parts. At least one is there. */
export interface CalendarForm {
  readonly form: 'date'
  readonly year?: YearSpec
  /** 1 to 12. */
  readonly month?: number
  readonly day?: number
  /** 0 is Monday. */
  readonly weekday?: number
  /** Of a weekday: the week it lies in, counted from the publication's. */
  readonly week?: -1 | 0 | 1
  /** Of a weekday: it is counted from the day last told of ("the following Monday"). */
  readonly fromNarrated?: true
  /** -1 "last October", 0 "this Friday", 1 "next May"; absent when bare. */
  readonly shift?: -1 | 0 | 1
}

/** What an expression says, before it is known when it was said. */
export type TimeForm =
  | CalendarForm
  /** "last week", "this year", "the next day", "that month". Night and its like are days. `orPublished`: where no day is told of, the publication's. */
  | {
      readonly form: 'unit'
      readonly unit: TimeUnit
      readonly shift: -2 | -1 | 0 | 1
      readonly from: Reference
      readonly orPublished?: boolean
    }
  /** "two days earlier", "a year ago"; no `count` in "days later". */
  | {
      readonly form: 'offset'
      readonly unit: TimeUnit
      readonly count: number | undefined
      readonly direction: -1 | 1
      readonly from: Reference
      readonly approximate: boolean
    }
  /** "two days before Christmas", "the day after Oct. 7". */
  | {
      readonly form: 'beside'
      readonly unit: TimeUnit
      readonly count: number
      readonly direction: -1 | 1
      readonly of: TimeForm
    }
  /** A season, quarter or half-year by its EDTF code. */
  | { readonly form: 'season'; readonly code: number; readonly year?: YearSpec; readonly shift?: -1 | 0 | 1 }
  /** A decade or century: EDTF as it stands. */
  | { readonly form: 'fixed'; readonly edtf: string }
  | { readonly form: 'holiday'; readonly rule: HolidayRule; readonly year?: YearSpec; readonly shift?: -1 | 0 | 1 }
  /** "October 13–17", "from Monday to Wednesday". */
  | { readonly form: 'span'; readonly first: TimeForm; readonly last: TimeForm }
  /** "the week of March 6" has no `nth`; "the first week of February" has 1, "the last" -1. `ending`: "the week ended Oct. 5". */
  | { readonly form: 'week'; readonly of: TimeForm; readonly nth?: number; readonly ending?: boolean }
  /** "the second Sunday of May": `nth` from 1, -1 the last. */
  | { readonly form: 'nth-weekday'; readonly weekday: number; readonly nth: number; readonly of: CalendarForm }
  /** "the first half of May". */
  | { readonly form: 'half-month'; readonly half: 1 | 2; readonly of: CalendarForm }
  /** "on the 25th": of the month last told of. */
  | { readonly form: 'day-of-month'; readonly day: number }
  /** "around 3:15 p.m.": of the day last told of. `isLate`: from six in the evening to midnight. */
  | { readonly form: 'hour'; readonly isLate: boolean }
  /** "overnight": the night before the publication's day. */
  | { readonly form: 'overnight' }

/** A form found at tokens up to `end`, exclusive. */
export interface Reading {
  /** First token, where it is not the token that was asked for. */
  readonly start?: number
  readonly end: number
  readonly time: TimeForm
  /** An hour of the day is told with it. */
  readonly hour?: boolean
  /** Further dates of a list: "April 24 and 25". */
  readonly more?: readonly Reading[]
}

/** Reads a form that starts at token `at`; null when there is none. */
export type Reader = (tokens: readonly TimeToken[], at: number) => Reading | null

/** The token at an index when it goes on from the one before without a blank line. */
export function next(tokens: readonly TimeToken[], at: number): TimeToken | undefined {
  const token = tokens[at]
  return token && token.gap < 2 ? token : undefined
}

/** The lower-case text of the token at an index; empty past a blank line or the end. */
export function wordAt(tokens: readonly TimeToken[], at: number): string {
  return next(tokens, at)?.text ?? ''
}

/** The index after a token of this text, or the index itself when another stands there. */
export function skip(tokens: readonly TimeToken[], at: number, ...texts: readonly string[]): number {
  return texts.includes(wordAt(tokens, at)) ? at + 1 : at
}
