import { basename, resolve } from 'node:path'
import { isWorkedIn } from '../model/decided.ts'
import type { Act, DecisionResult, NewDecision } from '../model/decision.ts'
import { BadInputError, TryLaterError } from '../model/errors.ts'
import { fitsField } from '../model/field-value.ts'
import { captureOf, readCaptureBytes } from '../store/captures.ts'
import type { Case } from '../store/case.ts'
import { caseStatus } from '../store/status.ts'
import { unsureLinks } from '../store/unsure-links.ts'
import type { Desk } from './desk.ts'
import { type CaseCodebook, followCase, type HeldCase, MOVED } from './followed-case.ts'
import { pageOf } from './paging.ts'
import { questionOf } from './question.ts'
import { unknownIn } from './ties.ts'

export interface CaseDeskOptions {
  readonly codebook: CaseCodebook
  /** The version stamp of today's stages; what carries another is pending. */
  readonly stamp: string
  /**
   * Works what was decided into origins and incidents. Throws TryLaterError while a build holds the case: the build does it
   * then. Without it the next build does.
   */
  readonly settle?: () => Promise<void>
}

/** Others may decide at the same moment; whoever comes so often too late is told. */
const TRIES = 5
/** When a build holds the case, it is asked again after this long. Milliseconds. */
const SETTLE_AGAIN_AFTER = 2000

/**
 * The desk over a case that is open to read: as the last build left it, with every decision taken so far, here or elsewhere.
 *
 * A decision is written on a connection of its own, so that it needs no lock on the case.
 */
export async function caseDesk(opened: Case, { codebook, stamp, settle }: CaseDeskOptions): Promise<Desk> {
  const { db, folder } = opened
  const name = basename(resolve(folder))
  const followed = followCase(opened, codebook)
  const settled = settler(settle)
  const now = async (): Promise<HeldCase> => {
    const held = await followed.now()
    return held.isUnsettled && (await settled.inTime()) ? followed.now() : held
  }
  const desk = async () => (await now()).desk
  await now()
  return {
    ...listsOf(desk),
    async status() {
      const { pending, problems, ...counts } = await caseStatus(db, stamp)
      const waiting = pending > 0 ? [{ stage: 'read', count: pending }] : []
      const { name: words, version } = codebook
      return { name, codebook: { name: words, version }, counts, pending: waiting, problems }
    },
    async incident(id) {
      const { desk, moved } = await now()
      return (await desk.incident(id)) ?? desk.incident(moved.get(id) ?? id)
    },
    async report(id) {
      const view = await (await desk()).report(id)
      const capture = view && (await captureOf(db, view.report.sha256))
      if (!view || !capture) return view
      const { sha256, bytes, mediaType, capturedAt } = capture
      return { ...view, capture: { sha256, bytes, mediaType, capturedAt } }
    },
    async capture(sha256) {
      const capture = await captureOf(db, sha256)
      return capture ? { bytes: await readCaptureBytes(folder, sha256), mediaType: capture.mediaType } : null
    },
    async listQuestions(paging) {
      const { desk } = await now()
      const { rows, ...page } = pageOf(await unsureLinks(db), paging)
      const questions = await Promise.all(rows.map((link) => questionOf(link, desk)))
      return { ...page, rows: questions.filter((question) => question !== null) }
    },
    async decide(wanted) {
      const result = await decideOn(now, wanted)
      if (result.kind === 'taken' && isWorkedIn(wanted.act)) await settled.atOnce()
      return result
    },
  }
}

type Lists = Omit<Desk, 'status' | 'incident' | 'report' | 'capture' | 'listQuestions' | 'decide'>

/** What is answered from the record alone. */
function listsOf(desk: () => Promise<Desk>): Lists {
  return {
    listIncidents: async (query) => (await desk()).listIncidents(query),
    overview: async (filter) => (await desk()).overview(filter),
    listReports: async (query) => (await desk()).listReports(query),
    listLineage: async (query) => (await desk()).listLineage(query),
    pair: async (from, to) => (await desk()).pair(from, to),
    listClaims: async (query) => (await desk()).listClaims(query),
    listOutlets: async () => (await desk()).listOutlets(),
    decisions: async (paging) => (await desk()).decisions(paging),
  }
}

/** Takes a decision on the case as it stands; when somebody else was quicker, looks again first. */
async function decideOn(now: () => Promise<HeldCase>, wanted: NewDecision): Promise<DecisionResult> {
  for (let tries = 0; tries < TRIES; tries++) {
    const { desk, record } = await now()
    const unknown = unknownIn(wanted.act, record)
    if (unknown !== null) return { kind: 'unknown', what: unknown }
    await checkAct(wanted.act, desk)
    try {
      return await desk.decide(wanted)
    } catch (error) {
      if (!(error instanceof TryLaterError && error.code === MOVED)) throw error
    }
  }
  throw new TryLaterError(MOVED, 'many decide at once on this case; nothing was written. Decide again.')
}

/** Refuses what says nothing that could be obeyed. */
async function checkAct(act: Act, desk: Desk): Promise<void> {
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

async function checkSplit(act: Extract<Act, { act: 'split' }>, desk: Desk): Promise<void> {
  if (act.accounts.length === 0)
    throw new BadInputError('desk/split-none', 'name the accounts that are another incident.')
  const whole = (await desk.incident(act.incident))?.incident.accounts.length ?? 0
  if (new Set(act.accounts).size >= whole) {
    const message = 'these are all accounts of the incident: nothing would be left of it. Leave one out.'
    throw new BadInputError('desk/split-whole', message)
  }
}

async function checkUndo(id: string, desk: Desk): Promise<void> {
  const { rows } = await desk.decisions({ limit: Number.MAX_SAFE_INTEGER })
  if (rows.find((decision) => decision.id === id)?.act.act === 'undo') {
    throw new BadInputError('desk/undo-of-undo', `${id} is an undo; to have back what it took away, decide it again.`)
  }
}

interface Settler {
  /** Whether it was done. */
  atOnce(): Promise<boolean>
  /** The same, but not so soon after it could not be done. */
  inTime(): Promise<boolean>
}

function settler(settle: CaseDeskOptions['settle']): Settler {
  let notBefore = 0
  let underWay: Promise<boolean> | null = null
  const attempt = async (): Promise<boolean> => {
    if (settle === undefined) return false
    try {
      await settle()
      return true
    } catch (error) {
      if (!(error instanceof TryLaterError)) throw error
      notBefore = Date.now() + SETTLE_AGAIN_AFTER
      return false
    }
  }
  const atOnce = (): Promise<boolean> => {
    underWay ??= attempt().finally(() => {
      underWay = null
    })
    return underWay
  }
  return { atOnce, inTime: async () => (Date.now() < notBefore ? false : atOnce()) }
}
