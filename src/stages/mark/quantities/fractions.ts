import type { MarkOf } from '../../../model/mark.ts'
import { matchesOf, openingsOf } from '../../../text/phrases.ts'

const PARTS = new Map([
  ['half', 50],
  ['third', 100 / 3],
  ['quarter', 25],
  ['fifth', 20],
  ['tenth', 10],
])
const TOPS = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['nine', 9],
])

// "half" alone is a share only before what it is half of; "the second half of", "half past", "half an hour" are none.
const FRACTION =
  /(?<![\p{L}\p{N}])(?:(?<bound>more than|over|at least|less than|under|almost|nearly|about|around|roughly|some|up to) )?(?:(?:an?|one)[ -](?<one>half|third|quarter|fifth|tenth)|(?<top>two|three|four|nine)[ -](?<many>thirds|quarters|fifths|tenths)|(?<half>half))(?= (?:of|the|their|its|all|those)\b|(?<=\bby (?:[a-z]+ (?:than )?)?\S+ ?\S+)(?=[,.;)]| (?:in|from|to|since|over|compared|this|last|between|during|on|and|or|while|after|year)\b|$))/iuy

const OPENING = openingsOf([
  'more|over|at|less|under|almost|nearly|about|around|roughly|some|up|an?|one|two|three|four|nine|half',
])

const SMALL = new Map('one two three four five six seven eight nine ten'.split(' ').map((word, at) => [word, at + 1]))
const SMALL_NUMBER = `\\d{1,3}|${[...SMALL.keys()].join('|')}`
// "two in five days" is a pace, "1 in 2016" a year. The number before it is looked for where this is found.
const OUT_OF = new RegExp(
  ` (?:in|out of)(?: every)? (?<whole>${SMALL_NUMBER})(?= (?!seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|games?|matches|sets)\\p{Ll}+s\\b| (?:people|men|women|children)\\b| of (?:those|them|the|all)\\b)`,
  'giu',
)
const PART = new RegExp(`(?:^|[^\\p{L}\\p{N}.,-])(?<part>${SMALL_NUMBER})$`, 'iu')
const LONGEST_PART = 6

/** Finds shares said as fractions, "a quarter of", "one in five drivers", as percentages. */
export function findFractions(text: string): MarkOf<'quantity'>[] {
  return [...partsOf(text), ...outOf(text), ...everyOf(text)].sort((one, other) => one.start - other.start)
}

function outOf(text: string): MarkOf<'quantity'>[] {
  return Array.from(text.matchAll(OUT_OF)).flatMap((match): MarkOf<'quantity'>[] => {
    const before = PART.exec(text.slice(Math.max(0, match.index - LONGEST_PART), match.index))?.groups?.['part']
    const [part, whole] = [before, match.groups?.['whole']].map(smallNumber)
    if (before === undefined || part === undefined || whole === undefined || part >= whole) return []
    const share = Math.round((1000 * part) / whole) / 10
    const end = match.index + match[0].length
    return [{ kind: 'quantity', start: match.index - before.length, end, value: shareValue(share, '') }]
  })
}

// "every tenth summons"; "every third day" is a pace.
const EVERY =
  /(?<![\p{L}\p{N}])every (?<part>third|fourth|fifth|tenth)(?= (?!(?:second|minute|hour|day|night|morning|evening|week|weekend|month|year|time|one|of)\b|\p{L}+day\b)\p{Ll}{3,})/giu

function everyOf(text: string): MarkOf<'quantity'>[] {
  return Array.from(text.matchAll(EVERY), ({ 0: words, index, groups }) => {
    const part = groups?.['part']?.toLowerCase() ?? ''
    const share = Math.round((part === 'fourth' ? 25 : (PARTS.get(part) ?? 0)) * 10) / 10
    return { kind: 'quantity', start: index, end: index + words.length, value: shareValue(share, '') }
  })
}

function smallNumber(word = ''): number {
  return SMALL.get(word.toLowerCase()) ?? Number(word)
}

function partsOf(text: string): MarkOf<'quantity'>[] {
  return matchesOf(FRACTION, OPENING, text).flatMap((match) => {
    if (
      /\b(?:first|second|latter|other|last|next|previous) $/i.test(
        text.slice(Math.max(0, match.index - 10), match.index),
      )
    )
      return []
    const { bound = '', one, top, many, half } = match.groups ?? {}
    const part = PARTS.get((one ?? many?.replace(/s$/i, '') ?? half ?? '').toLowerCase()) ?? 0
    const share = Math.round(part * (TOPS.get((top ?? '').toLowerCase()) ?? 1) * 10) / 10
    return [
      { kind: 'quantity', start: match.index, end: match.index + match[0].length, value: shareValue(share, bound) },
    ]
  })
}

function shareValue(share: number, bound: string): MarkOf<'quantity'>['value'] {
  const range = { low: share, best: share, high: share }
  if (/more|over|least/i.test(bound)) return { ...range, best: null, high: null, approximate: false, unit: 'percent' }
  if (/less|under|up/i.test(bound)) return { ...range, low: 0, best: null, approximate: false, unit: 'percent' }
  if (bound !== '') return { ...range, low: null, high: null, approximate: true, unit: 'percent' }
  return { ...range, approximate: false, unit: 'percent' }
}
