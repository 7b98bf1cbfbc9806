import type { Tag } from './tag.ts'

// "set" is a verb before them.
const SET_TO: ReadonlySet<string> = new Set('fire ablaze alight upon free'.split(' '))
const DETERMINERS: ReadonlySet<string> = new Set(['DT', 'PRP$'])

/** "a man *set* fire to a bus", "and *disarmed* two guards": a past verb, where the tagger took it for a noun or an adjective. */
export function retagVerbs(words: readonly { readonly lower: string }[], tags: Tag[]): void {
  for (let at = 1; at < words.length; at++) {
    const tag = tags[at]?.tag
    if (tag !== 'NN' && tag !== 'JJ') continue
    const word = words[at]?.lower ?? ''
    const isVerb = word === 'set' ? SET_TO.has(words[at + 1]?.lower ?? '') : tag === 'JJ' && isPast(word, tags, at)
    if (isVerb) tags[at] = { pos: 'VERB', tag: 'VBD' }
  }
}

/** No adjective stands right before an article; behind "and" none stands before a number. */
function isPast(word: string, tags: readonly Tag[], at: number): boolean {
  if (!word.endsWith('ed')) return false
  const [before, after] = [tags[at - 1]?.tag ?? '', tags[at + 1]?.tag ?? '']
  if (before === 'CC') return DETERMINERS.has(after) || after === 'CD'
  return DETERMINERS.has(after) && /^(?:NNS?|NNPS?|PRP|WDT|WP)$/.test(before)
}
