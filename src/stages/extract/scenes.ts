import { ANOTHER, POINTING } from '../../language/en/action-modality.ts'
import { DOER_WORDS, INCIDENT_WORDS } from '../../language/en/coreference-words.ts'
import { DIE_VERBS } from '../../language/en/outcome-harm.ts'
import type { IncidentType } from '../../model/codebook.ts'
import { mayBeSameTime } from '../../model/edtf-compare.ts'
import { isHistory } from './admitted.ts'
import { isOneOf, sharesName } from './doers.ts'
import type { Harm } from './harm.ts'
import { areKin, moreSpecific, moreTelling } from './kinds.ts'
import type { Mention } from './mentions.ts'
import type { Attendance } from './participants.ts'
import type { PartyMention } from './parties.ts'
import { marksIn, phraseAt, type Reading, type View } from './reading.ts'
import { isDateline, isFirm, placeOf, timesOf, type When, type Where } from './setting.ts'
import { isLater, isOfDeath, isOfPage } from './time-words.ts'

/** One incident as a report tells it, while it is being put together. */
export interface Scene {
  type: IncidentType
  readonly mentions: Mention[]
  readonly times: When[]
  readonly places: Where[]
  /** Times of the sentence before it, where it has none of its own. */
  readonly implied: When[]
  readonly harms: Harm[]
  /** How many took part, where the report says so. */
  readonly attendance: Attendance[]
  /** Those at whose door it is laid: "claimed responsibility". */
  readonly blamed: PartyMention[]
  /** Those who are said to be its victims. */
  readonly identified: PartyMention[]
  /** Sentences that tell it, by index. */
  readonly sentences: Set<number>
  /** Told beside others, as another: "the second attack in a month". */
  readonly isAside: boolean
}

/** A mention with its own time and place. */
export interface Situated {
  readonly mention: Mention
  readonly time: When | null
  readonly place: Where | null
  /** A day in the sentence before, in the same paragraph. */
  readonly implied: When | null
}

export function situate(reading: Reading, mention: Mention): Situated {
  const { view } = mention.trigger
  const before = reading.views[view.index - 1]
  const together = before !== undefined && before.sentence.paragraph === view.sentence.paragraph
  const [day] = together
    ? marksIn(before, 'time').filter((mark) => mark.value.granularity === 'day' || mark.value.granularity === 'moment')
    : []
  const implied =
    before && day && ![isDateline, isOfPage, isLater].some((isOther) => isOther(before, day))
      ? { value: day.value, view: before, start: day.start, end: day.end }
      : null
  return { mention, time: timeOf(mention), place: placeOf(mention.trigger, mention.trigger.type.aftermath), implied }
}

/** The time of a mention: of a death that of the act it came of, where the sentence has both. */
function timeOf({ trigger }: Mention): When | null {
  const times = timesOf(trigger)
  const isDeath = DIE_VERBS.has(trigger.view.tokens[trigger.head]?.lemma ?? '')
  const other = isDeath ? times.find((time) => isDay(time) && !isOfDeath(trigger.view, time)) : undefined
  return other ?? times[0] ?? null
}

/** Opens a scene. */
export function openScene({ mention, time, place }: Situated, implied: When[]): Scene {
  return {
    type: mention.trigger.type,
    mentions: [mention],
    times: time ? [time] : [],
    places: place ? [place] : [],
    implied: time ? [] : implied,
    harms: [],
    attendance: [],
    blamed: [],
    identified: [],
    sentences: new Set([mention.trigger.view.index]),
    isAside: isAnother(mention),
  }
}

/** Adds a mention to its scene. */
export function joinScene(scene: Scene, situated: Situated, reading: Reading): void {
  const { mention } = situated
  const [first] = scene.mentions
  const isJoint = first?.trigger.view === mention.trigger.view && sharesSide([first], mention)
  scene.mentions.push(mention)
  settle(scene, situated)
  const { type } = mention.trigger
  const isKin = areKin(scene.type, type, reading)
  scene.type = isKin
    ? moreSpecific(scene.type, type, reading)
    : isJoint && !isIntoAir(mention)
      ? moreTelling(scene.type, type, reading)
      : scene.type
}

/** "stormed the market, firing *into the air*": a shot at nobody says less than what it went with. */
function isIntoAir({ trigger: { view, first, last } }: Mention): boolean {
  return view.words[last] === 'air' && first < last
}

/** Gives a scene the sentence, the time and the place of a mention. */
export function settle(scene: Scene, { mention, time, place, implied }: Situated): void {
  scene.sentences.add(mention.trigger.view.index)
  if (time) scene.times.push(time)
  else if (implied) scene.implied.push(implied)
  if (place) scene.places.push(place)
}

