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
  for (const view of reading.views) {
    const told = mentionsIn(reading, view).filter(({ telling }) => telling !== 'generic' && telling !== 'hypothetical')
    for (const mention of told) place(reading, mention, scenes)
    attach(reading, view, scenes)
  }
  return scenes
}

function place(reading: Reading, mention: Mention, scenes: ToldScene[]): void {
  const situated = situate(mention)
  const known = sceneFor(situated, scenes, reading)
  if (known !== null) {
    joinScene(known, situated, reading)
    return
  }
  // What comes after an incident is its outcome, not another incident.
  if (mention.trigger.type.aftermath && scenes.length > 0) return
  if (!isTelling(situated)) return
  scenes.push({ ...openScene(situated), outcomes: [] })
}

/** Whether a mention says enough to be an incident of its own. */
function isTelling({ mention, time, place }: Situated): boolean {
  const { trigger, actors, targets } = mention
  if (trigger.kind === 'weak') return (time !== null || place !== null) && targets.length + actors.length > 0
  if (trigger.isVerb)
    return targets.length + actors.length + mention.means.length > 0 || time !== null || place !== null
  const sides = targets.length + actors.length
  if (isPointing(mention)) return targets.length > 0 || (time !== null && place !== null)
  return sides > 0 || time !== null || place !== null
}

/** Gives the harm and the outcomes of a sentence to its scene: one told in it, else the last before it. */
function attach(reading: Reading, view: View, scenes: readonly ToldScene[]): void {
  const scene = scenes.findLast(({ sentences }) => sentences.has(view.index)) ?? scenes.at(-1)
  if (scene === undefined) return
  const harms = harmsIn(reading, view)
  scene.harms.push(...harms)
  const outcomes = outcomesIn(reading, view)
  scene.outcomes.push(...outcomes)
  if (harms.length > 0) scene.sentences.add(view.index)
}
