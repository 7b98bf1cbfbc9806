import type { Account, Modality } from '../../model/account.ts'
import { quoteOf, type Span } from '../../model/span.ts'
import { voiceAt } from '../../model/voices.ts'
import { idOf } from '../../text/id.ts'
import { isAdmitted } from './admitted.ts'
import { fieldsOf } from './fields.ts'
import { homeCity } from './home-city.ts'
import type { PartyMention } from './parties.ts'
import { isCredit, standingOf } from './place-words.ts'
import { marksIn, type Reading, spanOf, type View } from './reading.ts'
import { isAnother, type Scene } from './scenes.ts'
import { isAside, isDateline, isFirm, isOfCourt, type Spot, type When, type Where } from './setting.ts'
import type { ToldScene } from './stage.ts'
import { isLater, isOfPage, isOfTelling, isSinceLong } from './time-words.ts'
import type { Surroundings } from './where.ts'

/** The account that a scene makes; null when the codebook says it is none. */
export function accountOf(reading: Reading, scene: ToldScene, all: readonly Scene[]): Account | null {
  const [main] = scene.mentions
  if (main === undefined || isOfKind(scene)) return null
  const fields = fieldsOf(reading, scene, scene.outcomes, surroundingsOf(reading, scene, all))
  const { type } = scene
  const { report } = reading.marked
  if (!isAdmitted(fields, type, { codebook: reading.lexicon.codebook, published: report.published })) return null
  const anchor = quoteOf(reading.text, anchorOf(scene, all))
  return {
    id: idOf('a', report.id, anchor.start, type.name),
    report: report.id,
    type: type.name,
    modality: modalityOf(reading, scene),
    anchor,
    fields,
  }
}

/** Whether a scene tells only what is done to people of a kind, on no day and in no place: "killing judges". */
function isOfKind({ mentions, times, places, harms }: ToldScene): boolean {
  if (harms.some(({ self }) => self)) return false
  const targets = mentions.flatMap((mention) => mention.targets)
  const isMutual = mentions.some(({ trigger }) => trigger.kind === 'happens')
  if (isMutual || targets.length === 0 || !targets.every(isKind)) return false
  const isDated = times.some(({ value }) => value.granularity === 'day' || value.granularity === 'moment')
  return !isDated && places.every(({ value }) => value.precision === 'country')
}

/** "judges", "many judges": neither named nor counted nor known. */
function isKind({ kind, named, definite, pronoun, count }: PartyMention): boolean {
  return kind === 'person' && !named && !definite && !pronoun && count.best === null
}

function modalityOf(reading: Reading, scene: Scene): Modality {
  const tellings = new Set(scene.mentions.map(({ telling }) => telling))
  const asserted = scene.mentions.filter(({ telling }) => telling === 'asserted')
  // Whose voice a mention has is asked only until one is told as sure.
  const isSure = asserted.some(
    ({ trigger }) => !voiceAt(reading.marked, spanOf(trigger.view, trigger.first, trigger.last)).hedged,
  )
  if (isSure) return 'asserted'
  if (asserted.length > 0 || tellings.has('hedged')) return 'hedged'
  if (tellings.has('denied')) return 'denied'
  return tellings.has('planned') ? 'planned' : 'hypothetical'
}

/** The sentence that tells it first; where another scene is told in the same one, the words from party to verb. */
function anchorOf(scene: Scene, all: readonly Scene[]): Span {
  const [main] = scene.mentions
  if (main === undefined) return { start: 0, end: 0 }
  const { view } = main.trigger
  const shared = all.some((other) => other !== scene && other.mentions[0]?.trigger.view.index === view.index)
  if (!shared) return { start: view.sentence.start, end: view.sentence.end }
  const own = spanOf(view, main.trigger.first, main.trigger.last)
  const parts = [own, ...main.actors, ...main.targets].filter(
    (part) => part.start >= view.sentence.start && part.end <= view.sentence.end,
  )
  return { start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) }
}

// A scene's time and place may stand so many sentences before it in its paragraph, and so many after it.
const LOOK_BACK = 12
const LOOK_AHEAD = 2

