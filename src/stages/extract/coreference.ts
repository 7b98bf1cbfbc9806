import { FEMALE, MALE, PLURAL_PRONOUNS, SINGULAR_PRONOUNS } from '../../language/en/coreference-words.ts'
import { classOfPhrase } from './classes.ts'
import { isPluralPhrase } from './numbers.ts'
import { marksIn, type Reading, type View } from './reading.ts'

/** A noun phrase of a report. */
export interface PhraseRef {
  readonly view: View
  readonly phrase: number
}

// How many sentences back a pronoun may reach.
const REACH = 4

/** What a personal pronoun stands for: the nearest fitting subject before it, else the nearest fitting phrase. */
export function antecedentOf(reading: Reading, view: View, phrase: number): PhraseRef | null {
  const token = view.tokens[view.phrases[phrase]?.head ?? -1]
  const word = token?.lower ?? ''
  if (!SINGULAR_PRONOUNS.has(word) && !PLURAL_PRONOUNS.has(word)) return null
  for (let back = 0; back <= REACH; back++) {
    const earlier = reading.views[view.index - back]
    if (earlier === undefined) return null
    const limit = back === 0 ? phrase : earlier.phrases.length
    const fitting = earlier.phrases.flatMap((_, at) => (at < limit && fits(reading, earlier, at, word) ? [at] : []))
    const subject = fitting.find((at) => (earlier.phrases[at]?.preposition ?? -1) < 0)
    const best = subject ?? fitting.at(-1)
    if (best !== undefined) return { view: earlier, phrase: best }
  }
  return null
}

function fits(reading: Reading, view: View, phrase: number, pronoun: string): boolean {
  const found = view.phrases[phrase]
  const head = view.tokens[found?.head ?? -1]
  if (found === undefined || head === undefined || head.pos === 'PRON') return false
  if (marksIn(view, 'time').some((mark) => mark.start < head.end && head.start < mark.end)) return false
  const { kind } = classOfPhrase(view, phrase, reading.lexicon)
  if (kind !== 'person') return false
  const plural = isPluralPhrase(view, phrase)
  if (PLURAL_PRONOUNS.has(pronoun)) return plural
  if (plural || head.lemma === 'police') return false
  const female = wordsOf(view, found.first, found.last).some((word) => FEMALE.has(word))
  const male = wordsOf(view, found.first, found.last).some((word) => MALE.has(word))
  return pronoun === 'she' || pronoun === 'her' ? !male || female : !female || male
}

function wordsOf(view: View, first: number, last: number): string[] {
  return view.tokens.slice(first, last + 1).map(({ lemma }) => lemma)
}
