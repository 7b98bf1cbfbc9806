import {
  CONDITIONS,
  DENYING,
  FAILING,
  HABITUAL,
  MODALS,
  NEGATIONS,
  PLANNING,
  POSSIBILITY,
  PREVENTING,
} from '../../language/en/action-modality.ts'
import { RECORDING_VERBS } from '../../language/en/claim-words.ts'
import { HURT_WORDS } from '../../language/en/outcome-harm.ts'
import { OF_REPORTS, REPORTS } from '../../language/en/outcome-verbs.ts'
import type { Modality } from '../../model/account.ts'
import type { Token } from '../../model/report.ts'
import { ANY_TYPE } from './any-type.ts'
import { FINITE } from './conjuncts.ts'
import { marksIn, phraseAt, type View } from './reading.ts'
import { groupStart } from './roles-in-order.ts'
import type { Trigger } from './triggers.ts'

/** How a trigger is told: `generic` is a habit, a practice or a kind of act, and no incident. */
export type Telling = Modality | 'generic'

/** Whether the verb at `at` is told as having happened. */
export function happened(view: View, at: number): boolean {
  const telling = tellingAt(view, at)
  return telling === 'asserted' || telling === 'hedged'
}

/** How the verb at `at` is told. */
export function tellingAt(view: View, at: number): Telling {
  return tellingOf({ view, type: ANY_TYPE, kind: 'verb', first: at, last: at, head: at, isVerb: true })
}

/** Whether a trigger is told as having happened at one time and place. */
export function tellingOf(trigger: Trigger): Telling {
  const { view } = trigger
  if (isQuestion(view)) return 'hypothetical'
  return trigger.isVerb ? tellingOfVerb(trigger) : tellingOfNoun(trigger)
}

function isQuestion({ tokens }: View): boolean {
  return tokens.at(-1)?.text === '?' || tokens.at(-2)?.text === '?'
}

function tellingOfVerb({ view, head }: Pick<Trigger, 'view' | 'head'>): Telling {
  const { tokens } = view
  const start = groupStart(tokens, head)
  if (isInvariantPast(view, start, head)) return 'asserted'
  const joined = joinedVerb(tokens, start, head)
  if (joined >= 0) return tellingOfVerb({ view, head: joined })
  const group = tokens.slice(start, head)
  if (group.some(({ lemma }) => HABITUAL.has(lemma)) || afterHabit(tokens, head)) return 'generic'
  if (group.some(({ lemma, text }) => NEGATIONS.has(lemma) || NEGATIONS.has(text.toLowerCase()))) return 'denied'
  if (isOfNobody(tokens, start)) return 'denied'
  if (inCondition(tokens, start)) return 'hypothetical'
  const modal = modalOf(group)
  if (modal !== null) return modal
  if (group.some(({ tag }) => tag === 'TO') || tokens[head]?.tag === 'VB') return tellingOfInfinitive(tokens, start)
  if (isDenied(tokens, start)) return 'denied'
  const tag = tokens[head]?.tag
  if (tag === 'VBN' && tokens[start]?.lower === 'being') return tellingOfCircumstance(view, start)
  if (tag === 'VBG' && !group.some(({ lemma }) => lemma === 'be')) return tellingOfGerund(tokens, start, head)
  return isPresent(tokens, start, head) ? tellingOfPresent(view, start) : 'asserted'
}

/** "are taken from their flats, with doors *being broken down*": what goes along with a verb is told as that. */
function tellingOfCircumstance(view: View, start: number): Telling {
  const { tokens, verbs } = view
  const hasTense = (at: number): boolean =>
    tokens.slice(groupStart(tokens, at), at + 1).some(({ tag }) => FINITE.has(tag))
  const main = verbs.findLast((at) => at < start && hasTense(at)) ?? -1
  return main < 0 ? 'asserted' : tellingOfVerb({ view, head: main })
}

