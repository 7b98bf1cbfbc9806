import type { Act } from '../model/decision.ts'
import { BadInputError } from '../model/errors.ts'
import { fitsField } from '../model/field-value.ts'
import type { Quote } from '../model/span.ts'
import type { Desk } from './desk.ts'

/** What of a desk an act is checked against. */
type Seen = Pick<Desk, 'incident' | 'report' | 'decisions'>

/** Refuses what says nothing that could be obeyed. */
export async function checkAct(act: Act, desk: Seen): Promise<void> {
  const isGiven = (act.act === 'edit' && act.value !== null) || act.act === 'state'
  if (isGiven && !fitsField(act.field, act.value)) {
    throw new BadInputError(
      'desk/bad-value',
      `"${act.field}" cannot have this value; take one like those the reports give.`,
    )
  }
  if (act.act === 'merge' && act.incident === act.into) {
    throw new BadInputError('desk/same-incident', 'an incident cannot be merged into itself; name another.')
  }
  if (act.act === 'apart' && act.incident === act.other) {
    throw new BadInputError('desk/same-incident', 'an incident cannot be apart from itself; name another.')
  }
  if ('from' in act && act.from === act.to) {
    throw new BadInputError('desk/same-report', 'a report cannot be compared with itself; name another.')
  }
  if (act.act === 'split') await checkSplit(act, desk)
  if (act.act === 'strike' || act.act === 'state') await checkStatement(act, desk)
  if (act.act === 'wrong-mark') await checkMark(act, desk)
  if (act.act === 'aligned') {
    await checkQuote(act.left, act.from, desk)
    await checkQuote(act.right, act.to, desk)
  }
  if (act.act === 'undo') await checkUndo(act.decision, desk)
}

async function checkSplit(act: Extract<Act, { act: 'split' }>, desk: Seen): Promise<void> {
  if (act.accounts.length === 0)
    throw new BadInputError('desk/split-none', 'name the accounts that are another incident.')
  const whole = (await desk.incident(act.incident))?.incident.accounts.length ?? 0
  if (new Set(act.accounts).size >= whole) {
    const message = 'these are all accounts of the incident: nothing would be left of it. Leave one out.'
    throw new BadInputError('desk/split-whole', message)
  }
}

async function checkUndo(id: string, desk: Seen): Promise<void> {
  const { rows } = await desk.decisions({ limit: Number.MAX_SAFE_INTEGER })
  if (rows.find((decision) => decision.id === id)?.act.act === 'undo') {
    throw new BadInputError('desk/undo-of-undo', `${id} is an undo; to have back what it took away, decide it again.`)
  }
}

async function checkStatement(act: Extract<Act, { act: 'strike' | 'state' }>, desk: Seen): Promise<void> {
  const view = await desk.incident(act.incident)
  const column = view?.columns.find(({ accounts }) => accounts.some(({ id }) => id === act.account))
  const statements = column?.accounts.find(({ id }) => id === act.account)?.fields[act.field] ?? []
  const isTold = statements.some(
    ({ quote, value }) =>
      quote.start === act.quote.start &&
      quote.end === act.quote.end &&
      JSON.stringify(value) === JSON.stringify(act.value),
  )
  if (act.act === 'strike' && !isTold) {
    throw new BadInputError('desk/no-statement', 'the report does not tell this there any more; look again.')
  }
  if (act.act === 'state' && isTold) {
    throw new BadInputError('desk/told-already', 'this is told there already.')
  }
  if (column) await checkQuote(act.quote, column.report.id, desk)
}

async function checkQuote({ start, end, exact }: Quote, report: string, desk: Seen): Promise<void> {
  const text = (await desk.report(report))?.report.text ?? ''
  if (exact !== '' && text.slice(start, end) === exact) return
  throw new BadInputError('desk/bad-quote', 'these words do not stand there in the report; mark them again.')
}

async function checkMark(act: Extract<Act, { act: 'wrong-mark' }>, desk: Seen): Promise<void> {
  const marks = (await desk.report(act.report))?.marks ?? []
  const { start, end } = act.quote
  if (marks.some((mark) => mark.kind === act.kind && mark.start === start && mark.end === end)) return
  throw new BadInputError('desk/no-mark', 'the report has no such mark there any more; look again.')
}
