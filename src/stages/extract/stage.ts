import { POINTING } from '../../language/en/action-modality.ts'
import { INCIDENT_WORDS } from '../../language/en/coreference-words.ts'
import { DIE_VERBS } from '../../language/en/outcome-harm.ts'
import { parseEdtf } from '../../model/edtf.ts'
import type { TimeValue } from '../../model/mark.ts'
import { blamedIn } from './blame.ts'
import { isAgainstDoer } from './doers.ts'
import { type Harm, harmsIn } from './harm.ts'
import { identifiedIn } from './identified.ts'
import { areKin } from './kinds.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import { isOffence } from './offences.ts'
import { type OutcomeMention, outcomesIn } from './outcomes.ts'
import { attendanceIn } from './participants.ts'
import { standingOf } from './place-words.ts'
import { marksIn, type Reading, type View } from './reading.ts'
import {
  isAnother,
  isInParagraph,
  isOfHistory,
  isOtherMatter,
  isPointing,
  isRecalledBeside,
  isToldWithin,
  joinScene,
  openScene,
  type Scene,
  type Situated,
  sceneFor,
  settle,
  situate,
} from './scenes.ts'
import { distance, isDateline, isFirm, isOfMany, placeOf, timesOf, type When } from './setting.ts'
import { isLater, isOfPage } from './time-words.ts'

/** A scene with what came of it. */
export interface ToldScene extends Scene {
  readonly outcomes: OutcomeMention[]
}

/** Goes through a report sentence by sentence and puts its scenes together. */
export function stage(reading: Reading): ToldScene[] {
  const scenes: ToldScene[] = []
  const aftermath: Mention[] = []
  const recalled: Mention[] = []
  const telling = reading.views.filter((view) => !isFurniture(view) && !isLink(reading, view))
  for (const view of telling) {
    const mentions = mentionsIn(reading, view)
    for (const mention of mentions) {
      if (mention.trigger.type.aftermath) aftermath.push(mention)
      else if (!isChargeOf(reading, mention, { mentions, scenes })) {
        place(reading, mention, scenes)
        if (scenes.length === 0 && isRecalled(reading, mention)) recalled.push(mention)
      }
    }
  }
  // A follow-up tells of what its readers know: "another suspect in the market shooting is in custody".
  const [first] = recalled
  if (scenes.length === 0 && first !== undefined) open(reading, situate(reading, first), scenes)
  // What comes after an incident is its outcome, not another incident.
  for (const mention of aftermath) if (!isAftermathOf(reading, mention, scenes)) place(reading, mention, scenes)
  scenes.sort((left, right) => beginOf(left) - beginOf(right))
  for (const view of reading.views) refer(reading, view, scenes)
  for (const view of telling) attach(reading, view, scenes)
  return scenes
}

function beginOf(scene: Scene): number {
  return scene.mentions[0]?.trigger.view.index ?? 0
}

/** Lists of other stories and films: "2:04 Father tells of …". */
function isFurniture({ tokens }: View): boolean {
  if (isPointer(tokens)) return true
  return (
    /^\d{1,2}:\d\d$/.test(tokens[0]?.text ?? '') &&
    tokens[1]?.pos !== 'PUNCT' &&
    !/^[ap]\.?m\.?$/i.test(tokens[1]?.text ?? '')
  )
}

// A line in the present without a full stop, in a paragraph of its own, after so many sentences.
const LINK_FROM = 3
const LINK_LENGTHS = { least: 4, most: 20 }

/** Whether a line between the paragraphs of a report is the head of another story: "Man robs bakery in Lowen". */
function isLink({ views }: Reading, { index, sentence, tokens }: View): boolean {
  if (index < LINK_FROM || tokens.length < LINK_LENGTHS.least || tokens.length > LINK_LENGTHS.most) return false
  if (tokens.at(-1)?.pos === 'PUNCT' || tokens[0]?.pos === 'PUNCT' || /^update/i.test(tokens[0]?.text ?? ''))
    return false
  const [before, after] = [views[index - 1], views[index + 1]]
  if (before?.sentence.paragraph === sentence.paragraph || after?.sentence.paragraph === sentence.paragraph)
    return false
  if (!isProse(before) || (after !== undefined && !isProse(after))) return false
  return tokens.some(({ tag }) => tag === 'VBZ' || tag === 'VBP') || isInTitleCase(tokens)
}