// Verbs whose past is their bare form.
const INVARIANT = new Set('hit cut put set shut hurt burst cast shed spread thrust beat let split'.split(' '))

/** "had gone in and *hit* the clerk", "on Monday villagers *beat* a guard": taken for a bare verb or the present, but nothing before it asks for one. */
function isInvariantPast({ tokens, marks }: View, start: number, head: number): boolean {
  const token = tokens[head]
  if (token === undefined || !/^VBP?$/.test(token.tag) || !INVARIANT.has(token.lower)) return false
  if (tokens.slice(start, head).some(({ pos, lower }) => pos !== 'ADV' || HABITUAL.has(lower) || NEGATIONS.has(lower)))
    return false
  const before = tokens.slice(Math.max(0, head - 8), head)
  if (before.some(({ tag, lemma }) => tag === 'TO' || tag === 'MD' || lemma === 'do' || lemma === 'let')) return false
  if (inCondition(tokens, start)) return false
  return (
    tokens.slice(0, head).some(({ tag }) => tag === 'VBD') ||
    isOfOneObject(tokens, head) ||
    marks.some(({ kind, value }) => kind === 'time' && (value.granularity === 'day' || value.granularity === 'moment'))
  )
}

/** "fighters *cut the cable*": done to something of its own, where nothing else in the sentence is told in the present. */
function isOfOneObject(tokens: readonly Token[], head: number): boolean {
  const next = tokens[head + 1]?.pos === 'ADP' ? tokens[head + 2] : tokens[head + 1]
  if (next === undefined || !(next.pos === 'DET' || next.pos === 'NUM' || next.pos === 'PROPN' || next.tag === 'PRP$'))
    return false
  return !tokens.some(({ tag }, at) => at !== head && (tag === 'VBZ' || tag === 'VBP'))
}

/** "*No striker* has died", "*nobody* was hurt": the words just before the verb. */
function isOfNobody(tokens: readonly Token[], start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - 4); at--) {
    const word = tokens[at]?.lower ?? ''
    if (word === 'no' || word === 'nobody' || word === 'none') return true
    // "not a single guard", "not one guard"
    if ((word === 'a' || word === 'one') && tokens[at - 1]?.lower === 'not') return true
    if (!/^(?:NOUN|PROPN|ADJ|NUM|PRON)$/.test(tokens[at]?.pos ?? '')) return false
  }
  return false
}

/** "to be injured or *killed*": a verb joined to one just before shares its telling. */
function joinedVerb(tokens: readonly Token[], start: number, head: number): number {
  if (start !== head || tokens[head - 1]?.tag !== 'CC') return -1
  return tokens[head - 2]?.pos === 'VERB' ? head - 2 : -1
}

function modalOf(group: readonly Token[]): Telling | null {
  const modal = group.find(({ text, tag }) => tag === 'MD' || MODALS.has(text.toLowerCase()))
  if (modal === undefined) return null
  const perfect = group.some(({ lemma }) => lemma === 'have')
  const word = modal.lower
  if (perfect && (word === 'may' || word === 'might' || word === 'must')) return 'hedged'
  return word === 'will' || word === "'ll" || word === 'shall' ? 'planned' : 'hypothetical'
}

/** "every day", "each week", "on a daily basis" soon after a verb. */
function afterHabit(tokens: readonly Token[], head: number): boolean {
  for (let at = head + 1; at < Math.min(tokens.length, head + 9); at++) {
    const token = tokens[at]
    const next = tokens[at + 1]?.lemma ?? ''
    if ((token?.lemma === 'every' || token?.lemma === 'each') && /^(?:day|week|month|year|night|time)$/.test(next))
      return true
    if (token !== undefined && (token.lemma === 'daily' || token.lemma === 'routinely' || token.lemma === 'regularly'))
      return true
  }
  return false
}

