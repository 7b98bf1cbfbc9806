import type { Tag } from './tag.ts'

const ARTICLES: ReadonlySet<string> = new Set('the a an his their its our'.split(' '))
const BARE: ReadonlySet<string> = new Set(['VB', 'VBP', 'VBZ'])
// Behind them an article opens a clause with a bare verb: "saw a man attack guards".
const SEEING: ReadonlySet<string> = new Set(
  'see saw seen seeing watch watched watching hear heard hearing let lets make makes made help helped have had to'.split(
    ' ',
  ),
)
// Verbs whose past is their bare form: "the man hit a guard".
const INVARIANT: ReadonlySet<string> = new Set('hit cut put set shut hurt burst beat let split spread'.split(' '))
const ENDING: ReadonlySet<string> = new Set('IN . , : CC RP'.split(' '))

/** "the *raid*", "an air *raid* on": behind an article stands a noun, where the tagger took it for a verb. */
export function retagNouns(words: readonly { readonly lower: string }[], tags: Tag[]): void {
  for (let at = 1; at < words.length; at++) {
    const tag = tags[at]?.tag ?? ''
    if (BARE.has(tag) && tags[at]?.pos === 'VERB' && isNoun(words, tags, at))
      tags[at] = tag === 'VBZ' ? { pos: 'NOUN', tag: 'NNS' } : { pos: 'NOUN', tag: 'NN' }
  }
}

function isNoun(words: readonly { readonly lower: string }[], tags: readonly Tag[], at: number): boolean {
  const before = words[at - 1]?.lower ?? ''
  if (ARTICLES.has(before)) return true
  if (tags[at]?.tag !== 'VB') return false
  // "a 30-year-old *conscript*": not what the old do.
  if (before === 'old' && words[at - 2]?.lower === '-') return true
  if (tags[at - 1]?.tag !== 'NN' || !ARTICLES.has(words[at - 2]?.lower ?? '')) return false
  const word = words[at]?.lower ?? ''
  return !INVARIANT.has(word) && ENDING.has(tags[at + 1]?.tag ?? '.') && !SEEING.has(words[at - 3]?.lower ?? '')
}
