import { HEDGE_PATTERNS } from '../../language/en/hedge-words.ts'
import { matchesOf, openingsOf } from '../../text/phrases.ts'
import type { Finder } from './finder.ts'

const HEDGE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${HEDGE_PATTERNS.join('|')})(?![\\p{L}\\p{N}])`, 'iuy')
const OPENING = openingsOf(HEDGE_PATTERNS)

/** Finds the words by which a report keeps from vouching for what it tells: "reportedly", "is believed to". */
export const findHedges: Finder = ({ report: { text } }) =>
  matchesOf(HEDGE, OPENING, text).map(({ 0: words, index }) => {
    const cue = words.trim()
    return { kind: 'hedge', start: index, end: index + cue.length, value: { cue: cue.toLowerCase() } }
  })
