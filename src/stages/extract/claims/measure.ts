import { childrenOf, objectOf, subjectOf, subtreeOf, subtreeSpan } from '../../../language/en/arcs.ts'
import { COUNTABLE_ACTS, COUNTING_VERBS, CURRENCY, MEASURES } from '../../../language/en/claim-words.ts'
import type { MarkOf } from '../../../model/mark.ts'
import type { Token } from '../../../model/report.ts'
import { overlaps } from '../../../model/span.ts'
import { marksIn, phraseAt, type Reading, spanOf, type View } from '../reading.ts'
import { hasTree } from '../tree-roles.ts'
import { measureFrom, type Stretch, wordsOf } from './words.ts'

type Quantity = MarkOf<'quantity'>

/** What a figure counts. */
export interface Measure {
  /** In the text's words; `''` where they do not tell. */
  readonly words: string
  /** Whether the words point at what was told before ("such cases") and nothing there was found for them. */
  readonly isOpen: boolean
}

/** Where a figure stands in its sentence. */
interface Place {
  readonly reading: Reading
  readonly view: View
  /** The number's first and last token. */
  readonly number: Stretch
  /** The words counted beside the number, with the phrases that hang on them; null where the number stands alone. */
  readonly counted: Stretch | null
}

/**
 * What a quantity counts: its noun with what hangs on it ("cases of theft"), and what befell it where a verb tells more than that it
 * was counted ("containers moved"). A share or a number alone takes what it is said of; "such cases" what was spoken of before.
 */
export function measureOf(reading: Reading, view: View, quantity: Quantity): Measure {
  const place = placeIn(reading, view, quantity)
  const own = place.counted === null ? '' : wordsOf(reading, view, place.counted)
  const pointing = /^(?:such|these|those)\s+(?=\S)/i.exec(own)?.[0]
  const bare = pointing === undefined ? own : own.slice(pointing.length)
  if (pointing !== undefined) {
    const meant = spokenOf(place)
    return { words: [bare, meant].filter((part) => part !== '').join(': '), isOpen: meant === '' }
  }
  const told = hasTree(view) ? byVerb(place, quantity) : ''
  if (/^(?:them|us|it)\b/i.test(bare) && told === '') return { words: '', isOpen: false }
  if (bare === '') return { words: told === '' ? ofThose(place) : told, isOpen: false }
  return { words: told === '' ? bare : `${bare} ${told}`, isOpen: false }
}

/** "one in five of those taken was under 18": of whom a share is told, and what, to the next stop. */
function ofThose({ reading, view, number }: Place): string {
  if (view.tokens[number.last + 1]?.lower !== 'of') return ''
  const first = number.last + 2
  const length = view.tokens.slice(first, first + LONGEST_MEANT).findIndex(({ pos }) => pos === 'PUNCT')
  return length < 2 ? '' : wordsOf(reading, view, { first, last: first + length - 1 })
}

function placeIn(reading: Reading, view: View, quantity: Quantity): Place {
  const first = view.tokens.findIndex(({ end }) => end > quantity.start)
  const last = view.tokens.findLastIndex(({ start }) => start < quantity.end)
  // "losses of 3 million euros": money is no more than a number of the losses.
  const isMoney = CURRENCY.test(quantity.value.unit ?? '')
  const unit = isMoney ? view.tokens.findIndex(({ start, text }) => start > quantity.start && CURRENCY.test(text)) : -1
  const number = { first, last: Math.max(first, last, unit) }
  return { reading, view, number, counted: isMoney ? null : countedBeside(view, number) }
}

// What may hang on the thing counted and tell more of it; "in" and "at" tell where, which is a field of its own.
const TELLING = new Set(['of', 'among', 'against', 'for', 'by', 'on', 'from', 'with', 'involving'])
const MOST_HUNG = 2

function countedBeside(view: View, number: Stretch): Stretch | null {
  let own = phraseAt(view, number.last)
  const phrase = view.phrases[own]
  let counted: Stretch | null =
    phrase !== undefined && phrase.last > number.last ? { first: number.last + 1, last: phrase.last } : null
  let hung = 0
  for (let next = view.phrases[++own]; next !== undefined && hung < MOST_HUNG; next = view.phrases[++own]) {
    const from: number = counted === null ? number.last : counted.last
    if (next.preposition !== from + 1 || !TELLING.has(view.tokens[next.preposition]?.lemma ?? '')) break
    // "40 percent of those asked": the preposition is left out where nothing is counted before it.
    if (counted === null && view.tokens[next.preposition]?.lemma !== 'of') break
    const span = spanOf(view, next.first, next.last)
    if (marksIn(view, 'time').some((mark) => overlaps(mark, span)) || isNumber(view, next)) break
    counted = { first: counted?.first ?? next.first, last: next.last }
    hung++
  }
  return counted
}

function isNumber(view: View, { first, last }: Stretch): boolean {
  const span = spanOf(view, first, last)
  return marksIn(view, 'quantity').some((mark) => overlaps(mark, span))
}

/** What a verb tells of the figure: "moved", "worked by agency staff"; of a number alone, what the number is said of. */
function byVerb(place: Place, quantity: Quantity): string {
  const { view, number, counted } = place
  const parsed = view.parsed()
  const { heads, labels } = parsed.parse
  const inside = (token: number) => token >= number.first && token <= (counted?.last ?? number.last)
  let top = number.last
  while (inside(heads[top] ?? -1)) top = heads[top] ?? -1
  const head = heads[top] ?? -1
  const label = labels[top] ?? ''
  if (head < 0) return ''
  if (label === 'nmod' && counted === null) return aroundNumber(place, head)
  const verb = view.tokens[head]
  if (verb?.pos !== 'VERB') return ''
  const isSubject = label.startsWith('nsubj') && !isCutOff(view, counted?.last ?? number.last, head)
  if (counted === null && !isSubject) return saidOf(place, head, label)
  const isShare = quantity.value.unit === 'percent'
  const isDone = label === 'nsubj:pass' && /^(?:take|put)$/.test(verb.lemma)
  if (!(isSubject || label === 'obj') || (!isShare && !isDone && COUNTING_VERBS.has(verb.lemma))) return ''
  return isSubject ? predicate(place, head) : wasDone(verb, isShare)
}

