import { isObeyed } from '../model/decided.ts'
import type { Lineage, Passage } from '../model/lineage.ts'
import type { Mark } from '../model/mark.ts'
import { placeOf } from '../model/reattach.ts'
import { holds, type Span } from '../model/span.ts'
import type { RecordedReport } from './record.ts'
import type { DecisionLog } from './record-decisions.ts'

// What people said of marks and passages is laid over a report when it is shown: nothing else rests on it.

/** The marks of a report without those that a person holds to be wrong. */
export function marksLeft(marks: readonly Mark[], { id, text }: RecordedReport, log: DecisionLog): readonly Mark[] {
  const wrong = log.all().flatMap((decision) => {
    const { act } = decision
    const span = isObeyed(decision) && act.act === 'wrong-mark' && act.report === id ? placeOf(act.quote, text) : null
    return span && act.act === 'wrong-mark' ? [{ ...span, kind: act.kind }] : []
  })
  if (wrong.length === 0) return marks
  return marks.filter(
    ({ kind, start, end }) => !wrong.some((one) => one.kind === kind && one.start === start && one.end === end),
  )
}

/** How two reports hang together, their passages as people left them: what was decided last of the same words holds. */
export function passagesLaidOver(
  lineage: Lineage,
  { from, to }: { readonly from: RecordedReport; readonly to: RecordedReport },
  log: DecisionLog,
): Lineage {
  let { passages } = lineage
  for (const decision of log.all()) {
    const { act } = decision
    if (!isObeyed(decision) || act.act !== 'aligned' || act.from !== from.id || act.to !== to.id) continue
    const [left, right] = [placeOf(act.left, from.text), placeOf(act.right, to.text)]
    if (left === null || right === null) continue
    passages = passages.flatMap((passage) => without(passage, { left, right }))
    if (act.isAligned) passages = [...passages, { from: left, to: right, kind: 'paraphrase', score: 1 }]
  }
  return passages === lineage.passages ? lineage : { ...lineage, passages }
}

/** A passage that runs between the two stretches is left out; one that only touches them stays. */
function without(passage: Passage, { left, right }: { readonly left: Span; readonly right: Span }): Passage[] {
  const isBetween =
    (holds(left, passage.from) || holds(passage.from, left)) && (holds(right, passage.to) || holds(passage.to, right))
  return isBetween ? [] : [passage]
}