/** The scene that a mention tells of; null when it opens a new one. */
export function sceneFor(situated: Situated, scenes: readonly Scene[], reading: Reading): Scene | null {
  const { mention } = situated
  if (isAnother(mention)) return null
  const isFit = (scene: Scene): boolean => agrees(scene, situated, reading)
  const last = scenes.findLast(isFit)
  if (last?.isAside && isLeft(last, situated)) return scenes.findLast((scene) => !scene.isAside && isFit(scene)) ?? last
  // Only one of a month or year is passed over for an earlier one.
  if (last === undefined || last.times.length === 0 || !last.times.every(isCoarse)) return last ?? null
  const agreeing = scenes.filter(isFit)
  const { view } = mention.trigger
  return agreeing.findLast((scene) => !isRecalledBeside(scene, view, agreeing)) ?? agreeing.at(-1) ?? null
}

/** Whether a weak word in a later paragraph, without a place, says nothing of an act that was told beside others: "one of the wounded died". */
function isLeft(scene: Scene, { mention: { trigger }, place }: Situated): boolean {
  const { kind, view } = trigger
  return kind === 'weak' && place === null && !isInParagraph(scene, view) && !isToldWithin(scene, view, 1)
}

/** Whether a scene of a month or year long before, told beside one with a day, has been left by the text again. */
export function isRecalledBeside(scene: Scene, view: View, scenes: readonly Scene[]): boolean {
  if (scene.times.length === 0 || scene.implied.length > 0) return false
  if (isInParagraph(scene, view) && isToldWithin(scene, view, 1)) return false
  return scene.times.every(isCoarse) && scenes.some(({ times }) => times.some(isDay))
}

/** Whether one of the sentences that tell a scene stands at most so many from this one. */
export function isToldWithin({ sentences }: Scene, { index }: View, reach: number): boolean {
  for (const told of sentences) if (Math.abs(told - index) <= reach) return true
  return false
}

/** Whether a mention of a scene stands in the paragraph of a sentence. */
export function isInParagraph({ mentions }: Scene, { sentence }: View): boolean {
  return mentions.some(({ trigger }) => trigger.view.sentence.paragraph === sentence.paragraph)
}

function agrees(scene: Scene, situated: Situated, reading: Reading): boolean {
  const { mention } = situated
  const { trigger } = mention
  const { oneScene } = reading.lexicon.codebook
  if (contradicts(scene, mention) || (oneScene && isOtherDenied(scene, mention))) return false
  if (reading.isRoundUp && isOtherStory(scene, situated, reading)) return false
  const isKin = areKin(scene.type, trigger.type, reading) || (!oneScene && sharesVictim(scene, mention))
  if (!isKin && !(INCIDENT_WORDS.has(trigger.view.tokens[trigger.head]?.lemma ?? '') && isPointing(mention))) {
    if (!oneScene || !isNear(scene, mention) || isNewPlace(scene, situated) || isOwnStory(scene, situated)) return false
  }
  if (isOfHistory(reading, situated.time) && !scene.times.some((time) => isOfHistory(reading, time))) return false
  return isThen(scene, situated, isKin) && isThere(scene, situated) && !hasOtherVictim(scene, situated, oneScene)
}

/** Whether another act is told of one of a scene's victims: "kidnapped and murdered *Ann Lee*". */
function sharesVictim({ mentions }: Scene, { targets }: Mention): boolean {
  return targets.some((target) =>
    mentions.some((mention) => mention.targets.some((known) => areOnePerson(target, known))),
  )
}

function areOnePerson(left: PartyMention, right: PartyMention): boolean {
  if (left.view === right.view && left.phrase === right.phrase) return true
  return left.named && right.named && left.kind === 'person' && sharesName(left, right)
}

/** Whether a time lies too far back for an incident of its report. */
export function isOfHistory({ lexicon, marked }: Reading, time: When | null): boolean {
  return time !== null && isHistory(time.value.edtf, lexicon.codebook, marked.report.published)
}

/** Whether an act of another kind, in a paragraph of its own, has a time and an actor of its own: another story of the same evening. */
function isOwnStory(scene: Scene, { mention, time }: Situated): boolean {
  const { trigger, actors, targets } = mention
  const { paragraph } = trigger.view.sentence
  if (time === null || scene.sentences.has(trigger.view.index)) return false
  if (scene.mentions.some(({ trigger: { view } }) => view.sentence.paragraph === paragraph)) return false
  const own = actors.filter(({ pronoun, definite }) => !pronoun && !definite)
  const known = scene.mentions.flatMap((other) => [...other.actors, ...other.targets])
  return own.length > 0 && ![...own, ...targets].some((party) => known.some(({ head }) => head === party.head))
}