/** "moved 1,900 containers": containers moved; what is still going on tells nothing of a count, and nothing of a share. */
function wasDone({ text, tag }: Token, isShare: boolean): string {
  return !isShare && (tag === 'VBD' || tag === 'VBN') ? text : ''
}

/** Whether a comma stands between a subject and what was read as its verb. */
function isCutOff(view: View, subject: number, verb: number): boolean {
  return view.tokens.slice(subject, verb).some(({ pos }) => pos === 'PUNCT')
}

// A predicate is cut off after so many tokens.
const LONGEST_PREDICATE = 10

/** The token at which a time behind a verb begins, with the preposition that leads it. */
function timeAfter(view: View, verb: number): number {
  const end = view.tokens[verb]?.end ?? 0
  const time = marksIn(view, 'time').find(({ start }) => start >= end)
  const at = time === undefined ? -1 : view.tokens.findIndex((token) => token.end > time.start)
  if (at < 0) return Number.POSITIVE_INFINITY
  return view.tokens[at - 1]?.pos === 'ADP' || view.tokens[at - 1]?.lower === 'since' ? at - 1 : at
}

const HOW = new Set(['by', 'without', 'off'])

/** A verb with its object or agent: "worked by agency staff", "back the strike". */
function predicate({ reading, view }: Place, verb: number): string {
  const parsed = view.parsed()
  const branches = childrenOf(parsed.parse, verb, 'obj', 'xcomp', 'ccomp', 'compound:prt')
  const agents = childrenOf(parsed.parse, verb, 'obl').filter((branch) =>
    childrenOf(parsed.parse, branch, 'case').some((mark) => HOW.has(view.tokens[mark]?.lemma ?? '')),
  )
  const told = [...branches, ...agents].flatMap((branch) => subtreeOf(parsed.parse, branch, ['acl', 'conj', 'advcl']))
  const near = told.filter((token) => token - verb < LONGEST_PREDICATE && token < timeAfter(view, verb))
  const last = Math.max(verb, ...near)
  return wordsOf(reading, view, { first: verb, last })
}

/** "losses of 3 million", "a turnout of 40 percent": the noun that the number belongs to. */
function aroundNumber({ reading, view }: Place, noun: number): string {
  const phrase = view.phrases[phraseAt(view, noun)]
  return phrase === undefined || view.tokens[noun]?.pos === 'PROPN' ? '' : wordsOf(reading, view, phrase)
}

/** "cut production by 20 percent", "the number of evictions reached 300": what a verb's number is a number of. */
function saidOf({ reading, view, number }: Place, verb: number, label: string): string {
  const parsed = view.parsed()
  const told = (label.startsWith('obl') ? objectOf(parsed, verb) : null) ?? subjectOf(parsed, verb)
  if (told === null || told >= number.first || !/^(?:NOUN|PROPN)$/.test(view.tokens[told]?.pos ?? '')) return ''
  if (isNumber(view, { first: told, last: told })) return ''
  return measureFrom(reading, view, phraseAt(view, told), told < verb ? verb : number.first)
}

// "such cases" point back over so many sentences.
const REACH = 2
const LONGEST_MEANT = 12

/** What "such cases" are cases of: the nearest countable act told before, in its own words; `''`: none. */
function spokenOf({ reading, view, number }: Place): string {
  for (let back = 0; back <= REACH; back++) {
    const before = reading.views[view.index - back]
    if (before === undefined) break
    const to = back === 0 ? number.first : before.tokens.length
    for (let at = to - 1; at >= 0; at--) {
      const { lemma = '', pos, tag } = before.tokens[at] ?? {}
      // Behind a preposition a plural may be taken for a verb.
      const isNoun = pos === 'NOUN' || (tag === 'VBZ' && before.tokens[at - 1]?.pos === 'ADP')
      if (isNoun && (COUNTABLE_ACTS.has(lemma) || MEASURES.has(lemma)) && !EMPTY_NOUNS.has(lemma))
        return meantBy(reading, before, at)
    }
  }
  return ''
}

const EMPTY_NOUNS = new Set(
  `case incident number rate figure count level share volume tempo pace total amount proportion percentage toll
  population price wage salary support confidence frequency intensity report`.split(/\s+/),
)

/** An act in its own words, with those it is named with: "leaving one's unit and desertion". */
function meantBy(reading: Reading, view: View, noun: number): string {
  if (hasTree(view)) {
    const parsed = view.parsed()
    let top = noun
    while (parsed.parse.labels[top] === 'conj') top = parsed.parse.heads[top] ?? noun
    const span = subtreeSpan(parsed, top, ['case', 'acl', 'parataxis', 'appos', 'nummod', 'det', 'dep', 'cc:preconj'])
    const length = view.tokens.filter((token) => overlaps(token, span)).length
    if (view.tokens[top]?.pos !== 'PROPN' && length <= LONGEST_MEANT)
      return reading.text.slice(span.start, span.end).replace(/\s+/g, ' ')
  }
  const phrase = phraseAt(view, noun)
  const found = view.phrases[phrase]
  return found === undefined ? '' : measureFrom(reading, view, phrase, view.tokens.length)
}
