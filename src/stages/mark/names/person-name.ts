import { GIVEN_NAMES } from '../../../language/en/name-given.ts'
import { BODY_HEADS, OFFICE_TITLES, PARTICLES, TITLES } from '../../../language/en/name-words.ts'
import type { Token } from '../../../model/report.ts'
import type { NameRun } from './runs.ts'
import { withoutStop } from './token-index.ts'

/** A person's name: tokens `from` to `to`, `to` exclusive; `title` is the first token of the titles before it. */
export interface PersonName {
  readonly from: number
  readonly to: number
  readonly title: number
}

const DEMONYM = /(?:ian|ish|ese|ean|can|ch)$/
const LONGEST = 5
const AGENT =
  /(?:er|or|ist|man|woman|ster|ician|father|mother|wife|husband|son|daughter|brother|sister|neighbour|friend)$/i
const NO_AGENT =
  /^(?:river|border|cent(?:er|re)|number|order|water|power|paper|newspaper|tower|chapter|winter|summer|october|september|former|other|another|over|under|after|ever|never|corner|quarter|harbour|harbor|door|floor|sector|tractor|reactor|season|reason|person|prison|human|motor|monitor|matter|member|letter|theater|computer|helicopter|carrier|cruiser|freighter|tanker|trailer|fighter|bomber)$/i
// A capitalised pair that begins so is a place, or no name.
const PLACE_HEADS = new Set(
  'new north south east west northern southern eastern western central upper lower great greater united san santa saint st los las el port fort mount lake old the'.split(
    ' ',
  ),
)
const NO_SURNAME = new Set(
  'circle court place knolls home homes schools school health system center centre memorial parish church sentinel avenues street avenue road lane boulevard square drive highway bridge river lake mountain mountains island islands city county district province region village town park airport hotel mall market valley bay beach stadium day act bill law highlights arms cup games prize award war'.split(
    ' ',
  ),
)

/** The person's name in a run of names; null when nothing tells that it is a person's. */
export function readName({ sentence: { tokens }, from, to }: NameRun): PersonName | null {
  const title = titleBefore(tokens, from, to)
  const start = title?.end ?? pastDemonym(tokens, from, to)
  const end = endOfName(tokens, start, to)
  const words = end - start
  if (words < 1 || words > LONGEST + 2 || !isName(tokens, start, end)) return null
  const found = { from: start, to: end, title: title?.start ?? start }
  if (title !== null && (words > 1 || title.formal)) return found
  if (words === 1) return null
  return tellsPerson(tokens, start, end) ? found : null
}

/** Whether the words, or what stands round them, tell that two or more words are a person's name. */
function tellsPerson(tokens: readonly Token[], from: number, to: number): boolean {
  if (GIVEN_NAMES.has(fold(tokens[from]?.text ?? ''))) return true
  if (agedBehind(tokens, to) || initialInside(tokens, from, to)) return true
  if (PLACE_HEADS.has(tokens[from]?.lower ?? '') || to - from > 3) return false
  return isAgent(tokens[from - 1]) || speaksBehind(tokens, to)
}

/** A word for somebody by what they do: "pollster", "lawyer", "activist". */
function isAgent(token: Token | undefined): boolean {
  return token?.pos === 'NOUN' && AGENT.test(token.text) && !NO_AGENT.test(token.text)
}

/** "Ada Moss told …", "Ada Moss, who …" */
function speaksBehind(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to]
  if (next?.text === ',' && tokens[to + 1]?.text === 'who') return true
  return next !== undefined && /^(?:say|tell|add|recall|tweet|explain)$/.test(next.lemma) && next.tag !== 'VBG'
}

interface Title {
  readonly start: number
  /** The first token behind the title. */
  readonly end: number
  /** Written with a capital: enough before a surname alone. */
  readonly formal: boolean
}

/** Titles at the head of the run ("President Ada Moss") or right before it ("police chief Ada Moss"). */
function titleBefore(tokens: readonly Token[], from: number, to: number): Title | null {
  let end = from
  for (let at = from; at < to && at < from + 5; at++) if (isTitle(tokens[at])) end = at + 1
  let start = from
  while (start > 0 && isTitle(tokens[start - 1]) && tokens[start - 1]?.text !== '.') start--
  if (end < to && tokens[end]?.text === '.') end++
  if (end === from && start === from) return null
  return { start, end, formal: end > from }
}

function isTitle(token: Token | undefined): boolean {
  const word = withoutStop(token?.lower ?? '')
  return OFFICE_TITLES.has(word) || TITLES.has(word)
}

function pastDemonym(tokens: readonly Token[], from: number, to: number): number {
  const word = tokens[from]?.text ?? ''
  return to - from > 2 && DEMONYM.test(word) && !GIVEN_NAMES.has(fold(word)) ? from + 1 : from
}

/** A name ends before "and", "of" and the like, and before a word that heads a body's name. */
function endOfName(tokens: readonly Token[], from: number, to: number): number {
  let end = from
  while (end < to) {
    const word = tokens[end]?.text ?? ''
    const small = /^\p{Ll}/u.test(word)
    if (small && (!PARTICLES.has(word) || end === from)) break
    end++
  }
  return end
}

function isName(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ text, pos, tag }, index) => {
    if (BODY_HEADS.has(text.toLowerCase()) || NO_SURNAME.has(text.toLowerCase()) || /^\p{Lu}{3,}$/u.test(text))
      return false
    return index > 0 || (pos !== 'VERB' && tag !== 'VB') || GIVEN_NAMES.has(fold(text))
  })
}

/** "Ada Moss, 37," */
function agedBehind(tokens: readonly Token[], end: number): boolean {
  return (
    tokens[end]?.text === ',' &&
    /^\d{1,2}$/.test(tokens[end + 1]?.text ?? '') &&
    /^[,.)]$/.test(tokens[end + 2]?.text ?? '')
  )
}

/** "Ada B. Moss" */
function initialInside(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to - 1).some(({ text }) => /^\p{Lu}\.?$/u.test(text))
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/['’]/g, '').toLowerCase()
}
