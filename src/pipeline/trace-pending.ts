import type { Lineage } from '../model/lineage.ts'
import type { Building } from '../pipeline.ts'
import { originsOf } from '../stages/trace/origins.ts'
import { TRACE_VERSION } from '../stages/versions.ts'
import type { Case } from '../store/case.ts'
import type { Database } from '../store/database.ts'
import { reportsWithoutOrigin, saveLineage, saveOrigins, tiesOfReports, untracedReports } from '../store/lineage.ts'
import { publicationsById } from '../store/reports.ts'
import { inParts } from './crew.ts'
import { toShared } from './shared-ids.ts'
import { makeTracer } from './tracer.ts'
import type { Comparison } from './worker.ts'

const STAMP = String(TRACE_VERSION)
/** Reports in a transaction. */
const BATCH = 32

/** Looks for what each untraced report draws on, or what draws on it; a batch in a transaction. */
export async function tracePending({ db }: Case, { crew, progress }: Building): Promise<void> {
  const waiting = await untracedReports(db, STAMP)
  const shared = toShared(waiting)
  const tracer = makeTracer(waiting)
  const traced = crew.results({
    parts: inParts(waiting, BATCH).map((ids): Comparison => ({ ids, waiting: shared })),
    ...{ name: 'traceInWorker', worthStarting: 64 },
    here: ({ ids }) => tracer(db, ids),
  })
  let done = 0
  progress({ phase: 'trace', done, of: waiting.length, refused: 0 })
  for await (const { reports, found } of traced) {
    await db.transaction().execute((tx) => saveLineage(tx, reports, { found, stamp: STAMP }))
    done += reports.length
    progress({ phase: 'trace', done, of: waiting.length, refused: 0 })
  }
}

/** Reports whose origins are worked out in a transaction. */
const ORIGINS_BATCH = 256

/** Works out the origins of reports whose lineage changed. */
export async function findOrigins({ db }: Case): Promise<void> {
  for (;;) {
    const waiting = await reportsWithoutOrigin(db, ORIGINS_BATCH)
    if (waiting.length === 0) return
    const { reports, lineage } = await drawnTogether(db, waiting)
    const origins = originsOf([...(await publicationsById(db, reports)).values()], lineage)
    await db.transaction().execute((tx) => saveOrigins(tx, origins))
  }
}

/** All reports that hang together with these by lineage, citations aside, and that lineage. */
async function drawnTogether(db: Database, first: readonly string[]) {
  const reports = new Set(first)
  const lineage = new Map<string, Lineage>()
  for (let edge = first; edge.length > 0; ) {
    const found = (await tiesOfReports(db, edge)).filter(({ relation }) => relation !== 'cites')
    for (const one of found) lineage.set(`${one.from} ${one.to}`, one)
    edge = [...new Set(found.flatMap(({ from, to }) => [from, to]))].filter((id) => !reports.has(id))
    for (const id of edge) reports.add(id)
  }
  return { reports: [...reports], lineage: [...lineage.values()] }
}
