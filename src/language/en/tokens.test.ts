import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenise } from './tokens.ts'

function cut(text: string): string {
  return tokenise(text, 0, text.length)
    .map(({ start, end }) => text.slice(start, end))
    .join('|')
}

describe('tokenise', () => {
  test.each([
    ["They didn't see Moss's car.", "They|did|n't|see|Moss|'s|car|."],
    ['We’ve said he won’t.', 'We|’ve|said|he|wo|n’t|.'],
    ['They cannot leave.', 'They|can|not|leave|.'],
    ['a 15-year-old girl', 'a|15|-|year|-|old|girl'],
    ['a pre-war e-mail', 'a|pre-war|e-mail'],
    ['the state-run radio', 'the|state|-|run|radio'],
    ['$1,500 or 20% of it', '$|1,500|or|20|%|of|it'],
    ['“Run!” he said', '“|Run|!|”|he|said'],
    ['at 8 p.m. in the U.S. zone', 'at|8|p.m.|in|the|U.S.|zone'],
    ['Col. Dvorsky (ret.) left.', 'Col.|Dvorsky|(|ret|.|)|left|.'],
    ['They waited... and/or slept', 'They|waited|...|and|/|or|slept'],
    ['VELSK -- Two men', 'VELSK|--|Two|men'],
    ["O'Brien and the guards' post", "O'Brien|and|the|guards|'|post"],
    ['see https://example.org/a?b=1.', 'see|https://example.org/a?b=1|.'],
    ['write to desk@example.org, now', 'write|to|desk@example.org|,|now'],
    ["the 1980s and the '90s", "the|1980s|and|the|'90s"],
    ['on 9/11 at 8:30', 'on|9/11|at|8:30'],
    ['the 3rd of 10-15 men', 'the|3rd|of|10|-|15|men'],
    ['No. 7 is closed', 'No.|7|is|closed'],
    ['He said no.', 'He|said|no|.'],
  ])('cuts %j', (text, tokens) => {
    expect(cut(text)).toBe(tokens)
  })

  test.each(['', '   ', '\n'])('finds nothing in %j', (text) => {
    expect(cut(text)).toBe('')
  })

  test('tokens are in order and hold all but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let at = 0
        for (const { start, end } of tokenise(text, 0, text.length)) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })

  test('takes time in proportion to the text, whatever is in it', () => {
    for (const unit of ['a', '.', '-', "'", 'a.', 'a-', '1,', 'x@', 'http://']) {
      const text = unit.repeat(50_000)
      expect(tokenise(text, 0, text.length).at(-1)?.end).toBe(text.length)
    }
  })
})
