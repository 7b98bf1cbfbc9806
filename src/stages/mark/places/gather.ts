import type { Gazetteer } from '../../../geo/place.ts'
import { DIRECTIONS, NEVER_ALONE, NEVER_PHRASES, TAIL_WORDS } from '../../../language/en/place-words.ts'
import type { Mention } from './mention.ts'
import { isNever, joins, mentionOf, type Scan, writtenOut } from './scan.ts'
import { findSites } from './sites.ts'
import { stateAt } from './states.ts'
import { tailedName } from './tailed.ts'
import { heldName, ledName, unknownName } from './unknown.ts'
import type { Word } from './words.ts'

// Words in the longest names that the gazetteer is asked for.
const LONGEST = 6
const INNER = new Set(
  'of de la las los del do da dos das the and upon on sur el y du des am an der le les al in'.split(' '),
)

/** Every stretch that could name a place, longest names first from left to right. */
export function gatherMentions(text: string, words: readonly Word[], gazetteer: Gazetteer): Mention[] {
  const sites = findSites(text, words)
  const mentions: Mention[] = []
  let site = 0
  for (let at = 0; at < words.length; ) {
    while ((sites[site]?.to ?? Number.POSITIVE_INFINITY) <= at) site++
    const claimed = sites[site]
    if (claimed !== undefined && claimed.from <= at) {
      mentions.push(claimed)
      at = claimed.to
      continue
    }
    const scan = { text, words, gazetteer, limit: claimed?.from ?? words.length }
    const mention = mentionAt(scan, at)
    if (mention !== undefined) {
      const held = heldName(scan, mention, mentions.at(-1)?.to ?? 0)
      const quarter = mention.shape === 'name' && isQuarter(words[mention.to])
      mentions.push(...(held === undefined ? [] : [held]), quarter ? { ...mention, quarter } : mention)
    }
    at = mention?.to ?? at + (isNeverPhrase(words, at) ? 2 : 1)
  }
  return mentions
}

function isQuarter(next: Word | undefined): boolean {
  return next?.gap === ' ' && /^neighbou?rhood$/.test(next.text)
}

function mentionAt(scan: Scan, at: number): Mention | undefined {
  const word = scan.words[at]
  if (word === undefined || !(word.capital || /^\d/.test(word.text))) return undefined
  const state = stateAt(scan.text, scan.words, at, scan.gazetteer)
  const known = word.capital ? longestName(scan, at) : undefined
  if (state !== undefined && (known === undefined || known.to <= state.to)) return state
  if (known === undefined && isCompassOfCounty(scan, at)) return undefined
  const tailed = tailedName(scan, at, known?.to ?? at + 1)
  return tailed ?? known ?? ledName(scan, at) ?? unknownName(scan, at)
}

/** "*South* Lowell County": a part of the county, which no gazetteer has by that name. */
function isCompassOfCounty(scan: Scan, at: number): boolean {
  if (!DIRECTIONS.has(scan.words[at]?.key ?? '') || !joins(scan.words[at + 1])) return false
  const county = longestName(scan, at + 1)
  return county !== undefined && TAIL_WORDS.get(scan.words[county.to - 1]?.key ?? '') === 'district'
}

/** The longest name from `at` on that the gazetteer has. */
function longestName(scan: Scan, at: number): Mention | undefined {
  const { words, limit, gazetteer } = scan
  let before = ''
  let best: Mention | undefined
  for (let to = at; to < Math.min(limit, at + LONGEST); to++) {
    const word = words[to]
    if (word === undefined || (to > at && !(joins(word) || /^['’]s $/.test(word.gap)))) break
    if (to > at && !word.capital && !INNER.has(word.key)) break
    const key = before + word.key
    // "Prince George's County": inside a name the s belongs to it.
    before += `${writtenOut(word.possessive ? `${word.key}s` : word.key)} `
    if ((!word.capital && to > at) || isBarred(word, to - at, key)) continue
    const candidates = gazetteer.lookupFolded(key)
    if (candidates.length > 0) best = mentionOf(scan, [at, to + 1], { key, candidates })
  }
  return best
}

/** "West Nile": no part of it is a place either. */
function isNeverPhrase(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined || !word.capital || !NEVER_PHRASES_OPEN.has(word.key)) return false
  return NEVER_PHRASES.has(`${word.key} ${words[at + 1]?.key}`)
}

const NEVER_PHRASES_OPEN = new Set(Array.from(NEVER_PHRASES, (phrase) => phrase.slice(0, phrase.indexOf(' '))))

function isBarred(word: Word, before: number, key: string): boolean {
  return before === 0 ? isNever(word) || NEVER_ALONE.has(word.key) : NEVER_PHRASES.has(key)
}
