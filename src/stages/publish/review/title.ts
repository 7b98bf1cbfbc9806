import { dateText } from '../../../model/date-text.ts'
import type { Review } from './review.ts'

/** `What was reported, Wed 1 October 2025 to Tue 7 October 2025`. */
export function titleOf({ since, until }: Pick<Review, 'since' | 'until'>): string {
  if (since === null) return until === null ? 'What was reported' : `What was reported until ${dateText(until)}`
  return until === null
    ? `What was reported since ${dateText(since)}`
    : `What was reported, ${dateText(since)} to ${dateText(until)}`
}
