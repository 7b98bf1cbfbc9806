import { basename, resolve } from 'node:path'
import { isWorkedIn } from '../model/decided.ts'
import type { DecisionResult, NewDecision } from '../model/decision.ts'
import { TryLaterError } from '../model/errors.ts'
import { captureOf, readCaptureBytes } from '../store/captures.ts'
import type { Case } from '../store/case.ts'
import { caseStatus } from '../store/status.ts'
import { unsureLinks } from '../store/unsure-links.ts'
import type { Desk } from './desk.ts'
import { type CaseCodebook, followCase, MOVED } from './followed-case.ts'
import type { HeldCase, HeldDesk } from './held-case.ts'
import { pageOf } from './paging.ts'
import { questionOf } from './question.ts'

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
  const followed = await followCase(opened, codebook)
  const settled = settler(settle)
  const now = async (): Promise<HeldCase> => {
    const held = await followed.now()
    return held.isUnsettled() && (await settled.inTime()) ? followed.now() : held
  }
  const desk = async () => (await now()).desk
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

type Lists = Omit<HeldDesk, 'incident' | 'report' | 'decide'>

/** What is answered from what is held alone. */
function listsOf(desk: () => Promise<HeldDesk>): Lists {
  return {
    listIncidents: async (query) => (await desk()).listIncidents(query),
    overview: async (filter) => (await desk()).overview(filter),
    listReports: async (query) => (await desk()).listReports(query),
    listLineage: async (query) => (await desk()).listLineage(query),
    pair: async (from, to) => (await desk()).pair(from, to),
    listClaims: async (query) => (await desk()).listClaims(query),
    listOutlets: async () => (await desk()).listOutlets(),
    listSources: async (query) => (await desk()).listSources(query),
    source: async (id) => (await desk()).source(id),
    listSaid: async (source, query) => (await desk()).listSaid(source, query),
    decisions: async (paging) => (await desk()).decisions(paging),
  }
}

/** Takes a decision on the case as it stands; when somebody else was quicker, looks again first. */
async function decideOn(now: () => Promise<HeldCase>, wanted: NewDecision): Promise<DecisionResult> {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      return await (await now()).desk.decide(wanted)
    } catch (error) {
      if (!(error instanceof TryLaterError && error.code === MOVED)) throw error
    }
  }
  throw new TryLaterError(MOVED, 'many decide at once on this case; nothing was written. Decide again.')
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
