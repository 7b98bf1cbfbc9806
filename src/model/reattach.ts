import type { Act, Decision } from './decision.ts'
import type { Quote, Span } from './span.ts'

/** What an account is known by whatever its id: the capture it was read from, the words that tell it, its type. */
export interface Tie extends Quote {
  readonly sha256: string
  readonly type: string
}

/** The quotes that a decision was about. Empty for acts on reports and outlets: their ids outlive a rebuild. */
export interface Ties {
  /** The accounts of the incident. */
  readonly incident: readonly Tie[]
  /** `merge` and `apart`: the accounts of the other incident; `split`, `scope`, `strike` and `state`: the accounts named. */
  readonly other: readonly Tie[]
}

/** A line of the log with the ids of its day. */
export interface LoggedDecision extends Omit<Decision, 'standing'> {
  readonly ties: Ties
}

export interface PresentAccount {
  readonly id: string
  /** Null while it is not worked out. */
  readonly incident: string | null
  readonly type: string
  readonly anchor: Span
}

/** A capture as it is now read. */
export interface PresentReport {
  readonly text: string
  readonly accounts: readonly PresentAccount[]
}

/** A decision with today's ids, and the accounts it is about. */
export interface AttachedDecision {
  readonly decision: Decision
  /** Today's accounts for `ties.incident` and `ties.other`. */
  readonly accounts: readonly string[]
  readonly others: readonly string[]
}

/** Less than this share of what a decision was about, found again, needs another look. */
const ENOUGH = 0.5
/** An account of another type in the same words: the same telling where it is the only one, else hardly. */
const OTHER_TYPE_ALONE = 0.6
const OTHER_TYPE_AMONG_OTHERS = 0.3

/**
 * Ties a decision to what is now made of the quotes it was about: to the incident that holds most of their accounts.
 *
 * Where too little of them is found, it needs another look.
 */
export function reattached(
  { ties, ...logged }: LoggedDecision,
  reportOf: (sha256: string) => PresentReport | undefined,
): AttachedDecision {
  const own = ties.incident.flatMap((tie) => found(tie, reportOf(tie.sha256)))
  const others = ties.other.flatMap((tie) => found(tie, reportOf(tie.sha256)))
  const act = withIdsOfToday(logged.act, own, others)
  const standing = isFound(logged.act, { ties, own, others }) ? 'holds' : 'needs-another-look'
  return {
    decision: { ...logged, act, standing },
    accounts: idsOf(own),
    others: idsOf(others),
  }
}

interface Found {
  readonly account: PresentAccount
  /** 0 to 1: how surely it is what was meant. */
  readonly weight: number
}

function found(tie: Tie, report: PresentReport | undefined): Found[] {
  const span = report && placeOf(tie, report.text)
  if (!report || !span) return []
  const touched = report.accounts.filter(({ anchor }) => shared(anchor, span) > 0)
  const weighed = touched.map((account) => ({ account, weight: likeness(tie, { span, account, touched }) }))
  return weighed.toSorted((a, b) => b.weight - a.weight || (a.account.id < b.account.id ? -1 : 1)).slice(0, 1)
}

/** Where a quote stands today: where it stood, else the nearest place with the same words; null: nowhere. */
export function placeOf({ start, end, exact }: Quote, text: string): Span | null {
  if (text.slice(start, end) === exact) return { start, end }
  const [before, after] = [text.lastIndexOf(exact, start), text.indexOf(exact, start)]
  const nearest = before < 0 || (after >= 0 && after - start < start - before) ? after : before
  return nearest < 0 ? null : { start: nearest, end: nearest + exact.length }
}

interface Likened {
  readonly span: Span
  readonly account: PresentAccount
  readonly touched: readonly PresentAccount[]
}

/** The share of the shorter anchor that both have; a little more for anchors that are the same to the letter. */
function likeness({ type }: Tie, { span, account, touched }: Likened): number {
  const both = shared(account.anchor, span)
  const shorter = Math.min(span.end - span.start, account.anchor.end - account.anchor.start)
  const longer = Math.max(span.end - span.start, account.anchor.end - account.anchor.start)
  const overlap = (0.9 * both) / shorter + (0.1 * both) / longer
  if (account.type === type) return overlap
  return overlap * (touched.length === 1 ? OTHER_TYPE_ALONE : OTHER_TYPE_AMONG_OTHERS)
}

function shared(left: Span, right: Span): number {
  return Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start))
}

function idsOf(founds: readonly Found[]): string[] {
  return [...new Set(founds.map(({ account }) => account.id))]
}

/** The incident that holds most of what was found; of equals the one the decision names. */
function heaviest(founds: readonly Found[], named: string): { id: string; weight: number } {
  const weights = new Map<string, number>()
  for (const { account, weight } of founds) {
    if (account.incident !== null) weights.set(account.incident, (weights.get(account.incident) ?? 0) + weight)
  }
  const byWeight = [...weights].sort(
    ([a, left], [b, right]) => right - left || Number(b === named) - Number(a === named) || (a < b ? -1 : 1),
  )
  const [id, weight] = byWeight[0] ?? [named, 0]
  return { id, weight }
}

function withIdsOfToday(act: Act, own: readonly Found[], others: readonly Found[]): Act {
  if (!('incident' in act)) return act
  const { id: incident } = heaviest(own, act.incident)
  switch (act.act) {
    case 'merge':
      return { ...act, incident, into: heaviest(others, act.into).id }
    case 'apart':
      return { ...act, incident, other: heaviest(others, act.other).id }
    case 'split':
      return { ...act, incident, accounts: others.length > 0 ? idsOf(others) : act.accounts }
    case 'scope':
    case 'strike':
    case 'state':
      return { ...act, incident, account: others[0]?.account.id ?? act.account }
    default:
      return { ...act, incident }
  }
}

interface Finding {
  readonly ties: Ties
  readonly own: readonly Found[]
  readonly others: readonly Found[]
}

function isFound(act: Act, { ties, own, others }: Finding): boolean {
  if (!('incident' in act)) return true
  if (!isEnough(sumOf(others), ties.other.length)) return false
  // What was said of a statement holds wherever its account now is.
  if (act.act === 'strike' || act.act === 'state') return true
  // What a person joined or parted may since be in several incidents: its accounts count, wherever they are.
  if (act.act === 'merge' || act.act === 'apart' || act.act === 'split')
    return isEnough(sumOf(own), ties.incident.length)
  return isEnough(heaviest(own, act.incident).weight, ties.incident.length)
}

function sumOf(founds: readonly Found[]): number {
  return founds.reduce((sum, { weight }) => sum + weight, 0)
}

function isEnough(weight: number, of: number): boolean {
  return of === 0 || weight / of >= ENOUGH
}
