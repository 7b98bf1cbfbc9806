import type { FeatureName } from './features.ts'

/**
 * Log-odds by feature; numbers only.
 *
 * Fitted by `scripts/fit-link.mjs` on labelled pairs of news reports and rounded. What those pairs cannot tell is set by hand:
 * what is told in passing or in aligned sentences (neither is labelled there), without day and town, and a report older than the incident.
 */
export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  words: 3.5,
  'few-words': -4.2,
  'many-words': 0.4,
  rarest: 3,
  'anchor-words': 0.85,
  names: 0.75,
  ages: 0.1,
  'ages-differ': -1,
  numbers: 0.3,
  published: -0.7,
  'date-same': 1.2,
  'date-near': 0,
  'date-far': -0.42,
  'date-both-news': -3,
  'date-vague': 0.1,
  'date-before-report': -3,
  'place-same': 0.1,
  'place-near': -0.2,
  'place-within': 0.4,
  'place-far': -1,
  'sites-differ': -2,
  'kind-same': 0.1,
  'kind-differs': -0.2,
  'toll-same': 0.6,
  'toll-differs': -0.3,
  'party-same': 0.8,
  'victims-differ': -2,
  'means-same': 0.1,
  'means-differs': -0.3,
  derived: 0.6,
  aligned: 3,
  misaligned: -3,
  unanchored: -0.7,
  'setting-same': 0.2,
  'minor-in-setting': 3.9,
  'other-day-and-place': -1,
  'other-day-and-kind': -1.5,
  'minor-of-other-kind': -1.5,
  'modality-differs': -1.5,
  'main-and-minor': -4,
  'both-minor': -4,
}

/** Log-odds before anything is known. */
export const BASE = 0.7