/** What a report only denies and what it tells as having happened are two, unless the same is told of both. */
function contradicts({ mentions, type }: Scene, { telling, trigger }: Mention): boolean {
  const denied = mentions.every((mention) => mention.telling === 'denied')
  return denied && telling !== 'denied' && (trigger.kind === 'weak' || trigger.type.name !== type.name)
}

/** Whether an act is denied, in another paragraph, of people and things that the scene does not have. */
function isOtherDenied(scene: Scene, { telling, trigger, actors, targets }: Mention): boolean {
  if (telling !== 'denied' || isInParagraph(scene, trigger.view)) return false
  const known = scene.mentions.flatMap((mention) => [...mention.actors, ...mention.targets])
  const own = [...actors, ...targets].filter(({ pronoun }) => !pronoun)
  return actors.length > 0 && targets.length > 0 && !own.some((party) => isOneOf(known, party))
}

/** A review of a week tells a story a paragraph, and of each kind one, but for what the same people did. */
function isOtherStory(scene: Scene, { mention }: Situated, reading: Reading): boolean {
  if (!isInParagraph(scene, mention.trigger.view)) return true
  return !areKin(scene.type, mention.trigger.type, reading) && !sharesSide(scene.mentions, mention)
}

/** Whether those who do it, or to whom it is done, are those of an act of the scene: "blocked a road, *burned* a van", "was robbed and *shot*". */
function sharesSide(mentions: readonly Mention[], { actors, targets }: Mention): boolean {
  const isKnown = (side: 'actors' | 'targets') => (party: PartyMention) =>
    mentions.some((mention) =>
      mention[side].some((known) => known.view === party.view && known.phrase === party.phrase),
    )
  return actors.some(isKnown('actors')) || targets.some(isKnown('targets'))
}

/** Whether a mention's own or implied time may be a scene's; the day of an act of another kind must be the same. */
function isThen(scene: Scene, { time, place, implied }: Situated, isKin: boolean): boolean {
  // A death may come days after its act.
  const days = [...scene.times, ...scene.implied].filter((day) => isDay(day) && !isOfDeath(day.view, day))
  const own =
    time && isDay(time) ? time : implied !== null && !time && !scene.sentences.has(implied.view.index) ? implied : null
  if (own === null || days.length === 0) {
    const told = own ?? (time !== null && isCoarse(time) ? time : null)
    const known = days.length > 0 ? days : scene.times.filter(isCoarse)
    return told === null || known.length === 0 || areOneTime(known, told, COARSE_SLACK)
  }
  // The night between two days is told as either, but not elsewhere.
  const slack = isKin && (place === null || scene.places.some((known) => known.value.name === place.value.name)) ? 1 : 0
  return areOneTime(days, own, slack)
}

function areOneTime(known: readonly When[], { value }: When, slack: number): boolean {
  return known.some((other) => mayBeSameTime(other.value.edtf, value.edtf, slack))
}

// "half a year ago" is counted loosely.
const COARSE_SLACK = 7

/** Whether a time is a month or longer, up to a year. */
function isCoarse({ value }: When): boolean {
  return /^(?:month|season|year)$/.test(value.granularity)
}

/** Whether a mention's own place may be a scene's. */
function isThere(scene: Scene, { place }: Situated): boolean {
  const known = scene.places.filter(isBelowCountry)
  if (place === null || !isFirm(place) || !isBelowCountry(place) || known.length === 0) return true
  return known.some((other) => mayBeOnePlace(other, place))
}

/** Whether a mention names a place that its scene has not. */
function isNewPlace(scene: Scene, { place }: Situated): boolean {
  return place !== null && scene.places.length > 0 && !scene.places.some(({ value }) => value.name === place.value.name)
}

// In this many sentences one scene may go on with acts of another kind.
const REACH = 6

function isNear(scene: Scene, { trigger }: Mention): boolean {
  const last = scene.mentions.at(-1)?.trigger.view.index ?? Number.NEGATIVE_INFINITY
  return trigger.view.index - last <= REACH
}

function isDay({ value }: When): boolean {
  return value.granularity === 'day' || value.granularity === 'moment'
}

function isBelowCountry({ value }: Where): boolean {
  return value.precision !== 'country'
}

