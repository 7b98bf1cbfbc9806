import { basename, resolve } from 'node:path'
import type { MeasuringCodebook } from '../ledger/measure.ts'
import { isWorkedIn } from '../model/decided.ts'
import type { Act, Decision } from '../model/decision.ts'
import { TryLaterError } from '../model/errors.ts'
import { reattached } from '../model/reattach.ts'
import type { CaseRecord as LoadedRecord } from '../model/record.ts'
import { settledUpTo, timesBuilt, timesReweighed } from '../store/built.ts'
import type { Case } from '../store/case.ts'
import { dataVersion } from '../store/data-version.ts'
import type { Database } from '../store/database.ts'
import { addDecision, allDecisions, lastDecision } from '../store/decisions.ts'
import { loadReweighed, loadUnmarked } from '../store/record.ts'
import { loadedMarks, marksOfReport } from '../store/reports.ts'
import type { Desk } from './desk.ts'
import type { MarkShelf } from './mark-shelf.ts'
import type { CaseRecord } from './record.ts'
import { recordDesk } from './record-desk.ts'
import { presentIn, tiesOf } from './ties.ts'

/** A case's record in memory, as it and the log of decisions stood at one moment. */
export interface HeldCase {
  readonly desk: Desk
  readonly record: CaseRecord
  readonly present: ReturnType<typeof presentIn>
  /** Incidents that a decision names and a build gave another id, such as one merged into another; to their id now. */
  readonly moved: ReadonlyMap<string, string>
  /** How often the case had been built. */
  readonly built: number
  /** How often its incidents had been worked out anew since, or before. */
  readonly reweighed: number
  /** The place of the log's last decision. */
  position: number
  /** Whether the log says of accounts, reports or outlets what is not worked into the incidents yet. */
  isUnsettled: boolean
}

/** The codebook that a case is built by: what the record says of it, and what it has words for. */
export type CaseCodebook = LoadedRecord['codebook'] & MeasuringCodebook

export interface FollowedCase {
  /** As it stands now: read again when a build ended or somebody decided elsewhere. */
  now(): Promise<HeldCase>
}

/** The code of the error by which a desk says that somebody decided since it was made; nothing was written then. */
export const MOVED = 'desk/moved'

/** Follows a case that is open to read while others build it and decide on it. */
export function followCase({ db, folder }: Case, codebook: CaseCodebook): FollowedCase {
  let held: HeldCase | null = null
  let seen: number | null = null
  let loading: Promise<HeldCase> | null = null

  const load = async (version: number): Promise<HeldCase> => {
    const before = held
    // One transaction: nothing of what a build commits meanwhile gets in between.
    const next = await db
      .transaction()
      .execute(async (tx) => readAgain(tx, before, { folder, codebook, marks: storedMarks(db) }))
    held = next
    seen = version
    return next
  }
  return {
    async now() {
      const version = await dataVersion(db)
      if (held !== null && version === seen) return held
      loading ??= load(version).finally(() => {
        loading = null
      })
      return loading
    },
  }
}

interface Whose {
  readonly folder: string
  readonly codebook: CaseCodebook
  readonly marks: MarkShelf
}

async function readAgain(db: Database, before: HeldCase | null, { folder, codebook, marks }: Whose): Promise<HeldCase> {
  const [built, reweighed, position] = [await timesBuilt(db), await timesReweighed(db), await lastDecision(db)]
  const isSame = before?.built === built && before.reweighed === reweighed
  if (isSame && before.position === position) return before
  const record = isSame
    ? before.record
    : before?.built === built
      ? await reweighedRecord(db, before.record)
      : asRecorded(await loadUnmarked(db, { name: codebook.name, version: codebook.version }))
  // Tied to this record, not to what a build may be in the middle of changing.
  const present = before?.record === record ? before.present : presentIn(record)
  const logged = await allDecisions(db)
  const decisions = logged.map((decision) => reattached(decision, present).decision)
  const settled = await settledUpTo(db)
  const held: HeldCase = {
    ...{ record, present, built, reweighed, position },
    moved: new Map(logged.flatMap(({ act }, at) => namesOf(act, decisions[at]))),
    isUnsettled: decisions.slice(settled).some(({ act }) => isWorkedIn(act)),
    desk: recordDesk(record, basename(resolve(folder)), {
      ...{ marks, codebook },
      keeper: {
        load: () => decisions,
        append(decision) {
          if (!addDecision(folder, { ...decision, ties: tiesOf(decision.act, record) }, { after: held.position })) {
            throw new TryLaterError(MOVED, 'somebody decided at the same moment; nothing was written. Decide again.')
          }
          held.position++
          held.isUnsettled ||= isWorkedIn(decision.act)
        },
      },
    }),
  }
  return held
}

/** What a decision called its incidents, and what these are called now. */
function namesOf(before: Act, after: Decision | undefined): [string, string][] {
  if (after?.standing !== 'holds' || !('incident' in before) || !('incident' in after.act)) return []
  const own: [string, string] = [before.incident, after.act.incident]
  return before.act === 'merge' && after.act.act === 'merge' ? [own, [before.into, after.act.into]] : [own]
}

async function reweighedRecord(db: Database, record: CaseRecord): Promise<CaseRecord> {
  const texts = new Map(record.reports.map(({ id, text }) => [id, text]))
  const { origins, ...rest } = await loadReweighed(db, (report) => texts.get(report) ?? '')
  const reports = record.reports.map((report) => ({ ...report, origin: origins.get(report.id) ?? report.id }))
  return { ...record, ...rest, reports }
}

function asRecorded(record: Omit<LoadedRecord, 'marks'>): CaseRecord {
  return {
    ...record,
    reports: record.reports.map(({ outletId, origin, ...report }) => ({
      ...report,
      outlet: outletId,
      origin: origin ?? report.id,
    })),
    // On their shelf.
    marks: [],
  }
}

/** Marks read when they are wanted. */
function storedMarks(db: Database): MarkShelf {
  let loaded: Promise<ReadonlyMap<string, number>> | null = null
  return {
    of: (report) => marksOfReport(db, report),
    loaded: () => {
      loaded ??= loadedMarks(db)
      return loaded
    },
  }
}
