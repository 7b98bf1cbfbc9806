import { VEHICLE_MAKES } from '../../../language/en/date-words.ts'
import { next, type Reader, wordAt } from './expression.ts'
import type { TimeToken } from './tokens.ts'

const BEFORE_YEAR = new Set(
  (
    'in since by until till before after during from to through of early late mid circa around about between and or than year years ' +
    'spring summer fall autumn winter for back post pre vs versus fiscal throughout into below above ( - –'
  ).split(' '),
)

const DETERMINERS = new Set('the a an his her its their our my this that s whose these those'.split(' '))

/** What a number before them counts or names: "the 2000 block", "a 1998 model". */
const COUNTED = new Set(
  (
    'block blocks model models people men women soldiers troops hours feet foot meters metres miles mile kilometers kilometres km yards ' +
    'dollars euros pounds rubles percent acres tons rounds children students residents families houses homes members calls sheets ' +
    'pages copies votes seats euro hryvnias pesos words points calories mg ml kg gmt utc local others more cases times inmates ' +
    'workers employees officers deaths prisoners refugees civilians persons vehicles police % $ € £ °'
  ).split(' '),
)

/** What a number after them names or pays: "Room 2016", "$2000". */
const NUMBERED = new Set(
  (
    '$ € £ # № copyright © at room no number flight route highway unit apartment apt suite channel section article box decree ' +
    'resolution law act directive decision order regulation agenda vision form battalion brigade regiment division company battery'
  ).split(' '),
)

const STREETS =
  /^(?:st|street|ave|avenue|road|rd|blvd|boulevard|drive|dr|lane|ln|way|court|ct|place|pl|circle|highway|hwy|terrace|parkway|pkwy|pike|trail)$/u

/** "1998", "post-1959", "the 2012 raid"; a number of that size is no year when it counts, names or addresses something. */
export const readYear: Reader = (tokens, at) => {
  const token = tokens[at]
  if (token?.kind !== 'number' || token.text.length !== 4) return null
  if (token.value < 1500 || token.value > 2100) return null
  if (isNumbering(tokens, at) || isCounting(tokens, at) || isAddress(tokens, at) || !isLed(tokens, at)) return null
  return { end: at + 1, time: { form: 'date', year: { year: token.value } } }
}

/** The token before, in the same paragraph. */
function before(tokens: readonly TimeToken[], at: number): TimeToken | undefined {
  return (tokens[at]?.gap ?? 2) < 2 ? tokens[at - 1] : undefined
}

/** Parts of numbers and names: "Room 2016", "555-2018", "H.R.1546", "2016-style", "(c) 2017". */
function isNumbering(tokens: readonly TimeToken[], at: number): boolean {
  const sign = before(tokens, at)
  const after = next(tokens, at + 1)
  if (!sign) return false
  if (tokens.slice(Math.max(0, at - 6), at).some(({ text }) => text === '©' || text === 'copyright')) return true
  if (NUMBERED.has(sign.text) || (sign.text === ')' && /^[c©]$/u.test(wordAt(tokens, at - 2)))) return true
  if (after?.text === '-' && after.gap === 0 && tokens[at + 2]?.kind === 'word') return true
  if (tokens[at]?.gap === 0 && sign.kind === 'word') return true
  if (tokens[at]?.gap !== 0 || sign.text === '(' || /^["“‘’]$/u.test(sign.text)) return false
  const lead = tokens[at - 2]
  if (/^[-–/]$/u.test(sign.text))
    return lead?.kind === 'number' ? lead.text.length !== 4 : !/^(?:mid|post|pre|late|early)$/u.test(lead?.text ?? '')
  return sign.text === '.' || sign.text === ':'
}

/** "1900 people fled", "in 2000 homes". A year that is no round number is rather a year before a plural: "below 2005 levels". */
function isCounting(tokens: readonly TimeToken[], at: number): boolean {
  const after = next(tokens, at + 1)
  if (!after) return false
  if (COUNTED.has(after.text)) return true
  const value = tokens[at]?.value ?? 0
  if (after.kind !== 'word' || after.capital || (value >= 1900 && value <= 2040 && value % 50 !== 0)) return false
  return /[^su]s$/u.test(after.text) && !/^(?:was|is|has|as|its|his|this|does|says|plus)$/u.test(after.text)
}

/** "1503 Lake Grove Road", "2100 N. Elder", and makes of vehicles: "a 2004 black Honda". */
function isAddress(tokens: readonly TimeToken[], at: number): boolean {
  const first = next(tokens, at + 1)
  if (first?.kind === 'word' && first.capital) {
    const value = tokens[at]?.value ?? 0
    if ((value < 1900 || value > 2040) && first.gap > 0) return true
    if (/^(?:[nsew]|north|south|east|west)$/u.test(first.text)) return true
  }
  return isStreet(tokens, at + 1) || [1, 2, 3].some((ahead) => isMake(next(tokens, at + ahead)))
}

/** Up to three names and a street's word: "Lake Grove Road". */
function isStreet(tokens: readonly TimeToken[], at: number): boolean {
  for (let here = at; here < at + 4; here += 1) {
    const token = next(tokens, here)
    if (!token?.capital && token?.kind !== 'ordinal') return false
    if (here > at && STREETS.test(token.text)) return true
  }
  return false
}

function isMake(token: TimeToken | undefined): boolean {
  return token?.capital === true && VEHICLE_MAKES.has(token.text)
}

/** Whether the words around leave room for a year: after a preposition, an article, a bracket, in a list, or before a noun. */
function isLed(tokens: readonly TimeToken[], at: number): boolean {
  const lead = before(tokens, at)
  const after = next(tokens, at + 1)
  if (!lead) return !after || after.text === ','
  if (BEFORE_YEAR.has(lead.text) || DETERMINERS.has(lead.text)) return true
  if (lead.text === ',') return tokens[at - 2]?.kind === 'number' || tokens[at - 2]?.kind === 'word'
  if (lead.kind === 'word' && after?.kind === 'word' && !after.capital && isOwned(tokens, at)) return true
  if (lead.kind === 'word' && lead.capital) return !after || /^[.,;:)’]$/u.test(after.text)
  return /^[.:;”"“‘•*—]$/u.test(lead.text) && (!after || after.text === ',')
}

/** An article or owner a word or two before: "the landmark 2012 visit". */
function isOwned(tokens: readonly TimeToken[], at: number): boolean {
  const second = tokens[at - 2]
  const third = tokens[at - 3]
  if (second && DETERMINERS.has(second.text)) return true
  return second?.kind === 'word' && third !== undefined && DETERMINERS.has(third.text)
}
