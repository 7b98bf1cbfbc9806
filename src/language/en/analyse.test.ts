import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from './analyse.ts'

function tagged(text: string): string {
  return analyse(text)
    .flatMap(({ tokens }) => tokens.map(({ text: word, pos }) => `${word}/${pos}`))
    .join(' ')
}

describe('analyse', () => {
  test.each([
    ['The mayor left the town.', 'The/DET mayor/NOUN left/VERB the/DET town/NOUN ./PUNCT'],
    ['She was arrested in Paris.', 'She/PRON was/AUX arrested/VERB in/ADP Paris/PROPN ./PUNCT'],
    ['Teen shot in park', 'Teen/NOUN shot/VERB in/ADP park/NOUN'],
    ['He took a shot at goal.', 'He/PRON took/VERB a/DET shot/NOUN at/ADP goal/NOUN ./PUNCT'],
    [
      'An air raid on the port was heard.',
      'An/DET air/NOUN raid/NOUN on/ADP the/DET port/NOUN was/AUX heard/VERB ./PUNCT',
    ],
    ['The man hit a guard.', 'The/DET man/NOUN hit/VERB a/DET guard/NOUN ./PUNCT'],
    ['A 3-year-old shoots a dog.', 'A/DET 3/NUM -/PUNCT year/NOUN -/PUNCT old/ADJ shoots/VERB a/DET dog/NOUN ./PUNCT'],
    ['A man set fire to a bus.', 'A/DET man/NOUN set/VERB fire/NOUN to/ADP a/DET bus/NOUN ./PUNCT'],
    [
      'They came at dawn and disarmed two guards.',
      'They/PRON came/VERB at/ADP dawn/NOUN and/CCONJ disarmed/VERB two/NUM guards/NOUN ./PUNCT',
    ],
    ['The set was full of wounded men.', 'The/DET set/NOUN was/AUX full/ADJ of/ADP wounded/ADJ men/NOUN ./PUNCT'],
    ['Three men died.', 'Three/NUM men/NOUN died/VERB ./PUNCT'],
  ])('tags %j', (text, tags) => {
    expect(tagged(text)).toBe(tags)
  })

  test.each(['', ' \n ', '\n\n'])('finds no sentence in %j', (text) => {
    expect(analyse(text)).toEqual([])
  })

  test('every token is its stretch of the text, inside its sentence, in order', () => {
    const piece = fc.constantFrom(
      'Two men',
      ' ',
      '. ',
      "didn't ",
      'U.S. ',
      '“Run!” ',
      '\n',
      '🚨 ',
      '$5 ',
      'x-ray ',
      'é',
      'ПРИВЕТ ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        let at = 0
        for (const { start, end, tokens } of analyse(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(tokens.length).toBeGreaterThan(0)
          for (const token of tokens) {
            expect(text.slice(token.start, token.end)).toBe(token.text)
            expect(token.start).toBeGreaterThanOrEqual(at)
            at = token.end
          }
          expect(at).toBe(end)
        }
      }),
      { numRuns: 60 },
    )
  })
})
