import { type MarkOf, marksOf } from '../../../model/mark.ts'
import type { MarkedReport } from '../../../model/marked-report.ts'
import { overlaps } from '../../../model/span.ts'
import { findQuotations } from '../attributions/quotations.ts'

const WHY = 'Puts a plain word in quotation marks without saying whose word it is, and so holds it in doubt.'

// A word before the quotation that says whose or what it is: no doubt is cast.
const INTRODUCED =
  /\b(?:call(?:s|ed|ing)?|nam(?:ed|es|ing)|known as|dub(?:bed|s)?|titled|entitled|term(?:s|ed)?|words?|phrases?|slogans?|chant(?:s|ed|ing)?|shout(?:s|ed|ing)?|sa(?:y|ys|id|ying)|read(?:s|ing)?|sign|banner|label(?:l?ed)?|describ\w+|referr\w+|named|nicknam\w+|codenam\w+|code-named|operation|like|means?|meaning|translat\w+|quot\w+|wrote|writing|hashtag|song|film|book|article|series|show|titled|branded|defin\w+|using|term|answer\w*|category|status|option|button|magazine|newspaper|channel|group|brigade|battalion|club|company|party|movement|market|shop|cafe|hotel|vessel|ship|as|consider\w*|reference)(?: (?:as|it|him|her|them|of|to|for|the|an?|so-called|their|his|its|by|themselves|this|that|these|those))* $/i

const DETERMINED =
  /(?:^|[\s(])(?:the|this|that|these|those|its|their|his|her|our|an?|of|such|new|any|more|for|from|against|with) $/i

// "the Dorsk “elections”", "Dorsk’s “elections”"
const OWNED = /\p{Lu}[\p{L}-]{1,30}(?:[’']s)? $/u

/** Finds quotations of one to three plain words that nobody is said to have spoken. */
export function findScareQuotes(marked: MarkedReport): MarkOf<'loaded'>[] {
  const { text } = marked.report
  const said = marksOf(marked.marks, 'attribution')
  return findQuotations(text).flatMap(({ start, end }) => {
    const inner = text.slice(start + 1, end - 1)
    const before = text.slice(Math.max(0, start - 60), start)
    if (!isPlain(inner) || INTRODUCED.test(before) || !(DETERMINED.test(before) || OWNED.test(before))) return []
    if (/^ \p{Lu}/u.test(text.slice(end, end + 2))) return []
    const attributed = said.some(({ value }) =>
      value.content.some(([from, to]) => overlaps({ start: from, end: to }, { start, end })),
    )
    if (attributed) return []
    return [{ kind: 'loaded' as const, start, end, value: { device: 'scare-quotes', why: WHY } }]
  })
}

/** One to three words in lower case: no title, name, number or sentence. */
function isPlain(words: string): boolean {
  return /^\p{Ll}[\p{Ll}’'-]{2,20}(?: \p{Ll}[\p{Ll}’'-]{1,20}){0,2},?$/u.test(words)
}
