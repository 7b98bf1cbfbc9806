import type { Review } from './review.ts'

/** `What was reported, 2025-10-01 to 2025-10-07`. */
export function titleOf({ since, until }: Pick<Review, 'since' | 'until'>): string {
  if (since === null && until === null) return 'What was reported'
  if (until === null) return `What was reported since ${since}`
  return since === null ? `What was reported until ${until}` : `What was reported, ${since} to ${until}`
}
