import { DOER_WORDS, SUFFERER_WORDS } from '../../language/en/coreference-words.ts'
import { type Fields, noFields, type Statement } from '../../model/account.ts'
import type { CountRange } from '../../model/count.ts'
import type { Span } from '../../model/span.ts'
import { bandOf } from './bands.ts'
import { damagedIn, damagedThings, damageOf } from './damage.ts'
import { isDoer } from './doers.ts'
import { withoutEchoes } from './echoes.ts'
import { type MeansFound, meansBeside, meansOf } from './means.ts'
import { isAttempted } from './modality.ts'
import type { OutcomeMention } from './outcomes.ts'
import type { PartyMention } from './parties.ts'
import { type Reading, spanOf, type View } from './reading.ts'
import type { Scene } from './scenes.ts'
import { statementOf } from './statements.ts'
import { type Toll, tollsOf } from './victims.ts'
import { whenOf } from './when.ts'
import { type Surroundings, whereOf } from './where.ts'

// No field of an account holds more; what is beyond is repetition.
const MOST = 6

/** The fields of a scene. */
export function fieldsOf(
  reading: Reading,
  scene: Scene,
  outcomes: readonly OutcomeMention[],
  around: Surroundings,
): Fields {
  const fields = noFields()
  fields.when.push(...whenOf(reading, scene, { around: around.time, outcomes }))
  fields.where.push(...whereOf(reading, scene, around))
  const actors = actorsOf(scene, outcomes)
  const band = bandOf(reading, actors)
  fields.actor.push(...partiesOf(reading, band === null ? actors : [...actors, band], DOER_WORDS))
  const targets = scene.mentions.flatMap((mention) => mention.targets)
  const harmed = scene.harms.flatMap(({ who }) => (who !== null && (who.named || who.class !== null) ? [who] : []))
  const others = harmed.filter((who) => !isDoer(scene.mentions, who))
  const damaged = damagedIn(reading, scene)
  fields.target.push(
    ...partiesOf(
      reading,
      withoutFighters([...targets, ...others, ...scene.identified, ...damagedThings(reading, damaged)], scene),
      SUFFERER_WORDS,
    ),
  )
  const told = scene.mentions.flatMap((mention) => meansOf(reading, mention))
  const means = told.length > 0 ? told : sentencesAfter(reading, scene).flatMap((view) => meansBeside(reading, view))
  fields.means.push(
    ...unique(
      withoutParts(means).map(({ name, class: kind, start, end }) =>
        statementOf(reading, { name, class: kind }, { start, end }),
      ),
    ),
  )
  const acting = [...scene.mentions.flatMap(({ actors }) => actors), ...scene.blamed]
  const tolls = tollsOf(scene.harms, acting)
  fields.killed.push(...tolls.killed.map((toll) => countStatement(reading, toll)))
  fields.injured.push(...tolls.injured.map((toll) => countStatement(reading, toll)))
  fields.damage.push(...damageOf(reading, scene, damaged))
  for (const outcome of outcomes.slice(0, MOST)) {
    fields.outcome.push(statementOf(reading, { kind: outcome.kind, detail: outcome.detail }, outcome.span))
  }
  fields.detained.push(
    ...countsOf(
      reading,
      [
        ...outcomes.filter(({ kind }) => kind === 'detention').flatMap(({ whom }) => whom),
        ...ofType(scene, 'abduction', 'targets'),
      ],
      { pronouns: false },
    ),
  )
  const released = outcomes.filter(({ kind }) => kind === 'release').flatMap(({ whom }) => whom)
  const freed = freedIn(scene)
  fields.freed.push(...countsOf(reading, freed.length > 0 ? freed : released, { pronouns: true }))
  fields.participants.push(...participantsOf(reading, scene))
  return fields
}

// Where the act itself names no means, these sentences after it may.
const MEANS_REACH = 2

/** The sentences after those that tell a scene, in their paragraph or the next. */
function sentencesAfter({ views }: Reading, { mentions }: Scene): View[] {
  const at = mentions[0]?.trigger.view.index ?? -1
  const paragraph = views[at]?.sentence.paragraph ?? 0
  return views.slice(at + 1, at + 1 + MEANS_REACH).filter(({ sentence }) => sentence.paragraph - paragraph <= 1)
}

/** What is said of how many took part, else the number of a band that acted. */
function participantsOf(reading: Reading, scene: Scene): Statement<CountRange>[] {
  const said = scene.attendance.slice(0, MOST).map(({ count, by, start, end }) => {
    const statement = statementOf(reading, count, { start, end })
    return { ...statement, saidBy: by ?? statement.saidBy }
  })
  if (said.length > 0) return said
  const bands = scene.mentions
    .flatMap(({ actors }) => actors)
    .filter(({ count }) => (count.best ?? count.low ?? 0) > 2 && count.best !== null)
  return countsOf(reading, bands)
}

