import { normalised } from './lexicon.ts'
import { model } from './model.ts'

/** Words that hold English sentences together and are rare in other languages written with the same letters. */
const FUNCTION_WORDS = new Set(
  'the and with from near after before between into during while because about against their his our its your they she it were been being that this these those which who whom what when where why how there then'.split(
    ' ',
  ),
)

/** Subjects are names, mostly. */
const HASHTAGS = /#[\p{L}\p{N}_]+/gu
const WORD = /\p{L}[\p{L}'’]+/gu
/** Words looked at; a text with more is for a detector. */
const LOOKED_AT = 60
/** One word in so many may be unknown and no name. */
const UNKNOWN_ONE_IN = 5

/**
 * Whether the words of a short text, a post or a headline, are English words.
 *
 * Names are left out: they are alike in all languages. Few words are enough when one of them is sure, a function word or a
 * form of a verb ("Teacher shot in Kano"), or when a detector takes them for English, too; "Protest in Park" could be German.
 *
 * @param isLikely Whether a detector that looks at letters takes the text for English, however unsurely.
 */
export function soundsEnglish(text: string, isLikely: boolean): boolean {
  const words = text.replace(HASHTAGS, ' ').match(WORD)?.slice(0, LOOKED_AT) ?? []
  const kinds = [...new Set(words)].map(kindOf)
  const count = (...wanted: Kind[]) => kinds.filter((kind) => wanted.includes(kind)).length
  const [sure, known, unknown] = [count('sure'), count('sure', 'known'), count('unknown')]
  if (unknown * UNKNOWN_ONE_IN > known) return false
  return isLikely ? known >= 4 || (sure > 0 && known >= 2) : sure >= 2 || (sure > 0 && known >= 3)
}

type Kind = 'sure' | 'known' | 'name' | 'unknown'

function kindOf(word: string): Kind {
  const lower = word.toLowerCase()
  if (FUNCTION_WORDS.has(lower)) return 'sure'
  const own = tagsOf(lower)
  const tags = own.length > 0 ? own : tagsOf(lower.replace(/s$/, ''))
  if (tags.length > 0) return word.length > 3 && isVerbForm(tags) ? 'sure' : 'known'
  return /^\p{Lu}/u.test(word) ? 'name' : 'unknown'
}

/** A form that is no word of its own: "killed", not "come". */
function isVerbForm(tags: readonly string[]): boolean {
  return tags.some((tag) => /\|VB[DNGZ]$/.test(tag)) && !tags.some((tag) => /\|VBP?$/.test(tag))
}

/** The tags of a word that is no mere name, as `UPOS|XPOS`; none for what is no English word. */
function tagsOf(lower: string): string[] {
  const { tagNames, knowledge } = model()
  const { dictionary, lexicon, lists } = knowledge
  const listed = lists[(lexicon.get(lower) ?? 0) - 1]
  const tags = [dictionary.get(normalised(lower)), listed].flatMap((set) => Array.from(set?.plain ?? []))
  return tags.map((tag) => tagNames[tag] ?? '').filter((tag) => !/^(?:PROPN|X|SYM|PUNCT)\|/.test(tag))
}
