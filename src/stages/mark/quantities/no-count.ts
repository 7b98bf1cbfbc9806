import type { Counted } from '../../../language/en/number-words.ts'

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'

// What stands before a number that counts nothing. Tried on the 24 characters before it.
const BEFORE = [
  new RegExp(`\\b${MONTH} (?:the )?$`, 'i'),
  /\b(?:article|articles|section|sections|paragraph|part|chapter|clause|rule|law|bill|resolution|decree|order|case|file|no|nos|number|unit|room|flat|apartment|apt|house|building|block|floor|gate|platform|terminal|checkpoint|channel|page|figure|table|chapter|volume|phase|stage|level|grade|class|type|group|team|lot|line|bus|tram|flight|train|school|hospital|district|sector|zone|ward|precinct|camp|mine|pit|well|brigade|battalion|regiment|division|route|highway|road|motorway|autobahn|interstate|exit|junction|kilometre|kilometer|mile|marker|pier|hall|court|world war|g|bn|age|aged|ages|top|version|covid)[ -]?\.?$/i,
  /(?:[#№§@:/.,]|\d[,.])$/,
  /\p{L}[-–]?$/u, // AK-47, M14, T72
  /\b(?:\p{Lu}{2,6}|U\.S\.|News|Channel|Interstate|Chopper) $/u, // NBC 5, US 40
  /\b(?:call(?:s|ed|ing)?|dial(?:s|l?ed|l?ing)?) $/, // an emergency number
  /\b\d{1,4}[-–—/]$/, // scores, ranges that fall, numbers of files
]

// What stands behind it. Tried on the 24 characters after it.
const AFTER = [
  new RegExp(`^(?:st|nd|rd|th)?,? (?:of )?${MONTH}(?![\\p{L}])`, 'iu'),
  /^(?:st|nd|rd|th)\b/i,
  /^[-–— ]?(?:mm|cm|km\/h|kph|mph|calib(?:re|er)|cal|gauge|[ap]\.?m\.?|o['’]clock|gmt|utc|hrs?\b|hz|mhz|volts?)(?![\p{L}])/iu,
  /^[-–— ]years?[-–— ]olds?\b/i,
  /^[-–](?:day|week|month|year|hour|minute|second|mile|kilomet|met|foot|inch|kg|kilo|pound|point|page|part|story|storey|bed|seat|ton|tonne|man|member|strong|way|lane|wheel|time|vote)/i,
  /^(?:[-–—/:.]\d|['’]?s\b)/,
  /^[-–]?\p{L}/u,
  /^ (?:[A-Z][\p{L}'’]{1,20} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Boulevard|Blvd|Square|Drive|Court|Place|Way)\b/u,
  /^ blocks? of\b/,
  /^ (?:win|victory|defeat|loss|draw|tie|lead)\b/i,
  /^ (?:of the constitution|of the criminal code|of the penal code)\b/i,
]

// "anyone under 18"
const AGED = /\b(?:persons?|people|anyone|everyone|children|adults|men|women|those|boys|girls|minors?|citizens) $/i

const AGE_APPOSITION = /[\p{L}.], $/u

/** Whether the number is a date, time, age, address, size, road, score or label and so counts nothing. */
export function isNoCount(text: string, { start, end, digits, bare, range }: Counted): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(end, end + 40)
  if (BEFORE.some((pattern) => pattern.test(before)) || AFTER.some((pattern) => pattern.test(after))) return true
  if (/^(?:under|over|above|below) /i.test(text.slice(start, end)) && AGED.test(before)) return true
  if (!bare) return false
  if (isYear(text.slice(start, end), after)) return true
  if (digits && AGE_APPOSITION.test(before) && /^(?:,|\)|\.|;| and | from )/.test(after) && (range.best ?? 0) < 110)
    return true
  if (digits && /\($/.test(before) && /^\)/.test(after)) return true
  return range.best === 1 && isPronoun(before, after)
}

function isYear(digits: string, after: string): boolean {
  return (
    /^(?:1[5-9]|20)\d\d$/.test(digits) &&
    !/^ (?:people|men|women|children|soldiers|troops|others|cases|dead|wounded)\b/.test(after)
  )
}

/** "one of them", "no one", "one another", "one day", "the one who". */
function isPronoun(before: string, after: string): boolean {
  return (
    /\b(?:no|any|every|some|each|the|this|that|which) $/i.test(before) ||
    /^ (?:of|another|day|who|that|which|can|could|should|would|must|may|is|was|has|had|by|to|in|on|and)\b/i.test(after)
  )
}
