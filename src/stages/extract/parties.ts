import { parseCount } from '../../language/en/number-words.ts'
import type { CountRange } from '../../model/count.ts'
import type { Token } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { classOfPhrase, type PhraseClass } from './classes.ts'
import { antecedentOf } from './coreference.ts'
import { boundAt } from './noun-phrases.ts'
import { exactly, isPluralPhrase } from './numbers.ts'
import { marksIn, phraseAt, type Reading, type View } from './reading.ts'

/** Somebody or something named in a sentence. */
export interface PartyMention extends Span {
  readonly view: View
  readonly phrase: number
  /** In the text's words, without article; of a pronoun, what it stands for. */
  readonly name: string
  readonly class: string | null
  readonly kind: PhraseClass['kind']
  /** A name of a person or body of its own. */
  readonly named: boolean
  /** Begins with "the", "this" or the like. */
  readonly definite: boolean
  readonly pronoun: boolean
  /** Lemma of the word it is about. */
  readonly head: string
  readonly count: CountRange
}

const LEADING = /^(?:DET|PRON|NUM|CCONJ|PUNCT|PART|ADV)$/

/** The party that a noun phrase names; null for what is nobody and nothing, such as "course" in "of course". */
export function partyOf(reading: Reading, view: View, phrase: number): PartyMention | null {
  const { parties } = view.known
  const known = parties[phrase]
  if (known !== undefined) return known
  const party = findParty(reading, view, phrase)
  parties[phrase] = party
  return party
}

function findParty(reading: Reading, view: View, phrase: number): PartyMention | null {
  const found = view.phrases[phrase]
  const head = view.tokens[found?.head ?? -1]
  if (found === undefined || head === undefined) return null
  if (head.pos === 'PRON') return partyOfPronoun(reading, view, phrase)
  const { name, kind } = classOfPhrase(view, phrase, reading.lexicon)
  const first = nameStart(view, found.first, found.head)
  const last = nameEnd(view, phrase)
  const start = view.tokens[first]?.start ?? head.start
  const end = view.tokens[last]?.end ?? head.end
  return {
    view,
    phrase,
    start,
    end,
    name: cleanName(reading.text.slice(start, end)),
    class: name,
    kind,
    named:
      marksIn(view, 'person').some((mark) => mark.start < head.end && head.start < mark.end) ||
      (head.pos === 'PROPN' && kind !== 'thing'),
    definite: /^(?:the|this|that|these|those)$/i.test(view.tokens[found.first]?.text ?? ''),
    pronoun: false,
    head: head.lemma,
    count: countOf(reading, view, phrase),
  }
}

function partyOfPronoun(reading: Reading, view: View, phrase: number): PartyMention | null {
  const found = view.phrases[phrase]
  const head = view.tokens[found?.head ?? -1]
  if (head === undefined) return null
  const antecedent = antecedentOf(reading, view, phrase)
  const party = antecedent ? partyOf(reading, antecedent.view, antecedent.phrase) : null
  if (party === null || party.pronoun) return null
  return { ...party, pronoun: true, start: head.start, end: head.end }
}

/** The first word of the name: articles, possessives, numbers and their bounds are left out. */
function nameStart(view: View, first: number, head: number): number {
  let at = first + boundAt(view, first)
  while (at < head) {
    const token = view.tokens[at]
    // "26-year-old teacher" keeps its number.
    if (token?.pos === 'NUM' && view.tokens[at + 1]?.text === '-') break
    if (
      token === undefined ||
      !(LEADING.test(token.pos) || token.tag === 'PRP$' || /^(?:another|other|certain|some)$/.test(token.lemma))
    )
      break
    at++
  }
  return at
}

/** The last word: "of …" and a short form in brackets belong to the name. */
function nameEnd(view: View, phrase: number): number {
  const { tokens, phrases } = view
  let last = phrases[phrase]?.last ?? -1
  for (let next = phrase + 1, steps = 0; next < phrases.length && steps < 2; next++, steps++) {
    const following = phrases[next]
    if (following === undefined || following.preposition !== last + 1) break
    const preposition = tokens[following.preposition]?.lemma
    if (preposition !== 'of' || tokens[following.head]?.pos === 'NUM') break
    if (
      marksIn(view, 'time').some(
        (mark) => mark.start <= (tokens[following.head]?.start ?? -1) && mark.end >= (tokens[following.head]?.end ?? 0),
      )
    )
      break
    last = following.last
  }
  const [open, short, close] = [tokens[last + 1], tokens[last + 2], tokens[last + 3]]
  if (
    open &&
    short &&
    close &&
    /^[([]$/.test(open.text) &&
    /^[)\]]$/.test(close.text) &&
    /^\p{Lu}{2,}$/u.test(short.text)
  )
    return last + 3
  return last
}

