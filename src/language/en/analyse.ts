import type { Sentence, Token } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { bySpelling } from '../../text/by-spelling.ts'
import { retagHeadline } from './headline-verbs.ts'
import { lemmatise } from './lemma.ts'
import { retagNouns } from './nouns-taken-for-verbs.ts'
import { splitSentences } from './sentences.ts'
import { type Spelled, spelled, type Tag, tagWords } from './tag.ts'
import { tokenise } from './tokens.ts'
import { retagVerbs } from './verbs-taken-for-nouns.ts'

/** The sentences of an English text with their tokens, tags and lemmas. Offsets count in `text`. */
export function analyse(text: string): Sentence[] {
  return splitSentences(text).map(({ start, end, paragraph }) => ({
    start,
    end,
    paragraph,
    tokens: tagSentence(text, start, end),
  }))
}

interface Form extends Spelled {
  readonly lower: string
  /** Its lemmas by tag, as far as they were asked for: mostly one. */
  readonly lemmas: { readonly tag: string; readonly lemma: string }[]
}

const formAt = bySpelling((text): Form => {
  const { word, shouted } = spelled(text)
  return { text, word, shouted, lower: text.toLowerCase(), lemmas: [] }
})

/** The tagged tokens of one sentence of `text`. */
export function tagSentence(text: string, start: number, end: number): Token[] {
  const spans = tokenise(text, start, end)
  const forms = spans.map((span) => formAt(text, span.start, span.end))
  const tags = tagWords(forms)
  retagHeadline(forms, tags)
  retagNouns(forms, tags)
  retagVerbs(forms, tags)
  const tokens: Token[] = []
  for (let i = 0; i < spans.length; i++) {
    const { start, end } = spans[i] as Span
    const form = forms[i] as Form
    const { pos, tag } = tags[i] as Tag
    const { text, lower } = form
    tokens.push({ start, end, text, lower, lemma: lemmaOf(form, tag), pos, tag })
  }
  return tokens
}

function lemmaOf({ text, lemmas }: Form, tag: string): string {
  for (const known of lemmas) if (known.tag === tag) return known.lemma
  const lemma = lemmatise(text, tag)
  lemmas.push({ tag, lemma })
  return lemma
}
