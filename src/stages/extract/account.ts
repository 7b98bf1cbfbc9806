import type { Account, Modality } from '../../model/account.ts'
import { quoteOf, type Span } from '../../model/span.ts'
import { voiceAt } from '../../model/voices.ts'
import { idOf } from '../../text/id.ts'
import { fieldsOf, type Surroundings } from './fields.ts'
import { marksIn, type Reading, spanOf } from './reading.ts'
import type { Scene } from './scenes.ts'
import type { When, Where } from './setting.ts'
import type { ToldScene } from './stage.ts'

/** The account that a scene makes; null when the codebook says it is none. */
export function accountOf(reading: Reading, scene: ToldScene, all: readonly Scene[]): Account | null {
  const [main] = scene.mentions
  if (main === undefined) return null
  const fields = fieldsOf(reading, scene, scene.outcomes, surroundingsOf(reading, scene))
  const { type } = scene
  if (type.needs.some((field) => fields[field].length === 0)) return null
  const barred =
    fields.target.length > 0 &&
    fields.target.every(({ value }) => value.class !== null && type.notTargets.includes(value.class))
  if (barred) return null
  const anchor = quoteOf(reading.text, anchorOf(scene, all))
  const { report } = reading.marked
  return {
    id: idOf('a', report.id, anchor.start, type.name),
    report: report.id,
    type: type.name,
    modality: modalityOf(reading, scene),
    anchor,
    fields,
  }
}

function modalityOf(reading: Reading, scene: Scene): Modality {
  const tellings = scene.mentions.map(({ trigger, telling }): Modality => {
    if (telling === 'generic') return 'hypothetical'
    const hedged =
      telling === 'asserted' && voiceAt(reading.marked, spanOf(trigger.view, trigger.first, trigger.last)).hedged
    return hedged ? 'hedged' : telling
  })
  for (const modality of ['asserted', 'hedged', 'denied', 'planned'] as const)
    if (tellings.includes(modality)) return modality
  return 'hypothetical'
}

/** The sentence that tells it first; where another scene is told in the same one, the words from party to verb. */
function anchorOf(scene: Scene, all: readonly Scene[]): Span {
  const [main] = scene.mentions
  if (main === undefined) return { start: 0, end: 0 }
  const { view } = main.trigger
  const shared = all.some((other) => other !== scene && other.mentions[0]?.trigger.view === view)
  if (!shared) return { start: view.sentence.start, end: view.sentence.end }
  const own = spanOf(view, main.trigger.first, main.trigger.last)
  const parts = [own, ...main.actors, ...main.targets].filter(
    (part) => part.start >= view.sentence.start && part.end <= view.sentence.end,
  )
  return { start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) }
}

/** Time and place from the sentences around: before it in its paragraph, then its own later ones, then the report's first. */
function surroundingsOf(reading: Reading, scene: Scene): Surroundings {
  const at = scene.mentions[0]?.trigger.view.index ?? 0
  const paragraph = reading.views[at]?.sentence.paragraph
  let time: When | null = null
  let place: Where | null = null
  const order = [
    ...reading.views
      .slice(0, at + 1)
      .reverse()
      .filter(({ sentence }) => sentence.paragraph === paragraph),
    ...reading.views.slice(at + 1, at + 3),
    ...reading.views,
  ]
  for (const view of order) {
    const [firstTime] = marksIn(view, 'time')
    const near = Math.abs(view.index - at) <= 4
    if (time === null && near && firstTime)
      time = { value: firstTime.value, view, start: firstTime.start, end: firstTime.end }
    const [firstPlace] = marksIn(view, 'place').toSorted(
      (left, right) => Number(left.value.precision !== 'settlement') - Number(right.value.precision !== 'settlement'),
    )
    if (place === null && firstPlace)
      place = { value: firstPlace.value, view, start: firstPlace.start, end: firstPlace.end }
    if (time !== null && place !== null) break
  }
  return { time, place }
}