/** Without the posts and fighters that its codebook takes for no target of such an act, where others were struck too. */
function withoutFighters(parties: readonly PartyMention[], { type }: Scene): readonly PartyMention[] {
  const others = parties.filter(({ kind, class: name }) => {
    const isFighter = kind === 'thing' || name === 'armed-group'
    return !isFighter || name === null || !type.notTargets.includes(name)
  })
  return others.length > 0 ? others : parties
}

/** Without those that a fuller name tells of: "a bomb … the *car bomb*". */
function withoutParts(means: readonly MeansFound[]): MeansFound[] {
  const names = means.map(({ name }) => ` ${name.toLowerCase()} `)
  return means.filter(
    (_, at) => !names.some((name, n) => n !== at && name !== names[at] && name.includes(names[at] ?? ' ')),
  )
}

const OF_DOERS = new Set(['charge', 'conviction', 'sentence', 'detention'])

/** Those who did it, those it is laid to, and, of an act with a victim, those arrested or tried for it; not the court that tried it. */
function actorsOf(scene: Scene, outcomes: readonly OutcomeMention[]): PartyMention[] {
  const told = scene.mentions.filter(({ trigger }) => scene.type.aftermath || !trigger.type.aftermath)
  const acting = [...told.flatMap(({ actors }) => actors), ...scene.blamed]
  const tried = outcomes
    .filter(({ kind }) => OF_DOERS.has(kind))
    .flatMap(({ whom }) => whom.filter(({ kind }) => kind === 'person'))
  return scene.type.aftermath ? acting : [...acting, ...tried]
}

function ofType(scene: Scene, type: string, side: 'actors' | 'targets'): PartyMention[] {
  return scene.mentions.filter(({ trigger }) => trigger.type.name === type).flatMap((mention) => mention[side])
}

/** Those who were freed: not those whom somebody tried, or failed, to free. */
function freedIn({ mentions }: Scene): PartyMention[] {
  const told = mentions.filter(({ trigger }) => trigger.type.name === 'freeing')
  if (told.some(({ telling }) => telling === 'denied')) return []
  return told.filter(({ trigger }) => !isAttempted(trigger)).flatMap(({ targets }) => targets)
}

function countStatement(reading: Reading, { count, span }: Toll): Statement<CountRange> {
  return statementOf(reading, count, span)
}

/** The largest count of some parties, if it is of persons. */
function countsOf(
  reading: Reading,
  parties: readonly PartyMention[],
  { pronouns }: { readonly pronouns: boolean } = { pronouns: false },
): Statement<CountRange>[] {
  const people = parties.filter(
    (party) => (party.kind === 'person' || party.named || isNumber(party)) && (pronouns || !party.pronoun),
  )
  const largest = people.toSorted((left, right) => size(right.count) - size(left.count))[0]
  if (largest === undefined) return []
  const phrase = largest.view.phrases[largest.phrase]
  const span = phrase ? spanOf(largest.view, phrase.first, phrase.last) : largest
  return [statementOf(reading, largest.count, span)]
}

/** "*Two* of our people". */
function isNumber({ view, phrase }: PartyMention): boolean {
  return view.tokens[view.phrases[phrase]?.head ?? -1]?.pos === 'NUM'
}

function size({ low, best, high }: CountRange): number {
  return best ?? low ?? high ?? 0
}

/** Each party once; names and descriptions of their own before bare "the attacker". */
function partiesOf(
  reading: Reading,
  parties: readonly PartyMention[],
  bare: ReadonlySet<string>,
): Statement<{ name: string; class: string | null }>[] {
  const named = parties.filter(({ pronoun, head, definite }) => !pronoun && !(definite && bare.has(head)))
  const used = withoutEchoes(named.length > 0 ? named : parties)
  return unique(
    used.map((party) => statementOf(reading, { name: party.name, class: party.class }, spanWithName(party))),
  )
}

function spanWithName(party: PartyMention): Span {
  return { start: party.start, end: party.end }
}

function unique<V extends { readonly name: string }>(statements: readonly Statement<V>[]): Statement<V>[] {
  const kept: Statement<V>[] = []
  const keys: string[] = []
  for (const statement of statements) {
    const key = statement.value.name.toLowerCase()
    if (keys.some((known) => known.includes(key))) continue
    keys.push(key)
    kept.push(statement)
  }
  return kept.slice(0, MOST)
}
