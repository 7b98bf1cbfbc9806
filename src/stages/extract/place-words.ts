import type { PlaceValue } from '../../model/mark.ts'
import type { Token } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { outletTailIn } from '../../text/outlet-tail.ts'
import { marksIn, type View } from './reading.ts'
import { isOfCustody } from './time-words.ts'

/** What the words round a place say of how it stands: as a scene may, or as something that only bears its name. */
export type Standing =
  /** "Springfield Hospital", "Palm Shore State College": in the name of a body. */
  | 'body'
  /** "Springfield police": the force of a place, which acts in it. */
  | 'force'
  /** "Springfield sheriff's deputies": of the county that bears a town's name. */
  | 'shire'
  /** "the Springfield neighborhood", "Lowell Apartments": a part of some town, whatever town bears the name. */
  | 'part'
  /** "the 400 block of Springfield", "at Lowell and Main streets": a street. */
  | 'street'
  /** "Ann Lee, 26, of Springfield": where somebody lives. */
  | 'home'
  /** "arrested in Springfield", "jailed in Springfield": of what came after. */
  | 'later'
  /** "a court in Springfield": where an act is tried. */
  | 'court'
  /** "12 miles south of Springfield", "metro Springfield": somewhere else, or more than the town. */
  | 'far'
  /** "(Photo: Tom Springfield / …)": not of the story. */
  | 'credit'
  | 'plain'