function mayBeOnePlace({ value: left }: Where, { value: right }: Where): boolean {
  if (left.name === right.name) return true
  // A town may bear the name of its region, and another town of the region is not it.
  const areTowns = left.precision === 'settlement' && right.precision === 'settlement'
  if (!areTowns && (left.region === right.name || right.region === left.name)) return true
  if (left.precision === 'country' || right.precision === 'country') return true
  const [a, b] = [left.region ?? left.name, right.region ?? right.name]
  // Of regions and their parts only the names speak.
  if (left.precision === 'region' || right.precision === 'region') return a === b
  if (left.lat === undefined || right.lat === undefined) return left.precision !== right.precision
  const [la, lo] = [left.lat - right.lat, (left.lon ?? 0) - (right.lon ?? 0)]
  // About 25 km: a place and its suburb.
  return Math.hypot(la, lo * Math.cos((left.lat * Math.PI) / 180)) < 0.22
}

/** Whether a mention names a victim of its own, and none that the scene knows. */
function hasOtherVictim(scene: Scene, situated: Situated, oneScene: boolean): boolean {
  const { trigger, targets } = situated.mention
  if (!oneScene && isElsewhere(scene, situated)) return true
  if (trigger.isVerb) return false
  const named = targets.filter((target) => target.named && target.kind === 'person')
  const known = scene.mentions.flatMap((mention) =>
    mention.targets.filter((target) => target.named && target.kind === 'person'),
  )
  return (
    named.length > 0 && known.length > 0 && !named.some((target) => known.some((other) => sharesName(target, other)))
  )
}

/** Whether a mention in another paragraph, or behind "meanwhile", has targets of its own and shares none with the scene. */
function isElsewhere(scene: Scene, situated: Situated): boolean {
  const { trigger, targets } = situated.mention
  if (!leadsOn(trigger.view) && (isInParagraph(scene, trigger.view) || goesOn(scene, situated))) return false
  const own = targets.filter(({ pronoun }) => !pronoun)
  const known = scene.mentions.flatMap((mention) => mention.targets)
  if (own.length === 0 || known.length === 0) return false
  if (own.every(isAnybody)) return false
  return !own.some((target) => known.some((other) => other.head === target.head || sharesName(other, target)))
}

const LEADING_ON = /^(?:meanwhile|furthermore|moreover|elsewhere|likewise|finally|in addition|at the same)\b/
// So many words may stand before it: "In Upper Lowen, meanwhile, gunmen …".
const BEFORE_MEANWHILE = 6

/** "*Meanwhile*, gunmen …", "In Lowen, *meanwhile*, …": whether a sentence goes over to something else. */
export function leadsOn({ words }: View): boolean {
  if (LEADING_ON.test(words.slice(0, 3).join(' '))) return true
  const at = words.indexOf('meanwhile')
  return at > 0 && at <= BEFORE_MEANWHILE && words[at - 1] === ',' && words[at + 1] === ','
}

/** "In Tulcea, *meanwhile*, police detained two men": in a town of its own, of people not told of. */
export function isOtherMatter(reading: Reading, mention: Mention, scenes: readonly Scene[]): boolean {
  const { targets, trigger } = mention
  const where = situate(reading, mention).place
  if (!leadsOn(trigger.view) || where === null || !isFirm(where) || where.value.precision === 'country') return false
  if (
    scenes.some(
      ({ places, sentences }) =>
        sentences.has(trigger.view.index) || places.some(({ value }) => value.name === where.value.name),
    )
  )
    return false
  return (
    targets.length > 0 && !targets.some(({ pronoun, definite, head }) => pronoun || (definite && DOER_WORDS.has(head)))
  )
}

/** Whether a sentence with no time and no place of its own follows one that tells a scene: it says more of it. */
function goesOn({ sentences }: Scene, { mention, time, place }: Situated): boolean {
  return sentences.has(mention.trigger.view.index - 1) && time === null && (place === null || !isFirm(place))
}

/** "the driver", "many people": somebody who may be any of those told of. */
function isAnybody({ kind, named, definite, count }: PartyMention): boolean {
  return kind === 'person' && !named && (definite || count.best === null)
}

/** "another attack", "a second bombing" */
export function isAnother({ trigger }: Mention): boolean {
  const { view } = trigger
  if (leadWords(view, trigger.head).some((lemma) => ANOTHER.has(lemma))) return true
  // "An earlier incident saw a man attack …"
  return view.phrases.some(({ first, head }) => {
    if (head >= trigger.head || !INCIDENT_WORDS.has(view.tokens[head]?.lemma ?? '')) return false
    return view.words.slice(first, head).some((word) => ANOTHER.has(word))
  })
}

/** "the attack", "this shooting" */
export function isPointing({ trigger }: Mention): boolean {
  if (trigger.isVerb) return false
  const [first] = leadWords(trigger.view, trigger.head)
  return first !== undefined && POINTING.has(first)
}

function leadWords(view: View, head: number): string[] {
  const phrase = view.phrases[phraseAt(view, head)]
  return phrase === undefined || !view.tokens[head] ? [] : view.words.slice(phrase.first, head)
}
