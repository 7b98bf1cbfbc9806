import { expect, test } from 'vitest'
import { reasonText } from './reason-text.ts'

const TEXT = 'Strikers bruised three Guards at the gate; the guards had fired flares over Mill Road.'

test.each([
  ['words', 'rare words of both reports: strik, bruis, gate', 'rare words of both reports: Strikers, bruised, gate'],
  ['party-same', 'same parties: guard', 'same parties: Guards'],
  ['anchor-words', 'both tell of: flar, harbour', 'both tell of: flares, harbour'],
  ['place-within', 'Hull may hold Hull', 'both in Hull, one told more exactly'],
  ['names', 'names in both: mill road', 'names in both: mill road'],
  ['kind-differs', 'clash, attack', 'told as different kinds of incident: clash, attack'],
  ['published', 'published 1 days apart', 'published 1 day apart'],
])('%s: %s', (feature, why, wanted) => {
  expect(reasonText({ feature, why }, TEXT)).toBe(wanted)
})
