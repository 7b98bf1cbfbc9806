import type { Mark } from '../model/mark.ts'
import type { CaseRecord } from '../model/record.ts'
import { allAccounts, allClaims } from './accounts.ts'
import type { Database } from './database.ts'
import { asDecided } from './decided.ts'
import { allIncidents } from './incidents.ts'
import { allLineage } from './lineage.ts'
import { listOutlets } from './outlets.ts'
import { allReports } from './reports.ts'

/** Reads the whole case into memory, its incidents as people left them. */
export async function loadRecord(db: Database, codebook: CaseRecord['codebook']): Promise<CaseRecord> {
  const record = await loadProposed(db, codebook)
  return { ...record, incidents: await asDecided(db, record.incidents) }
}

/** Reads the whole case into memory, its incidents as the machine proposes them. The order of everything depends on what is kept, never on when it was kept. */
export async function loadProposed(db: Database, codebook: CaseRecord['codebook']): Promise<CaseRecord> {
  const unmarked = await loadUnmarked(db, codebook)
  const marks = await allMarks(db)
  return { ...unmarked, marks: unmarked.reports.map(({ id }) => ({ report: id, marks: marks.get(id) ?? [] })) }
}

/** The same without marks: they are most of a case, and mostly wanted of one report. */
export async function loadUnmarked(db: Database, codebook: CaseRecord['codebook']): Promise<Omit<CaseRecord, 'marks'>> {
  const reports = await allReports(db)
  const texts = new Map(reports.map(({ id, text }) => [id, text]))
  const textOf = (report: string) => texts.get(report) ?? ''
  return {
    codebook,
    reports,
    lineage: await allLineage(db),
    accounts: await allAccounts(db, textOf),
    incidents: await allIncidents(db),
    claims: await allClaims(db, textOf),
    outlets: await listOutlets(db),
  }
}

/** What of a record changes when incidents and origins are worked out anew, the incidents as the machine proposes them. */
export type Reweighed = Pick<CaseRecord, 'lineage' | 'accounts' | 'incidents' | 'outlets'> & {
  readonly origins: ReadonlyMap<string, string | null>
}

/** Reads that part alone: of a large case the least. */
export async function loadReweighed(db: Database, textOf: (report: string) => string): Promise<Reweighed> {
  const rows = await db.selectFrom('report').select(['id', 'origin_id']).execute()
  return {
    origins: new Map(rows.map(({ id, origin_id }) => [id, origin_id])),
    lineage: await allLineage(db),
    accounts: await allAccounts(db, textOf),
    incidents: await allIncidents(db),
    outlets: await listOutlets(db),
  }
}

async function allMarks(db: Database): Promise<Map<string, Mark[]>> {
  const rows = await db.selectFrom('report_marks').selectAll().execute()
  return new Map(rows.map(({ report_id, marks }) => [report_id, JSON.parse(marks)]))
}
