import { AFTERMATH_VERBS, CUSTODY_VERBS, REACTING } from '../../language/en/action-modality.ts'
import { INCIDENT_WORDS } from '../../language/en/coreference-words.ts'
import { DIE_VERBS, HITTING_NOUNS, KILLING_NOUNS } from '../../language/en/outcome-harm.ts'
import type { TimeValue } from '../../model/mark.ts'
import type { Token } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import type { View } from './reading.ts'

interface TimeMark extends Span {
  readonly value: TimeValue
}

/** Whether a time is that of the page: "Posted: Saturday, May 5", "(Published Sunday)", "(05/01/31) - A man …". */
export function isOfPage({ tokens }: View, mark: Span): boolean {
  const first = tokens.findIndex(({ end }) => end > mark.start)
  const before = tokens.slice(Math.max(0, first - 3), Math.max(0, first)).map(({ text }) => text)
  const lead = before.filter((word) => /\p{L}/u.test(word)).at(-1) ?? ''
  if (/^(?:posted|updated|published|created|modified)$/i.test(lead)) return true
  const next = tokens.findIndex(({ start }) => start >= mark.end)
  const opens = first <= 1 && tokens[0]?.text === '('
  return opens && tokens[next]?.text === ')' && /^[-–—]/.test(tokens[next + 1]?.text ?? '')
}

/** Whether a time hangs on a verb of what came after, and not on the act: "was arrested *Thursday* after a shooting". */
export function isOfAftermath({ tokens }: View, mark: Span, trigger: Span): boolean {
  const verb = governorOf(tokens, mark)
  if (verb === null || (verb.start >= trigger.start && verb.end <= trigger.end)) return false
  // "has been blocked *since Tuesday*": from then on goes what its own verb tells.
  if (isSince(tokens, mark)) return true
  if (verb.end <= trigger.start && trigger.end <= mark.start) return false
  return AFTERMATH_VERBS.has(verb.lemma) || STATES.has(verb.lemma) || REACTING.has(verb.lemma)
}

/** Whether a time hangs on a verb of what came after, whatever the act. */
export function isLater({ tokens }: View, mark: Span): boolean {
  const verb = governorOf(tokens, mark)
  return verb !== null && (AFTERMATH_VERBS.has(verb.lemma) || STATES.has(verb.lemma))
}

/** Whether a time is that of a telling or of what came after: "said *Thursday*", "*on Thursday* accepted a plea", "*Thursday*, the mayor met". */
export function isOfTelling({ tokens }: View, mark: Span): boolean {
  const verb = governorOf(tokens, mark) ?? governorAfter(tokens, mark)
  if (verb === null || verb.lemma === 'respond' || verb.lemma === 'hold') return false
  return REACTING.has(verb.lemma) || AFTERMATH_VERBS.has(verb.lemma)
}

/** Whether a place hangs on a verb of what a court or the police did later: "was arrested in *Springfield*". */
export function isOfCustody({ tokens }: View, mark: Span): boolean {
  const verb = governorOf(tokens, mark)
  return verb !== null && CUSTODY_VERBS.has(verb.lemma)
}

/** "died *on Monday*": the day of a death, which may be later than that of the act. */
export function isOfDeath({ tokens }: View, mark: Span): boolean {
  const verb = governorOf(tokens, mark)
  return verb !== null && DIE_VERBS.has(verb.lemma)
}

// "is in critical condition *on Tuesday*", "entered a plea *on Monday*": what is so, or said, after an act.
const STATES: ReadonlySet<string> = new Set(['condition', 'plea', 'interview', 'hearing', 'statement', 'conference'])
// Words at which another clause begins.
const CLAUSE = /^(?:[,;:()]|that|who|which|when|where|while|after|before|since|because|as|but)$/i
const REACH = 14

/** "*since* Tuesday" */
function isSince(tokens: readonly Token[], mark: Span): boolean {
  return tokens[tokens.findIndex(({ start }) => start >= mark.start) - 1]?.lower === 'since'
}

/** "40 people were taken away *since January*": a time of many acts. */
export function isSinceLong({ tokens }: View, { value, start, end }: TimeMark): boolean {
  return /^(?:month|season|year|decade)$/.test(value.granularity) && isSince(tokens, { start, end })
}

/** The verb that a time follows in its clause; null: another clause begins between, or an act has the time. */
function governorOf(tokens: readonly Token[], mark: Span): Token | null {
  const first = tokens.findIndex(({ start }) => start >= mark.start)
  const last = isSince(tokens, mark) ? first - 2 : first - 1
  for (let at = last; at >= Math.max(0, first - REACH); at--) {
    const token = tokens[at]
    if (token === undefined || CLAUSE.test(token.text)) return null
    // "arrested without incident at his home"
    if (isAct(token) && tokens[at - 1]?.lower !== 'without') return null
    if (token.pos === 'VERB' || STATES.has(token.lemma)) return token
  }
  return null
}

/** The verb that a time stands before: "*on Thursday* said", "*On Thursday*, the mayor met"; null: something else comes first. */
function governorAfter(tokens: readonly Token[], mark: Span): Token | null {
  const next = tokens.findIndex(({ start }) => start >= mark.end)
  if (next < 0) return null
  for (const [n, token] of tokens.slice(next, next + REACH).entries()) {
    if ((CLAUSE.test(token.text) && !(n === 0 && token.text === ',')) || isAct(token)) return null
    if (token.pos === 'VERB') return token
  }
  return null
}

/** "in the shooting *on Monday*" */
function isAct({ pos, lemma }: Token): boolean {
  return pos === 'NOUN' && (INCIDENT_WORDS.has(lemma) || KILLING_NOUNS.has(lemma) || HITTING_NOUNS.has(lemma))
}
