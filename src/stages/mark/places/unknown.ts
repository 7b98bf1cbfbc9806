import {
  DIRECTIONS,
  LEAD_WORDS,
  NAMESAKE_BODIES,
  NEVER_ALONE,
  NEVER_PLACES,
  SETTLEMENT_NOUNS,
} from '../../../language/en/place-words.ts'
import type { Mention } from './mention.ts'
import { endOfCapitals, joins, keyOfWords, mentionOf, type Scan } from './scan.ts'
import type { Word } from './words.ts'

// "near Lowell School", "in Mercer Hall": a house, and no town.
const HOUSES = new Set(
  'school hall center centre church library club inn hotel motel lounge tavern theater theatre apartments tower towers'.split(
    ' ',
  ),
)
const LEADS = new Set('in near outside around downtown'.split(' '))

/** "Lake Tana", "Camp Ashraf": a lead word and the capitals behind it. */
export function ledName(scan: Scan, at: number): Mention | undefined {
  const { words } = scan
  if (!LEAD_WORDS.has(words[at]?.key ?? '') || !joins(words[at + 1])) return undefined
  const to = endOfCapitals(scan, at + 1, 2)
  const name = words.slice(at + 1, to)
  if (name.length === 0 || name.some(({ key }) => NEVER_PLACES.has(key))) return undefined
  return mentionOf(scan, [at, to], { key: keyOfWords(words.slice(at, to)), candidates: [], shape: 'feature' })
}

/** A name that no gazetteer has, where the words before it say that it is a place. */
export function unknownName(scan: Scan, at: number): Mention | undefined {
  const [word, before] = [scan.words[at], scan.words[at - 1]]
  if (word === undefined || before === undefined || before.capital) return undefined
  if (word.first || word.shouted || word.upper || word.gap !== ' ') return undefined
  const noun = scan.words[at - 2]?.key ?? ''
  const isNamed = before.key === 'of' && (SETTLEMENT_NOUNS.has(noun) || DIRECTIONS.has(noun))
  if (!isNamed && !LEADS.has(before.key)) return undefined
  const to = endOfCapitals(scan, at, 4)
  const name = scan.words.slice(at, to)
  if (!isName(name)) return undefined
  if (name.every(({ key }) => scan.gazetteer.isCommonWord(key) || NEVER_ALONE.has(key))) return undefined
  const isHouse = name.length > 1 && HOUSES.has(name.at(-1)?.key ?? '')
  return mentionOf(scan, [at, to], { key: keyOfWords(name), candidates: [], shape: isHouse ? 'site' : 'name' })
}

/** A name that no gazetteer has before the state or country that holds it: "Nowhere, Tenn."; none before word `free`. */
export function heldName(scan: Scan, holder: Mention, free: number): Mention | undefined {
  const { words } = scan
  const isHolder =
    holder.shape === 'state' || holder.candidates.some(({ place: { kind } }) => kind === 'country' || kind === 'region')
  if (!isHolder || words[holder.from]?.gap !== ', ') return undefined
  let from = holder.from
  while (
    from > Math.max(free, holder.from - 3) &&
    words[from - 1]?.capital &&
    (from === holder.from || joins(words[from]))
  ) {
    from--
  }
  const name = words.slice(from, holder.from)
  return name.length > 0 && isName(name)
    ? mentionOf(scan, [from, holder.from], { key: keyOfWords(name), candidates: [] })
    : undefined
}

function isName(name: readonly Word[]): boolean {
  return !name.some(({ key }) => NEVER_PLACES.has(key) || NAMESAKE_BODIES.has(key) || key.length < 3)
}
