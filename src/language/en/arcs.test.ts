import { describe, expect, test } from 'vitest'
import type { Sentence, Token } from '../../model/report.ts'
import {
  agentOf,
  childrenOf,
  doerOf,
  doneTo,
  isNegated,
  isPassive,
  nounPhraseSpan,
  objectOf,
  obliquesOf,
  type ParsedSentence,
  subjectOf,
  subtreeSpan,
  withConjuncts,
} from './arcs.ts'

/** A tree written out: `word/TAG>head:label`, heads counted from 0, `-1` for the root. */
function tree(written: string): ParsedSentence {
  const tokens: Token[] = []
  const heads: number[] = []
  const labels: string[] = []
  let at = 0
  for (const entry of written.split(' ')) {
    const [, text = '', tag = '', head = '', label = ''] = /^(.+)\/(.+)>(-?\d+):(.+)$/u.exec(entry) ?? []
    tokens.push({
      start: at,
      end: at + text.length,
      text,
      lower: text.toLowerCase(),
      lemma: text.toLowerCase(),
      pos: /^\W/u.test(tag) ? 'PUNCT' : 'X',
      tag,
    })
    heads.push(Number(head))
    labels.push(label)
    at += text.length + 1
  }
  const sentence: Sentence = { start: 0, end: at, paragraph: 0, tokens }
  return { sentence, parse: { heads: Int16Array.from(heads), labels } }
}

const ACTIVE = tree(
  'Gunmen/NNS>1:nsubj shot/VBD>-1:root two/CD>3:nummod guards/NNS>1:obj and/CC>5:cc fled/VBD>1:conj in/IN>8:case a/DT>8:det van/NN>5:obl ./.>1:punct',
)
const PASSIVE = tree(
  'Two/CD>1:nummod guards/NNS>4:nsubj:pass were/VBD>4:aux:pass not/RB>4:advmod shot/VBN>-1:root by/IN>6:case gunmen/NNS>4:obl:agent and/CC>8:cc robbed/VBN>4:conj',
)
const RELATIVE = tree('men/NNS>-1:root who/WP>2:nsubj fled/VBD>0:acl:relcl')
const REDUCED = tree('men/NNS>-1:root held/VBN>0:acl in/IN>3:case Velsk/NNP>1:obl')
const CONTROL = tree('They/PRP>1:nsubj tried/VBD>-1:root to/TO>3:mark flee/VB>1:xcomp')

function word({ sentence }: ParsedSentence, token: number | null): string | null {
  return token === null ? null : (sentence.tokens[token]?.text ?? null)
}

describe('arcs', () => {
  test('subjects and objects of the active', () => {
    expect(word(ACTIVE, subjectOf(ACTIVE, 1))).toBe('Gunmen')
    expect(word(ACTIVE, subjectOf(ACTIVE, 5))).toBe('Gunmen')
    expect(word(ACTIVE, objectOf(ACTIVE, 1))).toBe('guards')
    expect(word(ACTIVE, objectOf(ACTIVE, 5))).toBe(null)
    expect(isPassive(ACTIVE, 1)).toBe(false)
  })

  test('who did it to whom in the passive, its conjuncts too', () => {
    expect(isPassive(PASSIVE, 4)).toBe(true)
    expect(isPassive(PASSIVE, 8)).toBe(true)
    expect(word(PASSIVE, agentOf(PASSIVE, 4))).toBe('gunmen')
    expect(word(PASSIVE, doerOf(PASSIVE, 4))).toBe('gunmen')
    expect(word(PASSIVE, doneTo(PASSIVE, 4))).toBe('guards')
    expect(word(PASSIVE, doneTo(PASSIVE, 8))).toBe('guards')
    expect(word(ACTIVE, doerOf(ACTIVE, 1))).toBe('Gunmen')
  })

  test('an agent behind another phrase, and a past tense read as a participle', () => {
    const stabbed = tree(
      'She/PRP>2:nsubj:pass was/VBD>2:aux:pass stabbed/VBN>-1:root in/IN>5:case the/DT>5:det leg/NN>2:obl by/IN>7:case boys/NNS>5:nmod',
    )
    expect(word(stabbed, doerOf(stabbed, 2))).toBe('boys')
    const used = tree('Police/NNS>-1:root used/VBN>0:acl gas/NN>1:obj')
    expect(isPassive(used, 1)).toBe(false)
    expect(word(used, doerOf(used, 1))).toBe('Police')
    expect(word(used, doneTo(used, 1))).toBe('gas')
  })

  test('subjects taken over from elsewhere', () => {
    expect(word(RELATIVE, subjectOf(RELATIVE, 2))).toBe('men')
    expect(word(REDUCED, doneTo(REDUCED, 1))).toBe('men')
    expect(word(CONTROL, subjectOf(CONTROL, 3))).toBe('They')
  })

  test('phrases, conjuncts, negation', () => {
    expect(obliquesOf(ACTIVE, 5)).toEqual([{ token: 8, preposition: 'in' }])
    expect(obliquesOf(ACTIVE, 5, 'on')).toEqual([])
    expect(withConjuncts(ACTIVE.parse, 1)).toEqual([1, 5])
    expect(isNegated(PASSIVE, 4)).toBe(true)
    expect(isNegated(ACTIVE, 1)).toBe(false)
    expect(childrenOf(PASSIVE.parse, 4, 'aux')).toEqual([2])
    expect(childrenOf(PASSIVE.parse, 4, 'obj')).toEqual([])
  })

  test('spans leave out prepositions and punctuation', () => {
    expect(nounPhraseSpan(ACTIVE, 8)).toEqual({ start: 35, end: 40 })
    expect(subtreeSpan(ACTIVE, 3)).toEqual({ start: 12, end: 22 })
  })
})
