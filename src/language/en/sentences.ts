import type { Span } from '../../model/span.ts'
import { abbreviationKind } from './abbreviations.ts'
import { blocksOf } from './blocks.ts'

/** A sentence before it is cut into tokens. */
export interface RawSentence extends Span {
  readonly paragraph: number
}

/** The sentences of a text in order; none is empty, none starts or ends with white space. */
export function splitSentences(text: string): RawSentence[] {
  const sentences: RawSentence[] = []
  for (const { start, end, paragraph } of blocksOf(text)) {
    let from = start
    for (const cut of cutsIn(text, start, end)) {
      pushTrimmed(text, from, cut, paragraph, sentences)
      from = cut
    }
    pushTrimmed(text, from, end, paragraph, sentences)
  }
  return sentences
}

function pushTrimmed(text: string, start: number, end: number, paragraph: number, into: RawSentence[]): void {
  let [from, to] = [start, end]
  while (from < to && text.charAt(from).trim() === '') from++
  while (to > from && text.charAt(to - 1).trim() === '') to--
  if (to <= from) return
  const last = into.at(-1)
  // Stray dots and dashes are no sentence of their own.
  const bare = !/[\p{L}\p{N}]/u.test(text.slice(from, Math.min(to, from + 200)))
  if (bare && last !== undefined && last.paragraph === paragraph) into[into.length - 1] = { ...last, end: to }
  else into.push({ start: from, end: to, paragraph })
}

// Not `Intl.Segmenter`: it slows down on long lines, differs between ICU versions, and all its ends need a second look anyway.
// Of pages whose line breaks were lost, "… said.Officers …", the end is where a capitalised word is glued to a small one.
const END =
  /(?<mark>[.!?…]{1,20})(?<close>["'”’»)\]]{0,4})(?=\s|(?<=\p{Ll}{3}[.!?]["”’]?)\p{Lu}(?!om\b|rg\b|et\b)\p{Ll}+ )/gu

/** Where sentences end inside one block. */
function cutsIn(text: string, start: number, end: number): number[] {
  const block = text.slice(start, end)
  const cuts: number[] = []
  let from = 0
  for (const match of block.matchAll(END)) {
    const stop = match.index + match[0].length
    const { mark = '', close = '' } = match.groups ?? {}
    if (endsSentence(block, { from, at: match.index, mark, close, stop })) {
      cuts.push(start + stop)
      from = stop
    }
  }
  return cuts
}

interface Stop {
  /** Where the sentence began. */
  readonly from: number
  readonly at: number
  readonly mark: string
  readonly close: string
  /** Behind the closing quotes and brackets. */
  readonly stop: number
}

function endsSentence(block: string, { from, at, mark, close, stop }: Stop): boolean {
  const next = block.slice(stop, stop + 80).trimStart()
  if (next === '') return false
  const first = next.replace(/^["'“‘«([¿¡—–-]{0,4}\s?/u, '')
  if (/^\p{Ll}/u.test(first)) return false
  if (close !== '' && TAG_AFTER_QUOTE.test(next)) return false
  if (mark !== '.') return true
  const word = /[\p{L}\p{M}\d.]{1,24}$/u.exec(block.slice(Math.max(from, at - 24), at))?.[0] ?? ''
  if (word === '') return true
  if (/^\d{1,3}$/u.test(word) && block.slice(from, at).trim() === word) return false
  if (close !== '') return true
  return !leadsOn(word, next, block.slice(Math.max(from, at - 40), at - word.length))
}

// A speaker's tag after a quotation belongs to it: “Why?” Smith asked. A pronoun with a capital opens a sentence: “Why?” He asked twice.
const TAG_AFTER_QUOTE =
  /^(?!(?:He|She|It|They|We|I|You)\b)(?:\p{Lu}[\p{L}.'’-]{0,24} ){1,4}(?:said|says|asked|asks|added|told|shouted|cried|wrote|recalled|replied|warned|explained|continued|insisted|declared|noted|stated)\b/u

const STARTERS = new Set(
  (
    'The A An In On At By For From With After Before When While As But And Yet So If He She It They We I You His Her Its Their Our My ' +
    'This That These Those There Here However Meanwhile Also Although According Since Under During Some Many Most Both Two Three No Not What Who Where Why How'
  ).split(' '),
)

const TIME_FOLLOWERS =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}{0,6}\b|^[A-Z]{2,4}T\b|^(?:GMT|UTC|Eastern|Central|Pacific|Mountain)\b/u

/** Whether the full stop after `word` is part of it and the sentence goes on. */
function leadsOn(word: string, next: string, before: string): boolean {
  const starter = STARTERS.has(/^[\p{L}]{1,12}/u.exec(next)?.[0] ?? '')
  if (/^\p{Lu}$/u.test(word)) return word !== 'I' && !(starter && !/\p{Lu}[\p{L}.]{0,24}\s$/u.test(before))
  const kind = abbreviationKind(word)
  if (kind === 'leads') return true
  if (kind === 'counted') return /^\d/u.test(next)
  if (kind !== 'either') return false
  if (/^\d/u.test(next)) return !/^[ap]\.m$/iu.test(word)
  if (/^[ap]\.m$/iu.test(word)) return TIME_FOLLOWERS.test(next) || /^[(,;–—-]/u.test(next)
  return !starter && !/^["“‘]/u.test(next)
}
