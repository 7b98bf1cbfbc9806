import type { Mention } from './mention.ts'
import type { Word } from './words.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

// "North Main Street", "Cedar Ave.": the words that close the name of a road.
const ROADS = words(
  'street st avenue ave road rd drive dr boulevard blvd lane ln parkway pkwy pike trail highway hwy terrace turnpike expressway freeway bypass trafficway prospekt',
)
// "Ridge and Stanton streets": the words that close the names of two.
const PLURAL_ROADS = words('streets sts avenues aves roads rds drives boulevards lanes')
// "Highway 30", "Route 128", "County Road 225": followed by a number.
const NUMBERED = words('highway hwy route rte interstate road')
const BEFORE_NUMBERED = words('us state county federal farm')
// "Calle de la Luna": opens the name of a road.
const OPENING = words('calle avenida carrera bulevar rue rua ulitsa vulytsia')
const PARTICLES = words('de del la los las du des da do')
// "7th Kilometer market": names that are numbered rather than lettered.
const CLOSING_ORDINAL = words('market bazaar district microdistrict quarter bridge')
// Words with capitals that open a sentence rather than a name.
const OPENERS = words(
  'the a an in on at to of by from near and but this that his her their off with for when after before while police wall into along',
)

/** Streets, roads and sites known by their form, in text order and without overlaps. */
export function findSites(text: string, all: readonly Word[]): Mention[] {
  const mentions: Mention[] = []
  let free = 0
  for (let at = 0; at < all.length; at++) {
    const span = siteAt(text, all, at, free)
    if (span === undefined) continue
    const [from, to] = span
    const start = all[from]?.start ?? 0
    const end = all[to - 1]?.end ?? start
    const name = text.slice(start, end)
    mentions.push({ start, end, from, to, text: name, key: name.toLowerCase(), candidates: [], shape: 'site' })
    free = to
    at = to - 1
  }
  return mentions
}

/** The words of a site that the word at `at` gives away; none before `free` are taken. */
function siteAt(text: string, all: readonly Word[], at: number, free: number): readonly [number, number] | undefined {
  const word = all[at]
  if (word !== undefined && PLURAL_ROADS.has(word.key)) return corner(all, at, free)
  if (word === undefined || (!word.capital && !CLOSING_ORDINAL.has(word.key))) return undefined
  if (NUMBERED.has(word.key) && all[at + 1]?.gap === ' ' && /^\d{1,4}[A-Z]?$/.test(all[at + 1]?.text ?? ''))
    return numbered(all, at, free)
  if (word.text === 'I' && all[at + 1]?.gap === '-' && /^\d{1,3}$/.test(all[at + 1]?.text ?? '')) return [at, at + 2]
  if (OPENING.has(word.key)) return opened(all, at)
  if (ROADS.has(word.key)) return closed(text, all, at, free)
  const isOrdinal = /^\d{1,3}(?:st|nd|rd|th)$/.test(all[at - 2]?.text ?? '')
  return CLOSING_ORDINAL.has(word.key) && isOrdinal && all[at - 1]?.capital && at - 2 >= free
    ? [at - 2, at + 1]
    : undefined
}

/** "East 48th and Ridge streets": where two roads meet. */
function corner(all: readonly Word[], at: number, free: number): readonly [number, number] | undefined {
  const isRun = (word: Word | undefined): boolean =>
    word !== undefined && (word.capital || /^\d{1,3}(?:st|nd|rd|th)$/.test(word.text))
  const joined = (to: number): boolean => /^\.? $/.test(all[to]?.gap ?? '')
  let and = at - 1
  while (and > at - 4 && and > free && isRun(all[and]) && joined(and + 1)) and--
  if (and === at - 1 || all[and]?.key !== 'and' || !joined(and) || !joined(and + 1)) return undefined
  let from = and
  while (
    from > Math.max(free, and - 3) &&
    isRun(all[from - 1]) &&
    !OPENERS.has(all[from - 1]?.key ?? '') &&
    joined(from)
  )
    from--
  return from < and ? [from, at + 1] : undefined
}

function numbered(all: readonly Word[], at: number, free: number): readonly [number, number] {
  const before = all[at - 1]
  const led = at - 1 >= free && before?.capital && all[at]?.gap === ' ' && BEFORE_NUMBERED.has(before.key)
  return [led ? at - 1 : at, at + 2]
}

function opened(all: readonly Word[], at: number): readonly [number, number] | undefined {
  let to = at + 1
  while (to < at + 3 && all[to]?.gap === ' ' && PARTICLES.has(all[to]?.key ?? '')) to++
  const from = to
  while (to < from + 2 && all[to]?.gap === ' ' && all[to]?.capital) to++
  return to > from ? [at, to] : undefined
}

function closed(text: string, all: readonly Word[], at: number, free: number): readonly [number, number] | undefined {
  // "St. Louis", "Dr. Adams": a saint or a doctor when a name follows.
  const short = /^(?:St|Dr)$/.test(all[at]?.text ?? '')
  if (short && all[at + 1]?.capital && /^\.? $/.test(all[at + 1]?.gap ?? '')) return undefined
  let from = at
  while (from > Math.max(free, at - 4) && belongs(all, from - 1, text)) from--
  while (from < at && OPENERS.has(all[from]?.key ?? '')) from++
  const only = all[from]
  const named = from < at && only !== undefined && !(at - from === 1 && /^\d+$/.test(only.text))
  return named ? [from, at + 1] : undefined
}

/** Whether a word goes on into the one behind it as parts of one road's name. */
function belongs(all: readonly Word[], at: number, text: string): boolean {
  const [word, next] = [all[at], all[at + 1]]
  if (word === undefined || next === undefined || next.first) return false
  const gap = text.slice(word.end, next.start)
  if (!(gap === ' ' || gap === '-' || (gap === '. ' && word.text.length < 3))) return false
  return word.capital || /^\d{1,4}(?:st|nd|rd|th)$/.test(word.text)
}
