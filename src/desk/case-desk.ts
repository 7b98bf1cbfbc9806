import { basename, resolve } from 'node:path'
import type { CaseRecord as LoadedRecord } from '../model/record.ts'
import { quoteOf } from '../model/span.ts'
import { captureOf, readCaptureBytes } from '../store/captures.ts'
import type { Case } from '../store/case.ts'
import { loadRecord } from '../store/record.ts'
import { caseStatus } from '../store/status.ts'
import type { Desk } from './desk.ts'
import type { CaseRecord } from './record.ts'
import { recordDesk } from './record-desk.ts'

export interface CaseDeskOptions {
  readonly codebook: LoadedRecord['codebook']
  /** The version stamp of today's stages; what carries another is pending. */
  readonly stamp: string
}

/** The desk over a case: its record as it stands now, its status and captures as they are when asked. */
export async function caseDesk({ db, folder }: Case, { codebook, stamp }: CaseDeskOptions): Promise<Desk> {
  const name = basename(resolve(folder))
  const desk = recordDesk(asRecorded(await loadRecord(db, codebook)), name)
  return {
    ...desk,
    async status() {
      const { pending, problems, ...counts } = await caseStatus(db, stamp)
      const waiting = pending > 0 ? [{ stage: 'read', count: pending }] : []
      return { name, codebook, counts, pending: waiting, problems }
    },
    async capture(sha256) {
      const capture = await captureOf(db, sha256)
      return capture ? { bytes: await readCaptureBytes(folder, sha256), mediaType: capture.mediaType } : null
    },
  }
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
