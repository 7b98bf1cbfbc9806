import type { FeatureName } from './features.ts'

/** Log-odds by feature, fitted by `scripts/fit-link.mjs` on labelled pairs of news reports; numbers only. */
export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  words: 12,
  'few-words': -1.5,
  'anchor-words': 2,
  names: 0.8,
  ages: 0.6,
  'ages-differ': -0.8,
  numbers: 0.5,
  published: -0.45,
  'date-same': 1.5,
  'date-near': 0.5,
  'date-far': -1,
  'date-vague': 0.4,
  'date-before-report': -3,
  'place-same': 1.5,
  'place-near': 0,
  'place-within': 0.4,
  'place-far': -1.5,
  'kind-same': 0.5,
  'kind-differs': -1,
  'toll-same': 0.5,
  'toll-differs': -0.5,
  'party-same': 0.3,
  'means-same': 0.3,
  'means-differs': -1,
  derived: 3,
}

/** Log-odds before anything is known. */
export const BASE = -5.5