function inCondition(tokens: readonly Token[], start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - 12); at--) {
    const token = tokens[at]
    if (token === undefined || token.text === ',' || token.text === ';' || token.text === ':') return false
    if (CONDITIONS.has(token.lower)) return true
    if (token.tag === 'VBD' || token.lower === 'that') return false
  }
  return false
}

/** "to attack": what governs it says whether it happened. */
function tellingOfInfinitive(tokens: readonly Token[], start: number): Telling {
  for (let at = start - 1; at >= Math.max(0, start - 7); at--) {
    const token = tokens[at]
    if (token === undefined || token.text === ',' || token.text === ';') return 'hypothetical'
    const { lemma, pos } = token
    if (lemma === 'attempt' || lemma === 'try') return attempted(tokens, at)
    if (FAILING.has(lemma)) return 'denied'
    if (PLANNING.has(lemma)) return 'planned'
    if (POSSIBILITY.has(lemma)) return 'hypothetical'
    if (
      /^(?:begin|start|manage|proceed|continue|go|use|rush|see|watch|hear|help|let|make|have|get|claim|appear|seem|allege|believe|report|suspect|know|think|do|return|come|resume)$/.test(
        lemma,
      )
    ) {
      return /^(?:claim|appear|seem|allege|believe|report|suspect|think)$/.test(lemma) ? 'hedged' : 'asserted'
    }
    if (pos === 'VERB') return 'hypothetical'
  }
  return 'hypothetical'
}

/** Whether an act is one that somebody only tried: "attempted to free", "tried to seize". */
export function isAttempted({ view: { tokens }, first }: Pick<Trigger, 'view' | 'first'>): boolean {
  const to = tokens.slice(0, first).findLastIndex(({ pos }) => pos !== 'ADV')
  return tokens[to]?.tag === 'TO' && /^(?:attempt|try|seek|struggle)$/.test(tokens[to - 1]?.lemma ?? '')
}

function attempted(tokens: readonly Token[], at: number): Telling {
  const start = groupStart(tokens, at)
  const group = tokens.slice(start, at)
  return group.some(({ tag }) => tag === 'MD' || tag === 'TO') ? 'hypothetical' : 'asserted'
}

/** "denied that guerrillas attacked" */
function isDenied(tokens: readonly Token[], start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - 12); at--) {
    const token = tokens[at]
    if (token === undefined || token.text === ';' || token.text === ',') return false
    if (DENYING.has(token.lemma)) return true
    // "rejected *reports* that …"
    if (OF_REPORTS.has(token.lemma) && REPORTS.has(tokens[at + 1]?.lemma ?? '')) return true
    if (token.tag === 'VBD' && token.pos === 'VERB') return false
  }
  return false
}

/** Verbs before "-ing" that tell it as done: "began firing", "were seen leaving". */
const BEGUN = new Set(
  'begin start continue keep resume finish stop see hear catch film record photograph find go come'.split(' '),
)

function tellingOfGerund(tokens: readonly Token[], start: number, head: number): Telling {
  const before = tokens[start - 1]
  // "Obstructing an officer is a crime"
  if (before === undefined) return 'hypothetical'
  if (before.pos === 'VERB' || before.pos === 'AUX') return BEGUN.has(before.lemma) ? 'asserted' : 'hypothetical'
  if (before.pos !== 'ADP' && before.pos !== 'SCONJ')
    return before.text === ',' || before.tag === 'CC' || before.pos === 'NOUN' || before.pos === 'PROPN'
      ? 'asserted'
      : 'hypothetical'
  // "accused of killing", "after shooting", "responsible for bombing" presuppose it; "a plan for attacking" does not.
  const governor = tokens.slice(Math.max(0, start - 5), start - 1)
  if (before.lemma === 'without' || before.lemma === 'from' || before.lemma === 'against') return 'denied'
  if (governor.some(({ lemma }) => POSSIBILITY.has(lemma) || PREVENTING.has(lemma))) return 'hypothetical'
  if (before.lemma === 'of' || before.lemma === 'for') {
    return isAccused(tokens, start - 1) ? 'hedged' : 'hypothetical'
  }
  return /^(?:after|before|while|by|since|following|when|in)$/.test(before.lemma) && head > 0
    ? 'asserted'
    : 'hypothetical'
}

