import type { IncidentType } from '../../model/codebook.ts'

/** A type for words that tell of no incident by themselves but are told as triggers are: harm, outcomes, trends. */
export const ANY_TYPE: IncidentType = {
  name: 'any',
  label: 'Any',
  broader: null,
  verbs: [],
  happens: [],
  nouns: [],
  weak: [],
  codes: {},
  needs: [],
  aftermath: false,
  notTargets: [],
}