/** "Two Men Shot Outside Bakery": no longer word is without a capital. */
function isInTitleCase(tokens: View['tokens']): boolean {
  const words = tokens.filter(({ text }) => /^\p{L}{4,}/u.test(text))
  return words.length > 2 && words.every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text))
}

function isProse(view: View | undefined): boolean {
  return view?.tokens.at(-1)?.pos === 'PUNCT'
}

/** "RELATED: …", "Read more: …": the head of another story. */
function isPointer(tokens: View['tokens']): boolean {
  const colon = tokens.slice(0, 4).findIndex(({ text }) => text === ':')
  if (colon < 0) return false
  const lead = tokens
    .slice(0, colon)
    .map(({ text }) => text.toLowerCase())
    .join(' ')
  return /^\W{0,2}(?:related|read more|more|read|see also|also read|watch|see more|related (?:story|coverage|article)|previous(?:ly| story| coverage)?)$/.test(
    lead.trim(),
  )
}

/** Whether an arrest or a sentence belongs to an incident already told: in its paragraph, or the only one. */
function isAftermathOf(reading: Reading, mention: Mention, scenes: readonly ToldScene[]): boolean {
  const others = scenes.filter(({ type }) => !type.aftermath)
  if (others.length === 0 || isOtherMatter(reading, mention, others)) return false
  const { view } = mention.trigger
  if (others.length === 1 || others.some(({ sentences }) => sentences.has(view.index))) return true
  const { time, place: where } = situate(reading, mention)
  const near = others.some(({ mentions }) =>
    mentions.some(
      ({ trigger }) => trigger.view.sentence.paragraph === view.sentence.paragraph && trigger.view.index <= view.index,
    ),
  )
  return near || time === null || where === null
}

/** Whether an act is named only as an offence, so that it says what came of the act told before it, or with it, whatever that was. */
function isChargeOf(
  reading: Reading,
  mention: Mention,
  { mentions, scenes }: { readonly mentions: readonly Mention[]; readonly scenes: readonly ToldScene[] },
): boolean {
  const { view } = mention.trigger
  if (scenes.length === 0 || !isOffence(mention)) return false
  const scene =
    scenes.findLast((known) => isInParagraph(known, view)) ??
    (reading.isRoundUp ? undefined : scenes.findLast((known) => isToldWithin(known, view, FAR)))
  if (scene === undefined) return false
  // "charged with murder *in the shooting of a clerk*": the sentence tells the act too.
  if (mentions.some((other) => !other.trigger.type.aftermath && !isOffence(other))) return true
  const situated = situate(reading, mention)
  if (sceneFor(situated, scenes, reading) === scene) settle(scene, situated)
  else scene.sentences.add(view.index)
  return true
}

function place(reading: Reading, mention: Mention, scenes: ToldScene[]): void {
  const situated = situate(reading, mention)
  if (isOfMany(mention, situated.time)) return
  const known = sceneFor(situated, scenes, reading)
  if (known !== null && isFaint(situated, known)) return
  if (known === null && isLaterDeath(reading, mention, scenes)) return
  if (known !== null) {
    if (isAgainstDoer(known.mentions, mention)) settle(known, situated)
    else joinScene(known, situated, reading)
    return
  }
  if (!isTelling(situated) || isEcho(reading, situated, scenes)) return
  open(reading, situated, scenes)
}

function open(reading: Reading, situated: Situated, scenes: ToldScene[]): void {
  const times = isAnother(situated.mention) ? [] : impliedTimes(reading, situated.mention)
  scenes.push({ ...openScene(situated, times), outcomes: [] })
}

