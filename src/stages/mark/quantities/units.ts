import type { MarkedReport } from '../../../model/marked-report.ts'
import type { Token } from '../../../model/report.ts'
import type { Span } from '../../../model/span.ts'
import { isNominal, tokenFrom } from '../names/token-index.ts'

export interface Unit {
  /** The head noun in the text's words, such as `cases`; `percent`; or a currency. */
  readonly word: string
  readonly end: number
  /** Written onto the number, as a percent sign is: part of the mark. */
  readonly sign: boolean
}

const PERCENT = /^ ?(?:%|per cent\b|percent\b)(?: points?\b)?/i
const CURRENCIES = new Map([
  ['$', 'dollars'],
  ['€', 'euros'],
  ['£', 'pounds'],
])

/** What a count counts, read from the words behind it; null when no noun follows. */
export function unitOf(marked: MarkedReport, counted: Span): Unit | null {
  const { text } = marked.report
  const percent = PERCENT.exec(text.slice(counted.end, counted.end + 20))
  if (percent !== null) return { word: 'percent', end: counted.end + percent[0].length, sign: true }
  const currency = CURRENCIES.get(/[$€£]/.exec(text.slice(Math.max(0, counted.start - 1), counted.end))?.[0] ?? '')
  if (currency !== undefined) return { word: currency, end: counted.end, sign: false }
  const place = tokenFrom(marked, counted.end)
  return place === null ? null : headAfter(place.sentence.tokens, place.at)
}

/** The last noun of the noun phrase that begins at `from`, within eight tokens. */
function headAfter(tokens: readonly Token[], from: number): Unit | null {
  let head: Token | undefined
  for (let at = from; at < Math.min(tokens.length, from + 8); at++) {
    const token = tokens[at]
    if (token === undefined) break
    if (CALENDAR.test(token.text)) break
    if (PERIODS.test(token.text)) return { word: token.text, end: token.end, sign: false }
    // What follows a number and ends in -s is a noun, whatever the tagger says: "five trucks came".
    if (
      isNominal(token) ||
      token.lower === 'personnel' ||
      (at === from && PLURAL.test(token.text) && !/^(?:ADP|ADV|PRON|DET)$/.test(token.pos))
    ) {
      if (head !== undefined && token.pos === 'PROPN' && head.pos === 'NOUN') break
      head = token
    } else if (head !== undefined || !(goesBefore(token, at === from) || isParticiple(tokens, at, from))) break
  }
  if (head !== undefined) return { word: head.text, end: head.end, sign: false }
  const first = tokens[from]
  return first?.tag === 'VBN' || first?.pos === 'ADJ' ? asNoun(first) : null
}

/** "14 kidnapped workers": a participle that passes for a past tense. */
function isParticiple(tokens: readonly Token[], at: number, from: number): boolean {
  const next = tokens[at + 1]
  return at === from && tokens[at]?.tag === 'VBD' && (isNominal(next) || next?.lower === 'personnel')
}

const PLURAL = /^\p{Ll}{2,}s$/u
const CALENDAR = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|late|early|yesterday|today)$/i
// "twelve years imprisonment": a stretch of time is counted, whatever it is a stretch of.
const PERIODS = /^(?:seconds?|minutes?|hours?|days?|nights|weeks?|months?|years?|decades?|centur(?:y|ies))$/i

function goesBefore(token: Token, first: boolean): boolean {
  if (token.pos === 'ADJ' || token.pos === 'NUM' || token.tag === 'VBN' || token.tag === 'VBG') return true
  if (token.pos === 'DET' || token.tag === 'PRP$') return true
  return (first && token.lemma === 'of') || token.text === '-' || token.tag === 'RBS' || token.tag === 'RBR'
}

// "12 wounded", "three dead": the participle stands for the people.
const PEOPLE = /^(?:dead|killed|wounded|injured|missing|hurt|arrested|detained|displaced)$/i

function asNoun(token: Token): Unit | null {
  return PEOPLE.test(token.text) ? { word: token.text, end: token.end, sign: false } : null
}

const PER =
  /^(?: of [\p{L} ]{1,30}?)?(?: (?:cases|people|men) )? ?(?:per|an?|each|every) (?<unit>hour|day|night|week|month|quarter|year|person|head|capita|household|vehicle|square kilomet(?:re|er))\b(?! (?:ago|earlier|before|later)\b)/iu
const ADVERB = /^ (?<word>hourly|daily|weekly|monthly|annually|yearly)\b/i
const PERIOD: Readonly<Record<string, string>> = {
  hourly: 'hour',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  annually: 'year',
  yearly: 'year',
}

/** Per what a quantity is counted, read from the words at `offset`: "per month", "a week", "daily". */
export function perOf(text: string, offset: number): string | null {
  const after = text.slice(offset, offset + 60)
  const per = PER.exec(after)?.groups?.['unit']
  if (per !== undefined) return per.toLowerCase()
  return PERIOD[ADVERB.exec(after)?.groups?.['word']?.toLowerCase() ?? ''] ?? null
}
