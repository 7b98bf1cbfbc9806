import type { CaseRecord as LoadedRecord } from '../model/record.ts'
import { quoteOf } from '../model/span.ts'
import type { Case } from '../store/case.ts'
import { loadRecord } from '../store/record.ts'
import type { Desk } from './desk.ts'
import type { CaseRecord } from './record.ts'
import { recordDesk } from './record-desk.ts'

/** The desk over a case as it stands now. */
export async function caseDesk(opened: Case): Promise<Desk> {
  return recordDesk(asRecorded(await loadRecord(opened.db, { name: 'conflict', version: '1' })), opened.folder)
}

function asRecorded(record: LoadedRecord): CaseRecord {
  const texts = new Map(record.reports.map(({ id, text }) => [id, text]))
  return {
    ...record,
    reports: record.reports.map(({ outletId, origin, ...report }) => ({
      ...report,
      outlet: outletId,
      origin: origin ?? report.id,
    })),
    marks: record.marks.flatMap(({ report, marks }) =>
      marks.map((mark, position) => ({
        ...mark,
        ...quoteOf(texts.get(report) ?? '', mark),
        id: `m${report.slice(1)}-${position}`,
        report,
      })),
    ),
  }
}