const BODIES =
  /^(?:hospital|medical|health|healthcare|university|college|church|foundation|high|middle|elementary|school|court|times|news|herald|post|star|tribune|journal|free|clinic|institute|agency|bureau|coroner|memorial|regional|general|children['’]?s?|trauma|courthouse|jail|prison|airport|circuit|district|superior|municipal|federal|county|native|cartel)$/i
const FORCES = /^(?:police|sheriff(?:['’]?s)?|pd|fire|deput(?:y|ies)|officers?|constable|detectives?)$/i
const PARTS =
  /^(?:neighbou?rhood|section|apartments?|complex|community|subdivision|township|park|estates?|projects?|homes|villas?|mall|plaza|square|village|trailer|area|district|side|block|club|bar|inn|motel|hotel|store|market|station)$/i
const STREETS =
  /^(?:street|streets|st|avenue|avenues|ave|road|rd|drive|dr|boulevard|blvd|lane|ln|court|ct|place|pl|way|circle|terrace|parkway|pkwy|highway|hwy|pike)\.?$/i
const BEFORE_CREDIT = /\((?:[^()]{0,12}\b)?(?:photo|photos|source|credit|courtesy|image|ap|file)\b[^()]{0,80}$/i

/** "taken to Springfield", "at Lowell Medical Center in Springfield": where the hurt were brought. */
const CARRIED =
  /\b(?:taken|transported|rushed|flown|airlifted|transferred|driven|brought|sent)(?: by \w+)? to(?: an?| the)?$|\b(?:hospital|medical center|trauma center|medical centre) in$/
/** "sent to the crime lab in Springfield", "booked into the jail in Springfield": where a body of the state or a hospital has its seat. */
const SEATED =
  /\b(?:examiner|lab|laboratory|morgue|jail|prison|penitentiary|(?:to|from|into) (?:(?:a|the) )?(?:\w+ )?(?:hospital|center)) (?:in|at|near|outside)$/

const COURT = /\b(?:court|tribunal) (?:in|of|at)(?: the (?:city|town) of)?$/
/** "told WZZZ-TV in Springfield": where who was told has its seat. */
const STATION = /\b[KW][A-Z]{2,3}(?: ?- ?TV)? in$/
/** "Springfield Now reported": an outlet called after its town. */
const OUTLETS =
  /^(?:Now|Today|Gazette|Press|Observer|Chronicle|Sentinel|Courier|Dispatch|Register|Record|Examiner|Daily)$/

/** How a place stands in its sentence. */
export function standingOf(view: View, mark: Span): Standing {
  const { standings } = view.known
  const known = standings.get(mark.start)
  if (known !== undefined) return known
  const standing = findStanding(view, mark)
  standings.set(mark.start, standing)
  return standing
}

function findStanding(view: View, mark: Span): Standing {
  const { tokens } = view
  const at = tokens.findIndex(({ end }) => end >= mark.end)
  const first = tokens.findIndex(({ end }) => end > mark.start)
  const words = (from: number, to: number): string[] => tokens.slice(Math.max(0, from), to).map(({ text }) => text)
  const before = words(first - 4, first)
    .join(' ')
    .toLowerCase()
  if (/\bblocks? of(?: (?:[nsew]\.?|north|south|east|west))?$/.test(before)) return 'street'
  if (
    /\b(?:miles?|kilomet(?:er|re)s?|km|minutes|hours?|north|south|east|west|\w+(?:east|west)) (?:\w+ )?(?:of|from)$/.test(
      before,
    )
  )
    return 'far'
  if (/\b(?:metro|greater|suburban)$/.test(before)) return 'far'
  if (SEATED.test(before) || CARRIED.test(before) || STATION.test(words(first - 4, first).join(' '))) return 'body'
  if (
    COURT.test(
      words(first - 7, first)
        .join(' ')
        .toLowerCase(),
    )
  )
    return 'court'
  const [next, second] = [tokens[at + 1]?.text ?? '', tokens[at + 2]?.text ?? '']
  // "on a Springfield street": of the town.
  if (/^\p{Ll}/u.test(next) && STREETS.test(next) && /(?:^| )(?:an?|the)$/.test(before)) return 'plain'
  if (STREETS.test(next) || (/^and$/i.test(next) && STREETS.test(tokens[at + 3]?.text ?? ''))) return 'street'
  if (isCorner(view, first, at)) return 'street'
  if (/^(?:sheriff|deput)/i.test(next) && !/^(?:county|parish|borough)$/i.test(tokens[at]?.text ?? '')) return 'shire'
  if (FORCES.test(next) || (/^(?:metro|city|metropolitan)$/i.test(next) && FORCES.test(second))) return 'force'
  // "the Lowen district", not "the Lowen district court"
  if (next === 'district' && !isName(second)) return 'part'
  if (
    isName(next) &&
    words(at + 1, at + 5).some((word, n, all) => BODIES.test(word) && all.slice(0, n + 1).every(isName))
  )
    return 'body'
  if (OUTLETS.test(next)) return 'body'
  if (PARTS.test(next)) return 'part'
  if (
    /(?:, |\d+ ?-? ?year ?-? ?old )of$|, \d+ ?, of$|, of$|\b(?:native|resident|lives|lived|residents) (?:of|in)$/.test(
      before,
    )
  )
    return 'home'
  if (/, of (?:the )?(?:[\w.]+ ){0,3}block of [^,;]{2,40} in$/i.test(words(first - 14, first).join(' '))) return 'home'
  return /\b(?:in|at|near|outside)(?: (?:his|her|their|an?|the))?$/.test(before) && isOfCustody(view, mark)
    ? 'later'
    : 'plain'
}

/** "at Lowell and Route 9": a name and a road that it meets. */
function isCorner(view: View, first: number, last: number): boolean {
  const [before, and, road] = [view.tokens[first - 1], view.tokens[last + 1], view.tokens[last + 2]]
  if (and?.lower !== 'and' || !/^(?:at|near|of|on)$/.test(before?.lower ?? '')) return false
  return marksIn(view, 'place').some(({ start, value }) => start === road?.start && value.precision === 'site')
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) || BODIES.test(word)
}

// A headline stands among the first so many characters.
const HEADLINES = 600

/** Whether a place stands in a line of credits or in the name of the outlet behind a headline: "(Photo: Ann Springfield / The Daily)". */
export function isCredit(text: string, mark: Span): boolean {
  if (BEFORE_CREDIT.test(text.slice(Math.max(0, mark.start - 110), mark.start))) return true
  if (mark.start > HEADLINES) return false
  const start = text.lastIndexOf('\n', mark.start) + 1
  const end = text.indexOf('\n', mark.start)
  return mark.start - start >= outletTailIn(text.slice(start, end < 0 ? text.length : end))
}

/** Degrees between two places, along a great circle near enough; null where one has no point. */
export function degreesBetween(left: PlaceValue, right: PlaceValue): number | null {
  if (left.lat === undefined || right.lat === undefined) return null
  const width = Math.cos((left.lat * Math.PI) / 180)
  return Math.hypot(left.lat - right.lat, ((left.lon ?? 0) - (right.lon ?? 0)) * width)
}

/** "in the 3500 *block* of Van Buren Street": where, and nothing that was blocked. */
export function isAddress(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (tokens[at]?.lemma !== 'block' || tokens[at + 1]?.lower !== 'of') return false
  return before?.pos === 'NUM' || /^(?:first|unit|hundred)$/.test(before?.lower ?? '') || /^\d/.test(before?.text ?? '')
}
