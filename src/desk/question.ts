import type { UnsureLink } from '../store/unsure-links.ts'
import type { Desk } from './desk.ts'
import { reasonText } from './reason-text.ts'
import type { Question, QuestionSide } from './views.ts'

type Seen = Pick<Desk, 'incident' | 'report'>

/** A link that is not sure, with both its accounts; null when a build is just changing one of them. */
export async function questionOf({ left, right, score, reasons }: UnsureLink, desk: Seen): Promise<Question | null> {
  const sides = [await sideOf(left, desk), await sideOf(right, desk)] as const
  if (sides[0] === null || sides[1] === null) return null
  const text = (await desk.report(sides[0].report.id))?.report.text ?? ''
  const heaviest = reasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return {
    left: sides[0],
    right: sides[1],
    score,
    reasons: heaviest.map((reason) => ({ weight: reason.weight, why: reasonText(reason, text) })),
  }
}

async function sideOf(asked: UnsureLink['left'], desk: Seen): Promise<QuestionSide | null> {
  const view = await desk.incident(asked.incident)
  const column = view?.columns.find(({ accounts }) => accounts.some(({ id }) => id === asked.account))
  const account = column?.accounts.find(({ id }) => id === asked.account)
  if (!view || !column || !account) return null
  const { id, label } = view.incident
  return { incident: { id, label, revision: view.revision }, report: column.report, account }
}