function cleanName(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/^["“'‘]+|["”'’]+$/g, '')
    .trim()
}

/** How many: said, else one for a name or a singular, else "some". */
export function countOf(reading: Reading, view: View, phrase: number): CountRange {
  const found = view.phrases[phrase]
  if (found === undefined) return exactly(1)
  const said = saidCount(reading, view, found.first, found.head)
  if (said !== null) return said
  if (isOneByName(view, found.head)) return exactly(1)
  if (isPair(view.tokens, found.head)) return exactly(2)
  return isPluralPhrase(view, phrase) ? { low: 2, best: null, high: null } : { low: 1, best: 1, high: 1 }
}

/** "James Means", "Means was": a person's name that looks like a plural. */
function isOneByName(view: View, head: number): boolean {
  const { start, end, tag, text } = view.tokens[head] ?? { start: 0, end: 0, tag: '', text: '' }
  // "17-year-old Ann Means died"
  if (/^NNP?S$/.test(tag) && isAged(view, head)) return true
  if (tag === 'NNPS' && marksIn(view, 'person').some((mark) => mark.start < end && start < mark.end)) return true
  const isName =
    (tag === 'NNS' || tag === 'NNPS') && /^\p{Lu}/u.test(text) && !/^\p{L}+$/u.test(view.words[head - 1] ?? '')
  return isName && /^(?:was|is|has)$/.test(view.words[head + 1] ?? '')
}

/** Whether an age stands in a phrase before its name in capitals. */
function isAged(view: View, head: number): boolean {
  const first = view.phrases[phraseAt(view, head)]?.first ?? head
  return (
    /^\p{Lu}/u.test(view.tokens[head]?.text ?? '') && view.words.slice(first, head).join(' ').includes('- year - old ')
  )
}

const PAIRS = new Set('parents grandparents twins couple'.split(' '))

/** "his parents", "the couple", not "a couple of days": two without a number. */
function isPair(tokens: readonly Token[], head: number): boolean {
  return PAIRS.has(tokens[head]?.text.toLowerCase() ?? '') && tokens[head + 1]?.lemma !== 'of'
}

const BOUND_WORDS =
  /^(?:at|least|most|more|fewer|less|than|up|to|about|around|some|approximately|roughly|nearly|almost|an|estimated|over|as|many|no|between|and|or|dozen|dozens|hundred|hundreds|thousand|thousands|of|a|several|few|the)$/i

/** "a 17-year-old", "15 year-old", "9 months old", "6 yr old", "2016 teen dies", "called 911": a number that is no count; "twenty-seven" is, and after another dash. */
function isNoCount(tokens: readonly Token[], at: number): boolean {
  if (/^(?:(?:19|20)\d\d|911)$/.test(tokens[at]?.text ?? '')) return true
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (before?.text === '-' && before.end === token?.start && tokens[at - 2]?.pos !== 'NUM') return true
  if (after?.text === '-' && after.start === token?.end && tokens[at + 2]?.pos !== 'NUM') return true
  if (/^(?:yrs?|yo|y\/o|mo)$/i.test(after?.text ?? '')) return true
  // "a 9 -year-old", "4 y/o"
  if (after?.text === '-' && /^(?:year|month|week|day)$/.test(tokens[at + 2]?.lemma ?? '')) return true
  if (after?.lower === 'y' && tokens[at + 2]?.text === '/') return true
  return /^(?:year|month|week|day)$/.test(after?.lemma ?? '') && /^(?:-|olds?)$/i.test(tokens[at + 2]?.text ?? '')
}

/** "7 Action News", "108 Lowen Place": a number before a name in the singular belongs to it. */
function isNumberOfName(tokens: readonly Token[], at: number, head: number): boolean {
  const [number, next, last] = [tokens[at], tokens[at + 1], tokens[head]]
  const isName = next?.pos === 'PROPN' || (next?.pos === 'NOUN' && /^\p{Lu}/u.test(next.text))
  if (!/^\d+$/.test(number?.text ?? '') || !isName || last?.tag !== 'NNP') return false
  return !/^(?:police|people)$/i.test(last.text)
}

/** Whether a phrase says how many: "one man", "at least three people". */
export function isCounted(reading: Reading, view: View, phrase: number): boolean {
  const found = view.phrases[phrase]
  return found !== undefined && saidCount(reading, view, found.first, found.head) !== null
}

function saidCount(reading: Reading, view: View, first: number, head: number): CountRange | null {
  const { tokens } = view
  const bound = boundAt(view, first)
  let numberAt = -1
  for (let at = first + bound; at <= head; at++) {
    const token = tokens[at]
    // "a 17-year-old": the number is no count.
    if (token?.pos === 'NUM' && !isNoCount(tokens, at)) numberAt = numberAt < 0 ? at : numberAt
    else if (/^(?:several|dozens?|hundreds?|thousands?|few)$/i.test(token?.text ?? ''))
      numberAt = numberAt < 0 ? at : numberAt
    // "Channel 6 viewers": a number after a noun is part of a name.
    if (token?.pos === 'PROPN' || (token?.pos === 'NOUN' && numberAt < 0 && !BOUND_WORDS.test(token.text))) break
  }
  if (numberAt < 0 || isNumberOfName(tokens, numberAt, head)) return null
  let start = bound > 0 ? first : numberAt
  while (bound === 0 && start > 0 && BOUND_WORDS.test(tokens[start - 1]?.text ?? '') && numberAt - start < 4) start--
  let end = numberAt
  while (
    end < head &&
    (tokens[end + 1]?.pos === 'NUM' ||
      /^(?:dozen|hundred|thousand|million|or|to|-|–|and)$/i.test(tokens[end + 1]?.text ?? '')) &&
    end - numberAt < 4
  )
    end++
  for (let from = start; from <= numberAt; from++) {
    for (let to = end; to >= numberAt; to--) {
      const range = parseCount(reading.text.slice(tokens[from]?.start ?? 0, tokens[to]?.end ?? 0))
      if (range !== null) return range
    }
  }
  return null
}
