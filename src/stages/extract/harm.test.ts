import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../../codebook/load.ts'
import { analyse } from '../../language/en/analyse.ts'
import { harmsIn } from './harm.ts'
import { lexiconOf } from './lexicon.ts'
import { readingOf } from './reading.ts'
import { tollsOf } from './victims.ts'

const lexicon = lexiconOf(loadCodebook('conflict'))

function tolls(text: string): { killed: (number | null)[]; injured: (number | null)[] } {
  const report = {
    id: 'r1',
    sha256: '',
    input: '',
    key: null,
    url: null,
    title: null,
    outlet: null,
    byline: null,
    published: null,
    language: 'en',
    text,
  }
  const reading = readingOf({ report, sentences: analyse(text), marks: [] }, lexicon)
  const { killed, injured } = tollsOf(reading.views.flatMap((view) => harmsIn(reading, view)))
  return {
    killed: killed.slice(0, 1).map(({ count }) => count.best),
    injured: injured.slice(0, 1).map(({ count }) => count.best),
  }
}

describe('tollsOf', () => {
  test.each([
    ['A man was shot dead.', [1], []],
    ['Two people were killed and three injured.', [2], [3]],
    ['Four people were shot. One of them died.', [1], [3]],
    ['A woman was stabbed. She died at a hospital.', [1], []],
    ['Officers shot and killed a man.', [1], []],
    ['A clerk was killed and a customer was wounded.', [1], [1]],
    ['The blast left six people dead.', [6], []],
    ['Two men and three women were injured.', [], [5]],
  ])('adds up "%s"', (text, killed, injured) => {
    expect(tolls(text)).toEqual({ killed, injured })
  })

  test.each([
    'The law was killed in committee.',
    'The shot hit the post.',
    'He could have been killed.',
    'They killed time.',
    'The team was beaten.',
  ])('counts nobody in "%s"', (text) => {
    expect(tolls(text)).toEqual({ killed: [], injured: [] })
  })
})