/** Whether a sentence tells what came after an incident that it names as told of before: "charged in the market shooting". */
function isRecalled(reading: Reading, mention: Mention): boolean {
  const { trigger, telling } = mention
  if (trigger.kind !== 'noun' || telling !== 'asserted' || !isPointing(mention)) return false
  return outcomesIn(reading, trigger.view).length > 0
}

/** "He died on Sunday", "the clerk, 52, died of his wounds": the end of somebody already told of, whose day is not the incident's. */
function isLaterDeath(reading: Reading, { trigger, actors, targets }: Mention, scenes: readonly ToldScene[]): boolean {
  const { view, head } = trigger
  if (!trigger.isVerb || !DIE_VERBS.has(view.tokens[head]?.lemma ?? '')) return false
  const subject = [...actors, ...targets]
  if (subject.length > 0 && !subject.every(({ pronoun, definite, named }) => pronoun || definite || named)) return false
  const earlier = scenes.findLast(
    (scene) =>
      scene.mentions.some(({ telling }) => telling !== 'denied') &&
      areKin(scene.type, trigger.type, reading) &&
      (!reading.isRoundUp || isInParagraph(scene, view)),
  )
  earlier?.sentences.add(view.index)
  return earlier !== undefined
}

/** Whether a weak word alone, away from a scene, adds nothing to it: "a battle of wills". */
function isFaint({ mention, time, place: where }: Situated, scene: Scene): boolean {
  const { trigger, actors, targets } = mention
  if (trigger.kind !== 'weak' || time !== null || where !== null || actors.length + targets.length > 0) return false
  return !scene.sentences.has(trigger.view.index) && !scene.sentences.has(trigger.view.index - 1)
}

/** The times of the sentence before, in its paragraph or, where each line is one, on the line before. */
function impliedTimes(reading: Reading, { trigger }: Mention): When[] {
  const before = reading.views[trigger.view.index - 1]
  if (before === undefined) return []
  return marksIn(before, 'time')
    .filter((mark) => ![isDateline, isOfPage, isLater].some((isOther) => isOther(before, mark)))
    .map((mark) => ({ value: mark.value, view: before, start: mark.start, end: mark.end }))
}

/** Whether a mention that names nobody only repeats that something of a kind already told happened: "other explosions". */
function isEcho(reading: Reading, situated: Situated, scenes: readonly ToldScene[]): boolean {
  const { actors, targets, trigger } = situated.mention
  if (actors.length + targets.length > 0) return false
  // Where a report tells of many, one with a day or a place of its own is another.
  if (!reading.lexicon.codebook.oneScene && isSettled(situated)) return false
  return scenes.some(({ type }) => areKin(type, trigger.type, reading))
}

function isSettled({ time, place: where }: Situated): boolean {
  return (
    (time !== null && isDay(time.value)) || (where !== null && isFirm(where) && where.value.precision !== 'country')
  )
}

/** Whether a mention says enough to be an incident of its own. */
function isTelling({ mention, time, place: where }: Situated): boolean {
  const { trigger, actors, targets } = mention
  const sides = targets.length + actors.length
  // "no link with the strike, which ended in May": a word that points at something known tells nothing by itself.
  if (trigger.kind === 'weak' && isPointing(mention)) return time !== null && where !== null && sides > 0
  if (trigger.kind === 'weak') return (time !== null || where !== null) && sides > 0
  if (trigger.isVerb) return sides + mention.means.length > 0 || time !== null || where !== null
  if (isPointing(mention)) return targets.length > 0 || (time !== null && where !== null)
  return sides > 0 || time !== null || where !== null
}

