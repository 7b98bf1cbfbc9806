import type { Report } from '../../model/report.ts'
import type { Evidence } from './evidence.ts'
import type { Side } from './side.ts'

/** Which of two reports came first: positive for the left one, 0 when it cannot be told. */
export interface Direction {
  readonly lean: number
  readonly reasons: readonly string[]
}

interface Sign {
  readonly lean: number
  readonly why: string
}

const CREDIT =
  /©|copyright|\breport(?:s|ed)?\b|\baccording to\b|\btold\b|\bvia\b|\bciting\b|\bcited\b|\bcourtesy\b|\bsource:|\(source\b|\bfirst published\b|\bquoted by\b/i
const OFFICIAL =
  /police|sheriff|prosecut|ministry|government|\.gov\b|\.mil\b|army|council|press office|press service|municipality|coroner/i
// How far a story has gone: what only a later telling can know.
const STAGES: readonly RegExp[] = [
  /\b(?:identified (?:as|the)|has been identified|was identified)\b/i,
  /\b(?:later died|has died|died (?:of|from|at|on)|succumbed|pronounced dead|death toll (?:rose|rises|has risen))\b/i,
  /\b(?:arrested|taken into custody|in custody|turned (?:him|her)self in|detained)\b/i,
  /\b(?:charged with|was charged|were charged|has been charged|indicted)\b/i,
  /\b(?:convicted|found guilty|pleaded|sentenced|acquitted)\b/i,
  /\b(?:funeral|vigil|autopsy|obituary)\b/i,
  /\bupdate[d:]|\bpreviously reported\b|\bearlier reported\b/i,
]

/** Weighs what speaks for the one or the other as the earlier. */
export function directionOf(left: Side, right: Side, evidence: Evidence): Direction {
  const [a, b] = [left.prepared.report, right.prepared.report]
  const signs = [credit(a, b, evidence), published(a, b), official(a, b), stage(a, b), length(left, right, evidence)]
  const given = signs.filter((sign): sign is Sign => sign !== null)
  return { lean: given.reduce((sum, { lean }) => sum + lean, 0), reasons: given.map(({ why }) => why) }
}

function credit(a: Report, b: Report, { coverLeft, coverRight }: Evidence): Sign | null {
  const aNamed = [namesOutlet(a, a), namesOutlet(b, a)]
  const bNamed = [namesOutlet(a, b), namesOutlet(b, b)]
  // A credit that both carry says whose a copy is; of two versions it says nothing, since both are of that house.
  const copy = Math.min(coverLeft, coverRight) >= 0.9
  if (aNamed[1] && !bNamed[0] && (copy || !aNamed[0])) return { lean: 4, why: `${nameOf(b)} credits ${nameOf(a)}` }
  if (bNamed[0] && !aNamed[1] && (copy || !bNamed[1])) return { lean: -4, why: `${nameOf(a)} credits ${nameOf(b)}` }
  return null
}

function nameOf(report: Report): string {
  return report.outlet ?? 'the other report'
}

/** Whether `report` names the outlet of `of` in a line that gives credit. */
function namesOutlet(report: Report, of: Report): boolean {
  const name = squash(
    of.outlet?.replace(/^www\.|\.[a-z]{2,5}(?::\d+)?$|:\d+$/gi, '').replace(/\.[a-z]{2,4}$/i, '') ?? '',
  )
  if (name.length < 3) return false
  return report.text
    .split('\n')
    .some((line) => CREDIT.test(line.slice(0, 2000)) && squash(line.slice(0, 2000)).includes(name))
}

function squash(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

// Stronger than all that the texts themselves can say: a later report is seldom drawn upon by an earlier.
const PUBLISHED = 5

function published(a: Report, b: Report): Sign | null {
  const day = /^\d{4}-\d\d-\d\d(?:T[\d:]+)?/
  const [x, y] = [day.exec(a.published ?? '')?.[0], day.exec(b.published ?? '')?.[0]]
  if (x === undefined || y === undefined || x === y || x.startsWith(y) || y.startsWith(x)) return null
  return x < y
    ? { lean: PUBLISHED, why: `published ${a.published}, the other ${b.published}` }
    : { lean: -PUBLISHED, why: `published ${b.published}, the other ${a.published}` }
}

function official(a: Report, b: Report): Sign | null {
  const [x, y] = [OFFICIAL.test(a.outlet ?? ''), OFFICIAL.test(b.outlet ?? '')]
  if (x === y) return null
  return x ? { lean: 2, why: `${nameOf(a)} is an office` } : { lean: -2, why: `${nameOf(b)} is an office` }
}

function stage(a: Report, b: Report): Sign | null {
  let lean = 0
  for (const sign of STAGES) lean += Number(sign.test(b.text)) - Number(sign.test(a.text))
  if (lean === 0) return null
  return { lean: Math.max(-1.5, Math.min(1.5, lean)), why: 'one tells of what only came later' }
}

// Versions of one house grow; another house shortens what it takes over.
function length(left: Side, right: Side, { coverLeft, coverRight }: Evidence): Sign | null {
  const [a, b] = [left.words.length, right.words.length]
  if (Math.max(a, b) < Math.min(a, b) * 1.08) return null
  const sameHouse = left.prepared.report.outlet !== null && left.prepared.report.outlet === right.prepared.report.outlet
  const kept = Math.max(coverLeft, coverRight)
  const lean = (sameHouse ? 1.6 : kept >= 0.6 ? 0.7 : -0.4) * (a < b ? 1 : -1)
  return {
    lean,
    why: lean > 0 === a < b ? 'the fuller text is the later version' : 'the shorter text is cut from the fuller',
  }
}
