import { describe, expect, test } from 'vitest'
import { analyse } from './analyse.ts'
import { parse } from './parse.ts'

function arcs(text: string): string[] {
  return analyse(text).flatMap((sentence) => {
    const { heads, labels } = parse(sentence)
    return sentence.tokens.map(
      ({ text: word }, i) => `${word} ${labels[i]} ${sentence.tokens[heads[i] ?? -1]?.text ?? '-'}`,
    )
  })
}

describe('parse', () => {
  test('finds subject, object and root', () => {
    expect(arcs('The soldiers burned a bridge.')).toEqual([
      'The det soldiers',
      'soldiers nsubj burned',
      'burned root -',
      'a det bridge',
      'bridge obj burned',
      '. punct burned',
    ])
  })

  test('finds the subject and the agent of a passive', () => {
    expect(arcs('The bridge was burned by the soldiers.')).toEqual(
      expect.arrayContaining(['bridge nsubj:pass burned', 'was aux:pass burned', 'soldiers obl:agent burned']),
    )
  })

  test.each([
    ['one word', 'Fire!'],
    ['a headline in capitals', 'GUNMEN KILL TWO IN RAID ON DEPOT'],
    ['a dateline', 'VELSK, Nov. 3 (Agency) -- Two men fled.'],
    ['no words', '-- ... !!!'],
    ['another script', 'Поезд ушёл утром.'],
    ['a list of 300 items', `They sold ${'rope, '.repeat(300)}and tar.`],
    ['a list too long to parse', `They sold ${'rope, '.repeat(3000)}and tar.`],
  ])('makes one tree of %s', (_, text) => {
    for (const sentence of analyse(text)) {
      const { heads, labels } = parse(sentence)
      expect(labels).toHaveLength(sentence.tokens.length)
      expect([...heads].filter((head) => head === -1)).toHaveLength(1)
      for (let token = 0; token < heads.length; token++) {
        let at = token
        let steps = 0
        while (at >= 0 && steps <= heads.length) {
          at = heads[at] ?? -1
          steps++
        }
        expect(steps).toBeLessThanOrEqual(heads.length)
      }
    }
  })

  test('an empty sentence has an empty tree', () => {
    expect(parse({ start: 0, end: 0, paragraph: 0, tokens: [] })).toEqual({ heads: new Int16Array(0), labels: [] })
  })
})