/** Time and place from the sentences around: before it in its paragraph, then just after, then the report's first. */
function surroundingsOf(reading: Reading, scene: Scene, all: readonly Scene[]): Surroundings {
  const [first] = scene.mentions
  const at = first?.trigger.view.index ?? 0
  const before = sentencesBefore(reading, scene, all)
  const after = reading.isRoundUp ? [] : reading.views.slice(at + 1, at + 1 + LOOK_AHEAD)
  const near = [...before, ...after]
  const places = placesIn(reading)
  // In a review of several days the place of one story says nothing of another's.
  const [here, anywhere] = [near, reading.isRoundUp ? before : reading.views].map((views) =>
    views.flatMap(({ index }) => places[index] ?? []),
  )
  const line = reading.views[at - 1]
  const previous = (anywhere ?? []).filter((place) => place.view === line)
  const told = (here ?? []).filter((place) => !isDateline(place.view, place) && maySettle(place))
  const back = told.filter(({ view }) => view.index <= at)
  const towns = told.filter(({ value }) => value.precision === 'settlement')
  const other = (anywhere ?? []).filter(
    (place) => !isDateline(place.view, place) && standingOf(place.view, place) !== 'street',
  )
  const settled = other.filter(({ value }) => value.precision === 'settlement')
  const dateline = anywhere?.find((place) => isDateline(place.view, place)) ?? null
  return {
    city: dateline?.value.precision === 'settlement' ? dateline : homeCity(reading),
    time: first && isAnother(first) ? null : (firstTime(near, first?.trigger) ?? scene.implied[0] ?? null),
    settlement: towns.find((town) => !isAside(town)) ?? towns[0] ?? null,
    later: settled.find(isOfStory) ?? settled[0] ?? null,
    towns: settled,
    place: mostPrecise(told) ?? mostPrecise(previous.filter(isOfStory)) ?? other.find(isOfStory) ?? other[0] ?? null,
    before: mostPrecise(back.filter(isFirm)),
    dateline,
  }
}

/** The sentence that tells a scene first and those before it in its paragraph, the nearest first. */
function sentencesBefore({ views, isRoundUp }: Reading, scene: Scene, all: readonly Scene[]): View[] {
  const own = scene.mentions[0]?.trigger.view
  if (own === undefined) return []
  const before = views
    .slice(Math.max(0, own.index - LOOK_BACK), own.index)
    .filter(({ sentence }) => sentence.paragraph === own.sentence.paragraph)
    .reverse()
  // "… burned in Leeds. That night a tanner was stabbed": of a day, a review goes on to the next story.
  const isNext =
    isRoundUp &&
    scene.times.some(({ view }) => view === own) &&
    before.some(({ index }) => all.some((other) => other !== scene && other.sentences.has(index)))
  return isNext ? [own] : [own, ...before]
}

const known = new WeakMap<Reading, readonly Where[][]>()

/** The places of a report but those of credits, by sentence. */
function placesIn(reading: Reading): readonly Where[][] {
  const places = known.get(reading) ?? findPlaces(reading)
  known.set(reading, places)
  return places
}

function findPlaces({ text, views }: Reading): Where[][] {
  return views.map((view) =>
    marksIn(view, 'place')
      .filter((mark) => !isCredit(text, mark))
      .map(({ value, start, end }) => ({ value, view, start, end })),
  )
}

/** Whether a place near a telling may be its town: not a hospital's, not a street's, not where somebody lives. */
function maySettle(place: Where): boolean {
  const standing = standingOf(place.view, place)
  return standing === 'plain' || standing === 'part'
}

/** Whether a place anywhere in a report may be the story's: its police may be named, but not a hospital that only bears its name. */
function isOfStory(place: Where): boolean {
  return maySettle(place) || standingOf(place.view, place) === 'force'
}

const PRECISION = ['settlement', 'site', 'district', 'region', 'country']

function mostPrecise(places: readonly Where[]): Where | null {
  const rank = ({ value }: Where): number => PRECISION.indexOf(value.precision)
  return places.toSorted((left, right) => rank(left) - rank(right))[0] ?? null
}

const NOT_OF_ACT = [isDateline, isOfPage, isLater, isOfTelling]

function firstTime(views: readonly View[], trigger: Spot | undefined): When | null {
  for (const view of views) {
    const isOwn = trigger !== undefined && trigger.view.index === view.index
    const mark = marksIn(view, 'time').find((candidate) => {
      if (NOT_OF_ACT.some((is) => is(view, candidate)) || isSinceLong(view, candidate)) return false
      return !(isOwn && isOfCourt(trigger, candidate))
    })
    if (mark) return { value: mark.value, view, start: mark.start, end: mark.end }
  }
  return null
}
