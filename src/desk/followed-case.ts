import type { MeasuringCodebook } from '../ledger/measure.ts'
import { isWorkedIn } from '../model/decided.ts'
import type { Act, Decision } from '../model/decision.ts'
import type { LoggedDecision } from '../model/reattach.ts'
import type { CaseRecord } from '../model/record.ts'
import { settledUpTo, timesBuilt, timesReweighed } from '../store/built.ts'
import type { Case } from '../store/case.ts'
import { dataVersion } from '../store/data-version.ts'
import type { Database } from '../store/database.ts'
import { allDecisions, attachedTo, lastDecision } from '../store/decisions.ts'
import { reportsThere } from '../store/obeyed.ts'
import { listOutlets } from '../store/outlets.ts'
import { snapshotOf } from '../store/snapshot.ts'
import { type CaseLists, listsOf } from './case-lists.ts'
import { type HeldCase, type HeldLog, holdCase } from './held-case.ts'

/** The codebook that a case is built by: what the record says of it, and what it has words for. */
export type CaseCodebook = CaseRecord['codebook'] & MeasuringCodebook

export interface FollowedCase {
  /** As it stands now: read again when a build ended or somebody decided elsewhere. */
  now(): Promise<HeldCase>
}

/** The code of the error by which a desk says that somebody decided since it was made; nothing was written then. */
export const MOVED = 'desk/moved'

/** A build cannot tidy up after itself while a moment before it is held: beyond this it is let go, and the build is shown as it goes on. */
const MOST_HELD_BACK = 1024 ** 3

/** Follows a case that is open to read while others build it and decide on it. Always shows it as a build left it. */
export async function followCase(
  opened: Case,
  codebook: CaseCodebook,
  { mostHeldBack = MOST_HELD_BACK } = {},
): Promise<FollowedCase> {
  const { db, folder } = opened
  const snapshot = await snapshotOf(opened)
  let lists: CaseLists | null = null
  let built: string | null = null
  let held: HeldCase | null = null
  let seen: number | null = null
  let loading: Promise<HeldCase> | null = null

  const load = async (version: number): Promise<HeldCase> => {
    const found = await db.transaction().execute(versionOf)
    if (lists === null || built !== found.built || snapshot.heldBack() > mostHeldBack) {
      await snapshot.renew()
      lists = await listsOf(snapshot, codebook)
      built = found.built
      held = null
    }
    if (held === null || held.position() !== found.position) {
      const decisions = await snapshot.read((at) => asOf(at, found.logged))
      held = await holdCase({ lists, snapshot, folder, codebook }, logOf(found, decisions))
    }
    seen = version
    return held
  }
  const now = async () => {
    const version = await dataVersion(db)
    if (held !== null && version === seen) return held
    loading ??= load(version).finally(() => {
      loading = null
    })
    return loading
  }
  await now()
  return { now }
}

interface Version {
  /** How often it had been built, and its incidents worked out anew since, or before. */
  readonly built: string
  readonly logged: readonly LoggedDecision[]
  /** The place of the log's last decision. */
  readonly position: number
  /** Up to where the log is worked into the incidents. */
  readonly settled: number
}

async function versionOf(db: Database): Promise<Version> {
  return {
    built: `${await timesBuilt(db)} ${await timesReweighed(db)}`,
    logged: await allDecisions(db),
    position: await lastDecision(db),
    settled: await settledUpTo(db),
  }
}

function logOf({ logged, position, settled }: Version, decisions: readonly Decision[]): HeldLog {
  return {
    ...{ decisions, position },
    isUnsettled: decisions.slice(settled).some(({ act }) => isWorkedIn(act)),
    moved: new Map(logged.flatMap(({ act }, at) => namesOf(act, decisions[at]))),
  }
}

/** The log with the ids of a moment. What was decided on reports and outlets that are gone needs another look, too. */
async function asOf(db: Database, logged: readonly LoggedDecision[]): Promise<Decision[]> {
  const attached = await attachedTo(db, logged)
  const named = (act: Act) => ('from' in act ? [act.from, act.to] : 'report' in act ? [act.report] : [])
  const ends = attached.flatMap(({ decision: { act } }) => named(act))
  const reports = await reportsThere(db, ends)
  const outlets = new Set((await listOutlets(db)).map(({ id }) => id))
  const isGone = (act: Act) =>
    named(act).some((id) => !reports.has(id)) || ('outlet' in act && !outlets.has(act.outlet))
  return attached.map(({ decision }) =>
    isGone(decision.act) ? { ...decision, standing: 'needs-another-look' } : decision,
  )
}

/** What a decision called its incidents, and what these are called now. */
function namesOf(before: Act, after: Decision | undefined): [string, string][] {
  if (after?.standing !== 'holds' || !('incident' in before) || !('incident' in after.act)) return []
  const own: [string, string] = [before.incident, after.act.incident]
  return before.act === 'merge' && after.act.act === 'merge' ? [own, [before.into, after.act.into]] : [own]
}
