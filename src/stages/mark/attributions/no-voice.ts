import { isAgentNoun } from '../../../language/en/agent-nouns.ts'
import { BODY_HEADS } from '../../../language/en/name-words.ts'
import { sourceKindOf } from '../../../language/en/speech-sources.ts'
import {
  BOUND_VERBS,
  COUNT_VERBS,
  EVIDENCE_VERBS,
  HAPPENINGS,
  MAKING_VERBS,
} from '../../../language/en/speech-verbs.ts'
import type { Token } from '../../../model/report.ts'
import type { Cue } from './cues.ts'
import { phraseAfter, type Run } from './noun-phrase.ts'
import type { Pair, Scene } from './scene.ts'

// How many tokens of a sentence are looked at round a verb: sentences of hostile texts have no end.
const NEAR = 80

/** Whether what a verb of saying tells of its subject is no voice: the outlet's own reading, or an act of another kind. */
export function tellsNoVoice(scene: Scene, cue: Cue, source: Pair, subject: Run | null): boolean {
  if (isOwnReading(scene, cue, source)) return true
  return subject !== null && (isHappening(cue, subject) || isMade(scene, cue, source) || isUncounted(cue, subject))
}

/** "asked not to be named": how somebody speaks, nothing they say; "says nothing". */
export function isEmpty({ text }: Scene, [content]: readonly Pair[]): boolean {
  if (content === undefined) return false
  return /^(?:nothing$|(?:not )?to (?:be (?:named|identified|quoted)|remain anonymous))/.test(
    text.slice(content[0], content[1]),
  )
}

/** "No one has claimed it": nobody says so. */
export function isDenied({ text }: Scene, { verb, form }: Cue, [start, end]: Pair): boolean {
  if (form !== 'finite' || !verb.frames.includes('v')) return false
  return /^(?:nobody|none|no one)$/i.test(
    text.slice(/^one$/i.test(text.slice(start, end)) ? Math.max(0, start - 3) : start, end),
  )
}

/** "The raid shows …": a plain thing, not a paper or a person, is said to show it; that is the outlet's reading. */
function isOwnReading({ text }: Scene, { sentence, at }: Cue, source: Pair): boolean {
  const { tokens } = sentence
  if (!EVIDENCE_VERBS.has(tokens[at]?.lemma ?? '')) return false
  const words = text.slice(...source)
  if (/^(?:this|that|these|those|it|such|they|which|what)\b/i.test(words) && !isDocument(words)) return true
  const stop = words.search(/,|$/) + source[0]
  const near = tokens.slice(Math.max(0, at - NEAR), at + NEAR)
  const inside = near.filter(({ start, end }) => start >= source[0] && end <= stop)
  return !inside.some(isOfPersons) && sourceKindOf(words) === 'named'
}

/** "a video posted on Monday shows": a paper or a picture posts nothing. */
function isMade({ text }: Scene, { sentence, from, at }: Cue, source: Pair): boolean {
  const verb = sentence.tokens[at]
  if (from !== at || verb?.tag !== 'VBN') return false
  // "those accused": no more than who is meant.
  if (sentence.tokens[at - 1]?.lower === 'those') return true
  return MAKING_VERBS.has(verb.lemma) && isDocument(text.slice(...source))
}

/** "The guard recorded a song", "the town recorded six thefts": no count, or nobody who counts. */
function isUncounted({ sentence: { tokens }, at }: Cue, { from, to }: Run): boolean {
  if (!COUNT_VERBS.has(tokens[at]?.lemma ?? '') || phraseAfter(tokens, at + 1) === null) return false
  const object = tokens.slice(at + 1, at + 6)
  const end = object.findIndex(({ pos }) => /^(?:NOUN|PROPN|PUNCT|VERB)$/.test(pos))
  if (!object.slice(0, end < 0 ? object.length : end).some(({ pos }) => pos === 'NUM')) return true
  return !tokens.slice(from, to).some(isCounting)
}

/** Whether a word of a subject tells of people or of a body, who may count. */
function isCounting({ pos, lower, lemma, tag }: Token): boolean {
  if (BODY_HEADS.has(lower) || BODY_HEADS.has(lemma) || tag === 'PRP') return true
  return pos === 'NOUN' && (isAgentNoun(lemma) || sourceKindOf(lower) !== 'named')
}

/** "The crisis threatens to spread": what the verb tells of a happening is no voice. */
function isHappening({ sentence: { tokens }, at }: Cue, { from, to }: Run): boolean {
  if (!BOUND_VERBS.has(tokens[at]?.lemma ?? '')) return false
  const head = tokens
    .slice(from, to)
    .find(({ pos }, index) => pos === 'NOUN' && tokens[from + index + 1]?.pos !== 'NOUN')
  return head !== undefined && HAPPENINGS.has(head.lemma)
}

/** Whether a word of a source tells of people: a name, "they", "percent", "his advisers". */
function isOfPersons({ pos, tag, lower, lemma }: Token): boolean {
  return (
    tag === 'PRP' || pos === 'PROPN' || lower === 'percent' || lower === '%' || (pos === 'NOUN' && isAgentNoun(lemma))
  )
}

function isDocument(words: string): boolean {
  return sourceKindOf(words) === 'document'
}
