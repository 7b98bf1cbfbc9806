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
  const reports = await allReports(db)
  const texts = new Map(reports.map(({ id, text }) => [id, text]))
  const textOf = (report: string) => texts.get(report) ?? ''
  const marks = await allMarks(db)
  return {
    codebook,
    reports,
    marks: reports.map(({ id }) => ({ report: id, marks: marks.get(id) ?? [] })),
    lineage: await allLineage(db),
    accounts: await allAccounts(db, textOf),
    incidents: await allIncidents(db),
    claims: await allClaims(db, textOf),
    outlets: await listOutlets(db),
  }
}

async function allMarks(db: Database): Promise<Map<string, Mark[]>> {
  const rows = await db.selectFrom('report_marks').selectAll().execute()
  return new Map(rows.map(({ report_id, marks }) => [report_id, JSON.parse(marks)]))
}
