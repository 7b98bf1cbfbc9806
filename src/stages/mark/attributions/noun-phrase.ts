import type { Token } from '../../../model/report.ts'

/** Tokens `from` to `to`, `to` exclusive. */
export interface Run {
  readonly from: number
  readonly to: number
}

const LINKS = new Set(['of', 'for', 'from', 'at', 'in', 'with', 'to', 'on', 'by', 'near', 'behind', 'against', 'close'])
const DAYS =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yester|to)day$|^(?:tomorrow|tonight|now)$|^(?:january|february|april|june|july|august|september|october|november|december)$/i

/** Whether a token names a day, as in "said Friday". */
export function isDay(token: Token | undefined): boolean {
  return token !== undefined && DAYS.test(token.text)
}

/** Whether a token can end a noun phrase. */
export function isHead(token: Token | undefined): boolean {
  if (token === undefined || DAYS.test(token.text)) return false
  if (token.pos === 'NOUN' || token.pos === 'PROPN') return true
  if (token.pos === 'PRON') return !token.tag.startsWith('W') && token.tag !== 'PRP$' && token.tag !== 'EX'
  if (token.pos === 'NUM' || (token.pos === 'INTJ' && /^\p{Lu}/u.test(token.text))) return true
  return (
    token.pos === 'DET' && /^(?:some|many|all|both|others|those|these|each|another|few|most|one)$/i.test(token.text)
  )
}

function isInside(token: Token): boolean {
  if (DAYS.test(token.text)) return false
  if (/^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test(token.pos)) return token.tag !== 'WDT' && token.tag !== 'WP'
  return token.tag === 'PRP$' || token.tag === 'POS' || token.text === '-' || token.text === '&' || token.tag === 'VBN'
}

/** The noun phrase that ends with the token at `last`, with the phrases it hangs on by "of", "in" and the like. */
export function phraseBefore(tokens: readonly Token[], last: number): Run {
  let from = simpleBefore(tokens, last)
  for (let steps = 0; steps < 4; steps++) {
    const link = tokens[from - 1]
    // "sources close to the talks"
    const gap = link?.text === 'to' && /^(?:close|loyal|opposed)$/.test(tokens[from - 2]?.text ?? '') ? 3 : 2
    const head = tokens[from - gap]
    if (link === undefined || !isHead(head)) break
    const joins = link.text === 'and' || link.text === '&'
    if (!joins && !LINKS.has(link.lower)) break
    if (head?.pos === 'PRON' && !joins) break
    // "in response to the mayor", "in contrast to the guard"
    if (link.text === 'to' && TURNS.has(head?.lemma ?? '')) break
    from = simpleBefore(tokens, from - gap)
  }
  return { from, to: last + 1 }
}

const TURNS = new Set('response reply reaction answer contrast addition regard reference opposition'.split(' '))

function simpleBefore(tokens: readonly Token[], last: number): number {
  let from = last
  if (tokens[last]?.pos === 'PRON') return last
  while (from > 0) {
    const token = tokens[from - 1]
    if (token === undefined || !(isInside(token) || isAttributive(tokens, from - 1))) break
    from--
    if ((token.pos === 'DET' || token.tag === 'PRP$') && tokens[from - 1]?.pos !== 'DET') break
  }
  while (from < last && (tokens[from]?.tag === 'POS' || tokens[from]?.text === '-')) from++
  return fromBound(tokens, from)
}

/** "at least six residents", "up to 100 villagers": where the words that bound the number begin. */
function fromBound(tokens: readonly Token[], from: number): number {
  for (const back of [1, 2]) if (from >= back && pastBound(tokens, from - back) === from) return from - back
  return from
}

/** "his running mate": a participle before its noun. */
function isAttributive(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return tokens[at]?.tag === 'VBG' && (before?.tag === 'POS' || before?.tag === 'PRP$' || before?.pos === 'DET')
}

/** The noun phrase that begins at `from`, with names, titles and "of" phrases behind; null when none does. */
export function phraseAfter(tokens: readonly Token[], from: number): Run | null {
  let to = from
  let head = -1
  while (to < tokens.length && to < from + 24) {
    const token = tokens[to]
    if (token === undefined) break
    if (token.pos === 'PRON' && token.tag !== 'PRP$') {
      if (to === from) return isHead(token) ? { from, to: to + 1 } : null
      break
    }
    // "our sources the regime": an article opens a phrase of its own.
    if (token.lemma === 'the' && head === to - 1 && to > from) break
    if (isHead(token)) head = to
    else if (!isInside(token)) {
      const link = head === to - 1 && /^(?:of|for|and|at|&)$/i.test(token.text)
      if (!link || !startsPhrase(tokens[to + 1])) break
    }
    to++
  }
  return head < 0 ? null : { from, to: head + 1 }
}

/** The token behind the words that bound a number: "at least 60", "up to nine", "nearly ten", "between five and ten"; `at` where none stand there. */
export function pastBound(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.lower ?? ''
  const next = tokens[at + 1]
  if (word === 'at' && /^(?:least|most)$/.test(next?.lower ?? '')) return at + 1
  if (word === 'up' && next?.lower === 'to' && tokens[at + 2]?.pos === 'NUM') return at + 2
  return (BOUNDS.has(word) || tokens[at]?.pos === 'ADV') && next?.pos === 'NUM' && !/^(?:19|20)\d\d$/.test(next.text)
    ? at + 1
    : at
}

const BOUNDS = new Set('about around over under between'.split(' '))

/** Whether a noun phrase may begin with the token. */
export function startsPhrase(token: Token | undefined): boolean {
  if (isDay(token)) return true
  return token !== undefined && (isInside(token) || isHead(token)) && token.tag !== 'POS' && token.text !== '-'
}
