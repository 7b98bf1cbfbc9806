import { isAgentNoun } from './agent-nouns.ts'
import { FEMALE, MALE } from './coreference-words.ts'
import type { Tag } from './tag.ts'

const PEOPLE: ReadonlySet<string> = new Set(
  'teen child kid toddler baby infant student victim suspect cop clerk deputy guard old people inmate resident'.split(
    ' ',
  ),
)
const BEHIND: ReadonlySet<string> = new Set(
  'in at near outside inside by to on during while after when dead multiple several twice behind along and , .'.split(
    ' ',
  ),
)
const NOUN: Tag = { pos: 'NOUN', tag: 'NN' }
const PARTICIPLE: Tag = { pos: 'VERB', tag: 'VBN' }

/** "Teen *shot* near school": a headline, which ends without a full stop, leaves out "was", and the tagger takes the participle behind a person for a noun. */
export function retagHeadline(words: readonly { readonly lower: string }[], tags: Tag[]): void {
  if (words.at(-1)?.lower === '.' || words.at(-2)?.lower === '.') return
  for (let at = 1; at < words.length; at++) {
    if (words[at]?.lower !== 'shot' || tags[at]?.tag !== 'NN' || !BEHIND.has(words[at + 1]?.lower ?? '.')) continue
    const before = words[at - 1]?.lower ?? ''
    if (!isPerson(before)) continue
    tags[at] = PARTICIPLE
    // "Teen", "Suspect": taken for an adjective of the shot.
    if (tags[at - 1]?.pos === 'ADJ' && before !== 'old') tags[at - 1] = NOUN
  }
}

function isPerson(word: string): boolean {
  const one = word.replace(/s$/, '')
  return PEOPLE.has(one) || PEOPLE.has(word) || MALE.has(one) || FEMALE.has(one) || isAgentNoun(one)
}
