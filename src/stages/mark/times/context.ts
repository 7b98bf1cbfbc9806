import type { EdtfBounds } from '../../../model/edtf.ts'
import type { TimeValue } from '../../../model/mark.ts'
import type { Tense } from './tense.ts'

/** What is known where an expression stands. */
export interface TimeContext {
  /** When the report was published, or the latest date in it that stands for that; null when nothing says. */
  readonly anchor: EdtfBounds | null
  /** The day of publication as a day number; null when only a month or year is known, or nothing. */
  readonly today: number | null
  /** The day, or days, last told of. */
  readonly narrated: EdtfBounds | null
  /** The time last told of, however long. */
  readonly period: EdtfBounds | null
  /** The day that a date with its year, just before, named; as a day number. */
  readonly fullDay: number | null
  readonly tense: Tense
}

export type Granularity = TimeValue['granularity']