const ACCUSING = new Set(
  `accuse suspect charge convict guilty allege blame responsible claim arrest responsibility wanted jail detain indict accusation acquit
  try sentence prosecute imprison fine trial`.split(/\s+/),
)
// "the arrest of two sergeants and a clerk for killing": so many tokens may stand between.
const ACCUSED_REACH = 12

/** Whether somebody is accused before the "of" or "for" at `at`, in the same clause. */
function isAccused(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - ACCUSED_REACH); i--) {
    const token = tokens[i]
    if (token === undefined || token.text === ';') return false
    if (ACCUSING.has(token.lemma)) return true
    if (token.pos === 'VERB' && at - i > 4) return false
  }
  return false
}

function isPresent(tokens: readonly Token[], start: number, head: number): boolean {
  const group = tokens.slice(start, head + 1)
  const finite = group.find(({ tag }) => tag === 'VBD' || tag === 'VBZ' || tag === 'VBP')
  if (finite === undefined) return false
  // The present perfect tells what happened.
  if (finite.lemma === 'have' && group.length > 1) return false
  return finite.tag === 'VBZ' || finite.tag === 'VBP'
}

/** The narrative present ("a crowd blocks a van") against the general one ("gangs attack drivers"). */
function tellingOfPresent(view: View, start: number): Telling {
  if (marksIn(view, 'time').some(({ value }) => value.granularity === 'day' || value.granularity === 'moment'))
    return 'asserted'
  const subject = view.phrases.findLast(({ last, preposition }) => last < start && preposition < 0)
  if (subject === undefined) return 'generic'
  const first = view.tokens[subject.first]
  const head = view.tokens[subject.head]
  const counted = view.tokens.slice(subject.first, subject.head + 1).some(({ pos }) => pos === 'NUM')
  if (counted && HURT_WORDS.has(view.tokens.slice(start).find(({ pos }) => pos !== 'AUX' && pos !== 'ADV')?.text ?? ''))
    return 'asserted'
  if (isHeadline(view) && head?.tag !== 'NNS') return 'asserted'
  const definite = first?.pos === 'DET' || first?.pos === 'NUM' || head?.pos === 'PROPN'
  return definite && head?.tag !== 'NNS' && view.tokens[start]?.text !== 'can' ? 'asserted' : 'generic'
}

/** "Man shoots clerk in shop": a line without a full stop tells what happened in the present. */
function isHeadline({ tokens }: View): boolean {
  return tokens.at(-1)?.pos !== 'PUNCT'
}

function tellingOfNoun({ view, first, head }: Trigger): Telling {
  const { tokens } = view
  const phrase = view.phrases[phraseAt(view, head)]
  const start = phrase?.first ?? first
  const inside = tokens.slice(start, head)
  if (inside.some(({ lemma }) => lemma === 'no')) return 'denied'
  if (
    inside.some(
      ({ lemma }) =>
        /^(?:possible|potential|future|further|new|any|every|each|imminent|planned|foiled|attempted|alleged|eventual)$/.test(
          lemma,
        ) &&
        lemma !== 'new' &&
        lemma !== 'alleged' &&
        lemma !== 'attempted',
    )
  )
    return 'hypothetical'
  const governed = governedNoun(tokens, start)
  if (governed !== null) return governed
  if (isBarePlural(view, start, head) && !isDated(view)) return 'generic'
  if (isOfWhatMayBe(view, start, head)) return 'hypothetical'
  if (isStatistic(view, start, head)) return 'generic'
  return 'asserted'
}

