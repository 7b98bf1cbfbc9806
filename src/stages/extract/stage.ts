import { harmsIn } from './harm.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import { type OutcomeMention, outcomesIn } from './outcomes.ts'
import type { Reading, View } from './reading.ts'
import { isPointing, joinScene, openScene, type Scene, type Situated, sceneFor, situate } from './scenes.ts'

/** A scene with what came of it. */
export interface ToldScene extends Scene {
  readonly outcomes: OutcomeMention[]
}

/** Goes through a report sentence by sentence and puts its scenes together. */
export function stage(reading: Reading): ToldScene[] {
  const scenes: ToldScene[] = []
  const aftermath: Mention[] = []
  for (const view of reading.views) {
    if (isFurniture(view)) continue
    for (const mention of mentionsIn(reading, view)) {
      if (mention.telling === 'generic' || mention.telling === 'hypothetical') continue
      if (mention.trigger.type.aftermath) aftermath.push(mention)
      else place(reading, mention, scenes)
    }
  }
  // What comes after an incident is its outcome, not another incident.
  for (const mention of aftermath) if (!isAftermathOf(mention, scenes)) place(reading, mention, scenes)
  scenes.sort((left, right) => beginOf(left) - beginOf(right))
  for (const view of reading.views) if (!isFurniture(view)) attach(reading, view, scenes)
  return scenes
}

function beginOf(scene: Scene): number {
  return scene.mentions[0]?.trigger.view.index ?? 0
}

/** Lists of other stories and films: "2:04 Father tells of …". */
function isFurniture({ tokens }: View): boolean {
  return /^\d{1,2}:\d\d$/.test(tokens[0]?.text ?? '') && tokens[1]?.pos !== 'PUNCT' && !/^[ap]\.?m\.?$/i.test(tokens[1]?.text ?? '')
}

/** Whether an arrest or a sentence belongs to an incident already told: in its paragraph, or the only one. */
function isAftermathOf(mention: Mention, scenes: readonly ToldScene[]): boolean {
  const others = scenes.filter(({ type }) => !type.aftermath)
  if (others.length === 0) return false
  const { view } = mention.trigger
  if (others.length === 1 || others.some(({ sentences }) => sentences.has(view.index))) return true
  const { time, place: where } = situate(mention)
  const near = others.some(({ mentions }) => mentions.some(({ trigger }) => trigger.view.sentence.paragraph === view.sentence.paragraph && trigger.view.index <= view.index))
  return near || time === null || where === null
}

function place(reading: Reading, mention: Mention, scenes: ToldScene[]): void {
  const situated = situate(mention)
  const known = sceneFor(situated, scenes, reading)
  if (known !== null) {
    joinScene(known, situated, reading)
    return
  }
  if (!isTelling(situated)) return
  scenes.push({ ...openScene(situated), outcomes: [] })
}

/** Whether a mention says enough to be an incident of its own. */
function isTelling({ mention, time, place: where }: Situated): boolean {
  const { trigger, actors, targets } = mention
  const sides = targets.length + actors.length
  if (trigger.kind === 'weak') return (time !== null || where !== null) && sides > 0
  if (trigger.isVerb) return sides + mention.means.length > 0 || time !== null || where !== null
  if (isPointing(mention)) return targets.length > 0 || (time !== null && where !== null)
  return sides > 0 || time !== null || where !== null
}

/** Gives the harm and the outcomes of a sentence to its scene: one told in it, else the last before it, else the first after. */
function attach(reading: Reading, view: View, scenes: readonly ToldScene[]): void {
  const told = scenes.filter(({ sentences }) => sentences.has(view.index))
  const scene = told[0] ?? scenes.findLast((candidate) => beginOf(candidate) < view.index) ?? scenes[0]
  if (scene === undefined) return
  const harms = harmsIn(reading, view)
  for (const harm of harms) {
    // Two incidents in one sentence: the harm goes to the one whose words are nearest.
    const nearest = told.length > 1 ? (nearestTo(told, view, harm.span.end) ?? scene) : scene
    nearest.harms.push(harm)
  }
  scene.outcomes.push(...outcomesIn(reading, view))
  if (harms.length > 0) scene.sentences.add(view.index)
}

function nearestTo(scenes: readonly ToldScene[], view: View, at: number): ToldScene | undefined {
  const gap = (scene: ToldScene): number =>
    Math.min(
      ...scene.mentions.map(({ trigger }) => (trigger.view === view ? Math.abs((view.tokens[trigger.head]?.end ?? 0) - at) : Number.POSITIVE_INFINITY)),
    )
  return scenes.toSorted((left, right) => gap(left) - gap(right))[0]
}