/** Gives a scene the time and place of a sentence that speaks of it without telling it: "The incident happened at noon." */
function refer(reading: Reading, view: View, scenes: readonly ToldScene[]): void {
  if (scenes.length === 0 || scenes.some(({ sentences }) => sentences.has(view.index))) return
  const at = referenceIn(view)
  if (at < 0) return
  const earlier = scenes.filter((candidate) => beginOf(candidate) <= view.index)
  const scene = earlier.findLast((candidate) => !isRecalledBeside(candidate, view, scenes)) ?? scenes[0]
  if (scene === undefined) return
  const near = { view, first: at, last: at }
  scene.times.push(
    ...timesOf(near)
      .slice(0, 1)
      .filter((time) => !isOfHistory(reading, time)),
  )
  const where = placeOf(near)
  if (where !== null && (isFirm(where) || standingOf(view, where) === 'force')) scene.places.push(where)
}

const RESPONDING = new Set(['respond', 'call', 'dispatch', 'summon', 'arrive', 'receive'])
const HAPPENING = new Set(['happen', 'occur', 'unfold', 'transpire'])
const RESPONDERS = new Set(
  'police officer deputy trooper paramedic firefighter crew medic authority sheriff responder ambulance detective unit'.split(
    ' ',
  ),
)

/** The token that speaks of an incident: "the incident", "it happened", "officers responded"; -1: none. */
function referenceIn(view: View): number {
  const { tokens, words, verbs, phrases } = view
  const noun = phrases.find(({ first, head }) => {
    if (!INCIDENT_WORDS.has(tokens[head]?.lemma ?? '') || !POINTING.has(words[first] ?? '')) return false
    // "the most serious case of the month": one that is still to be told.
    return !tokens.slice(first, head).some(({ tag }) => tag === 'JJS' || tag === 'RBS')
  })
  if (noun) return noun.head
  const verb = verbs.find((at) => HAPPENING.has(tokens[at]?.lemma ?? ''))
  if (verb !== undefined) return verb
  const responses = verbs.filter((at) => RESPONDING.has(tokens[at]?.lemma ?? ''))
  if (responses.length === 0) return -1
  const responder = tokens.findIndex(({ lemma, lower }) => RESPONDERS.has(lemma) || RESPONDERS.has(lower))
  return responder < 0 ? -1 : (responses.find((at) => at > responder && at - responder < 8) ?? -1)
}

/** Gives the harm and the outcomes of a sentence to its scene: one told in it, else the last before it, else the first after. */
function attach(reading: Reading, view: View, scenes: readonly ToldScene[]): void {
  const told = scenes.filter(({ sentences }) => sentences.has(view.index))
  const scene = told[0] ?? nearScene(reading, view, scenes)
  if (scene === undefined) return
  const denied = told.length > 0 && told.every(({ mentions }) => mentions.every(({ telling }) => telling === 'denied'))
  const harms = harmsIn(reading, view, denied ? 'denied' : 'happened').filter((harm) => !isOfOtherTime(harm, scene))
  attend(reading, view, { scene, isTold: told.length > 0, harms })
  for (const harm of harms) {
    // Two incidents in one sentence: the harm goes to the one whose words are nearest.
    const nearest = told.length > 1 ? (nearestTo(told, view, harm.span.end) ?? scene) : scene
    const deadly = harm.toll === true ? deadlyBefore(reading, view, scenes) : undefined
    const own = deadly ?? nearest
    own.harms.push(harm)
  }
  if (scenes.length === 1 || isToldWithin(scene, view, FAR)) scene.outcomes.push(...outcomesIn(reading, view))
  const { sufferers, doers } = identifiedIn(reading, view)
  scene.blamed.push(...blamedIn(reading, view), ...doers)
  scene.identified.push(...sufferers)
  if (harms.length > 0) scene.sentences.add(view.index)
}

/** Of the scenes told before a sentence, those of its paragraph first, the last with harm, else the last; else the first after. */
function nearScene(reading: Reading, view: View, scenes: readonly ToldScene[]): ToldScene | undefined {
  const beside = scenes.filter((candidate) => isInParagraph(candidate, view))
  const near = reading.isRoundUp || beside.some((candidate) => beginOf(candidate) < view.index) ? beside : scenes
  const earlier = near.filter(
    (candidate) => beginOf(candidate) < view.index && !isRecalledBeside(candidate, view, scenes),
  )
  return earlier.findLast(({ harms }) => harms.length > 0) ?? earlier.at(-1) ?? near[0]
}