/** "*a strike* on the dam would cause a flood": one that is not known yet, before a verb of what may be. "The blast could be heard" was one. */
function isOfWhatMayBe({ tokens, phrases }: View, start: number, head: number): boolean {
  if (!/^an?$/.test(tokens[start]?.lower ?? '')) return false
  for (let at = head + 1; at < tokens.length; at++) {
    const { tag, pos } = tokens[at] ?? {}
    if (tag === 'MD')
      return /^(?:would|could|may|might|will)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lemma !== 'have'
    if (pos === 'ADP') continue
    const phrase = phrases.find(({ first }) => first === at)
    if (phrase === undefined || phrase.preposition < 0) return false
    at = phrase.last
  }
  return false
}

/** "registered 18 work stoppages in April": a figure for a month or more, and no act of its own. */
function isStatistic(view: View, start: number, head: number): boolean {
  const { tokens } = view
  if (tokens[head]?.tag !== 'NNS' || !tokens.slice(start, head).some(({ pos }) => pos === 'NUM')) return false
  if (!tokens.some(({ pos, lemma }) => pos === 'VERB' && RECORDING_VERBS.has(lemma))) return false
  const times = marksIn(view, 'time').map(({ value }) => value.granularity)
  return times.length > 0 && times.every((granularity) => /^(?:month|season|year|decade)$/.test(granularity))
}

/** What stands before a noun phrase: "the threat of an attack", "prevented an attack", "denied the attack". */
function governedNoun(tokens: readonly Token[], start: number): Telling | null {
  const before = tokens[start - 1]
  const governor = tokens[start - 2]
  if (before === undefined) return null
  if (before.pos === 'VERB')
    return DENYING.has(before.lemma)
      ? 'denied'
      : PREVENTING.has(before.lemma)
        ? 'hypothetical'
        : modalBefore(tokens, start - 1)
  if (before.pos === 'ADP' && governor !== undefined && /^(?:of|for|against|to)$/.test(before.lemma)) {
    if (isAlarm(tokens, start - 2)) return null
    if (POSSIBILITY.has(governor.lemma) || PREVENTING.has(governor.lemma)) return 'hypothetical'
    if (
      before.lemma === 'of' &&
      governor.tag === 'NNS' &&
      /^(?:case|incident|report|charge|count|complaint)$/.test(governor.lemma)
    )
      return 'generic'
  }
  if (before.lemma === 'without') return 'denied'
  if (before.lemma === 'against' || before.lemma === 'in case of') return 'generic'
  return null
}

/** "after a *call* for a shooting": one to the police, and no wish. */
function isAlarm(tokens: readonly Token[], call: number): boolean {
  if (tokens[call]?.lemma !== 'call') return false
  return tokens
    .slice(Math.max(0, call - 3), call)
    .some(({ lemma }) => /^(?:after|to|receive|answer|respond|get)$/.test(lemma))
}

function modalBefore(tokens: readonly Token[], verb: number): Telling | null {
  const start = groupStart(tokens, verb)
  const group = tokens.slice(start, verb)
  if (group.some(({ tag }) => tag === 'TO')) {
    const told = tellingOfInfinitive(tokens, start)
    return told === 'asserted' || told === 'hedged' ? null : told
  }
  if (group.some(({ lemma }) => NEGATIONS.has(lemma))) return 'denied'
  return modalOf(group)
}

function isBarePlural(view: View, start: number, head: number): boolean {
  const token = view.tokens[head]
  if (token?.tag !== 'NNS' && token?.tag !== 'NNPS') return false
  return !view.tokens
    .slice(start, head)
    .some(
      ({ pos, tag, lower }) => pos === 'DET' || pos === 'NUM' || tag === 'PRP$' || tag === 'POS' || SEVERAL.has(lower),
    )
}

const SEVERAL = new Set('several various multiple'.split(' '))

function isDated(view: View): boolean {
  return marksIn(view, 'time').some(({ value }) => value.granularity === 'day' || value.granularity === 'moment')
}
