import { BODY_LINKS, PARTICLES } from '../../../language/en/name-words.ts'
import type { Sentence, Token } from '../../../model/report.ts'

/** Capitalised words in a row: tokens `from` to `to`, `to` exclusive, of `sentence`. */
export interface NameRun {
  readonly sentence: Sentence
  readonly from: number
  readonly to: number
}

const CAPITAL = /^\p{Lu}/u
const LONG = /^\p{L}{4}/u
const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.?$/
const FUNCTION = new Set('DET PRON ADP AUX CCONJ SCONJ PART ADV INTJ PUNCT SYM'.split(' '))

// The finders of bodies and of persons ask for the same sentences.
const found = new WeakMap<Sentence, readonly NameRun[]>()

/** The runs of capitalised words of a sentence that may be names; none in a headline, where every word has a capital. */
export function nameRuns(sentence: Sentence): readonly NameRun[] {
  const known = found.get(sentence)
  if (known !== undefined) return known
  const runs = isHeadline(sentence) ? [] : runsOf(sentence)
  found.set(sentence, runs)
  return runs
}

function runsOf(sentence: Sentence): NameRun[] {
  const { tokens } = sentence
  const runs: NameRun[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapital(tokens, at)) continue
    const to = endOfRun(tokens, at)
    runs.push({ sentence, from: at, to })
    at = to - 1
  }
  return runs
}

function endOfRun(tokens: readonly Token[], from: number): number {
  let to = from + 1
  while (to < tokens.length) {
    if (isCapital(tokens, to) && adjoins(tokens, to)) to++
    else if (joins(tokens, to) && isCapital(tokens, to + 1)) to += 2
    else if (joins(tokens, to) && joins(tokens, to + 1) && isCapital(tokens, to + 2)) to += 3
    else break
  }
  return to
}

/** A small word that may stand inside a name: "Ministry of Health", "van der Berg", a hyphen. */
function joins(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? ''
  if (text === '-') return adjoins(tokens, at) && tokens[at - 1]?.end === tokens[at]?.start
  return BODY_LINKS.has(text) || PARTICLES.has(text)
}

function adjoins(tokens: readonly Token[], at: number): boolean {
  return (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) <= 1
}

function isCapital(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || isSmall(token.text) || !CAPITAL.test(token.text) || CALENDAR.test(token.text)) return false
  if (token.text.length === 1) return at > 0 && CAPITAL.test(tokens[at - 1]?.text ?? '') && token.text !== 'I'
  return !FUNCTION.has(token.pos) || token.tag === 'NNP'
}

/** Whether a word begins with a small ASCII letter, as most do. */
function isSmall(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 97 && code <= 122
}

/** Whether most longer words have a capital, as in English headlines. */
export function isHeadline({ tokens }: Sentence): boolean {
  let words = 0
  let capitals = 0
  for (const { text } of tokens) {
    if (text.length < 4 || !LONG.test(text)) continue
    words++
    if (!isSmall(text) && CAPITAL.test(text)) capitals++
  }
  return words >= 4 && capitals >= 0.8 * words
}