/** The last act before a sentence, in its paragraph first, that somebody is told to have died of. */
function deadlyBefore(reading: Reading, view: View, scenes: readonly ToldScene[]): ToldScene | undefined {
  const deadly = scenes.filter(
    (scene) =>
      beginOf(scene) <= view.index && scene.harms.some(({ kind, count }) => kind === 'killed' && count.best !== 0),
  )
  const beside = deadly.findLast((scene) => isInParagraph(scene, view))
  return beside ?? (reading.isRoundUp ? undefined : deadly.at(-1))
}

/** Gives a scene the numbers of those who took part; a figure for a crowd only where there is one. */
function attend(
  reading: Reading,
  view: View,
  { scene, isTold, harms }: { readonly scene: ToldScene; readonly isTold: boolean; readonly harms: readonly Harm[] },
): void {
  const near = isToldWithin(scene, view, CROWD_REACH)
  if (!isTold && !near) return
  const found = attendanceIn(
    reading,
    view,
    harms.map(({ span }) => span),
  )
  const isCrowd =
    [...scene.attendance, ...found].some(({ direct }) => direct) ||
    scene.mentions.some(({ trigger }) => trigger.kind === 'happens')
  scene.attendance.push(...found.filter(({ direct }) => (direct ? isTold || near : isCrowd && near)))
}

// A figure for a crowd stands within so many sentences of its act.
const CROWD_REACH = 4

const WIDE = new Set(['month', 'season', 'year', 'decade', 'interval'])

/** Whether harm has a time of its own that is not the scene's: a count of the year, an earlier act recalled. */
function isOfOtherTime({ view, at, count, toll }: Harm, { times }: Scene): boolean {
  const said = marksIn(view, 'time').map(({ value }) => value)
  if (said.length === 0) return false
  // A number told anew is of an earlier day, unless it is of a month or a year.
  if (toll === true) return said.some(({ granularity }) => granularity !== 'interval' && WIDE.has(granularity))
  if (count.best !== 1 && said.some(({ granularity }) => granularity === 'year') && !said.some(isDay)) return true
  const time = nearestTime(view, at)
  const day = times.find(({ value }) => isDay(value))
  if (time === undefined || day === undefined || time.value.edtf === day.value.edtf) return false
  if (WIDE.has(time.value.granularity) && count.best !== 1) return true
  const [own, known] = [parseEdtf(time.value.edtf), parseEdtf(day.value.edtf)]
  return own !== null && known !== null && own.yearKnown && known.yearKnown && own.high < known.low - 1
}

/** The time that stands nearest to a token, however exact: "Monday's shooting is like one *in July 2031* that left a man dead". */
function nearestTime(view: View, at: number): When | undefined {
  const { start, end } = view.tokens[at] ?? view.sentence
  const gap = (time: When): number => distance(view, time, { start, end })
  return timesOf({ view, first: at, last: at }).toSorted((left, right) => gap(left) - gap(right))[0]
}

function isDay({ granularity }: TimeValue): boolean {
  return granularity === 'day' || granularity === 'moment'
}

// An arrest told this many sentences away from an incident may be another's.
const FAR = 5

function nearestTo(scenes: readonly ToldScene[], view: View, at: number): ToldScene | undefined {
  const gap = (scene: ToldScene): number =>
    Math.min(
      ...scene.mentions.map(({ trigger }) =>
        trigger.view.index === view.index
          ? Math.abs((view.tokens[trigger.head]?.end ?? 0) - at)
          : Number.POSITIVE_INFINITY,
      ),
    )
  return scenes.toSorted((left, right) => gap(left) - gap(right))[0]
}
