import type { Act } from '../model/decision.ts'
import { BadInputError } from '../model/errors.ts'
import { fitsField } from '../model/field-value.ts'
import type { Desk } from './desk.ts'

/** What of a desk an act is checked against. */
type Seen = Pick<Desk, 'incident' | 'decisions'>

/** Refuses what says nothing that could be obeyed. */
export async function checkAct(act: Act, desk: Seen): Promise<void> {
  if (act.act === 'edit' && act.value !== null && !fitsField(act.field, act.value)) {
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
