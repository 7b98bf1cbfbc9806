import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../../codebook/load.ts'
import { mark } from '../mark/mark.ts'
import { lexiconOf } from './lexicon.ts'
import { partyOf } from './parties.ts'
import { readingOf, spanOf } from './reading.ts'

const lexicon = lexiconOf(loadCodebook('conflict'))

/** The phrases of a text with the party that each names: "at least four guards = guards". */
function phrasesIn(text: string): string[] {
  const nothing = { sha256: '', input: 'test', key: null, url: null, title: null, outlet: null, byline: null }
  const report = { id: 'r1', published: '2031-05-08', language: 'en', text, ...nothing }
  const reading = readingOf(mark(report), lexicon)
  return reading.views.flatMap((view) =>
    view.phrases.map(({ first, last }, at) => {
      const { start, end } = spanOf(view, first, last)
      return `${text.slice(start, end)} = ${partyOf(reading, view, at)?.name ?? 'nobody'}`
    }),
  )
}

describe('nounPhrases', () => {
  test.each([
    ['At least four guards fell.', ['At least four guards = guards']],
    ['Rioters beat up to ten guards.', ['Rioters = Rioters', 'up to ten guards = guards']],
    ['The blast killed more than 20 welders.', ['The blast = blast', 'more than 20 welders = welders']],
    ['No fewer than a dozen guards fell.', ['No fewer than a dozen guards = guards']],
    ['As many as 50 welders fell.', ['As many as 50 welders = welders']],
    ['An estimated 90 welders fell.', ['An estimated 90 welders = welders']],
    ['Around 20 welders fell.', ['Around 20 welders = welders']],
    ['At most the guards fell.', ['the guards = guards']],
    ['Gunners knocked down four other drones.', ['Gunners = Gunners', 'four other drones = drones']],
    ['A passer-by fell beside two runners-up.', ['A passer-by = passer-by', 'two runners-up = runners-up']],
    [
      'On Saturday morning recruiters dragged off a student.',
      ['Saturday morning = Saturday morning', 'recruiters = recruiters', 'a student = student'],
    ],
  ])('of "%s"', (text, expected) => expect(phrasesIn(text)).toEqual(expected))
})
