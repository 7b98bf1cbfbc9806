/**
 * A number of people or things, as UCDP GED keeps it.
 *
 * "12" is {12, 12, 12}; "at least 12" {12, null, null}; "up to 40" {0, null, 40}; "17,000-18,000" {17000, null, 18000};
 * "about 20" {20-ish bounds unknown: null, 20, null}; "several" {2, null, null}; "dozens" {24, null, null}. Never all null.
 */
export interface CountRange {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
}
