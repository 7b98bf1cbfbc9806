import type { Sentence, Token } from '../../model/report.ts'
import { interned } from './interned.ts'
import { lemmatise } from './lemma.ts'
import { splitSentences } from './sentences.ts'
import { tagWords } from './tag.ts'
import { tokenise } from './tokens.ts'

/** The sentences of an English text with their tokens, tags and lemmas. Offsets count in `text`. */
export function analyse(text: string): Sentence[] {
  return splitSentences(text).map(({ start, end, paragraph }) => ({
    start,
    end,
    paragraph,
    tokens: tagSentence(text, start, end),
  }))
}

/** The tagged tokens of one sentence of `text`. */
export function tagSentence(text: string, start: number, end: number): Token[] {
  const spans = tokenise(text, start, end)
  const words = spans.map((span) => interned(text.slice(span.start, span.end)))
  const tags = tagWords(words)
  return spans.map(({ start: from, end: to }, i) => {
    const word = words[i] ?? ''
    const { pos, tag } = tags[i] ?? { pos: 'X', tag: '' }
    return { start: from, end: to, text: word, lemma: lemmatise(word, tag), pos, tag }
  })
}
