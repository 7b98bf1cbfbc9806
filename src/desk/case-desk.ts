import { basename, join, resolve } from 'node:path'
import type { CaseRecord as LoadedRecord } from '../model/record.ts'
import { quoteOf } from '../model/span.ts'
import { captureOf, readCaptureBytes } from '../store/captures.ts'
import type { Case } from '../store/case.ts'
import { dataVersion } from '../store/data-version.ts'
import { loadRecord } from '../store/record.ts'
import { caseStatus } from '../store/status.ts'
import { decisionFile } from './decision-file.ts'
import type { Desk } from './desk.ts'
import type { CaseRecord } from './record.ts'
import { recordDesk } from './record-desk.ts'

export interface CaseDeskOptions {
  readonly codebook: LoadedRecord['codebook']
  /** The version stamp of today's stages; what carries another is pending. */
  readonly stamp: string
}

/** A build changes the case many times a second; the record is read again at most this often. */
const RELOAD_AFTER_MS = 3_000
const DECISIONS = 'decisions.jsonl'

/** The desk over a case: its record, read again when a build has changed it; its status and captures as they are when asked. */
export async function caseDesk({ db, folder }: Case, { codebook, stamp }: CaseDeskOptions): Promise<Desk> {
  const name = basename(resolve(folder))
  const keeper = decisionFile(join(folder, DECISIONS))
  const load = async () => recordDesk(asRecorded(await loadRecord(db, codebook)), name, keeper)
  let [version, loadedAt, loaded] = [await dataVersion(db), Date.now(), load()]
  const now = async (): Promise<Desk> => {
    const found = await dataVersion(db)
    if (found !== version && Date.now() - loadedAt > RELOAD_AFTER_MS)
      [version, loadedAt, loaded] = [found, Date.now(), load()]
    return loaded
  }
  await loaded
  return {
    async status() {
      const { pending, problems, ...counts } = await caseStatus(db, stamp)
      const waiting = pending > 0 ? [{ stage: 'read', count: pending }] : []
      return { name, codebook, counts, pending: waiting, problems }
    },
    async capture(sha256) {
      const capture = await captureOf(db, sha256)
      return capture ? { bytes: await readCaptureBytes(folder, sha256), mediaType: capture.mediaType } : null
    },
    async report(id) {
      const view = await (await now()).report(id)
      const capture = view && (await captureOf(db, view.report.sha256))
      if (!view || !capture) return view
      const { sha256, bytes, mediaType, capturedAt } = capture
      return { ...view, capture: { sha256, bytes, mediaType, capturedAt } }
    },
    listIncidents: async (query) => (await now()).listIncidents(query),
    overview: async (filter) => (await now()).overview(filter),
    incident: async (id) => (await now()).incident(id),
    listReports: async (query) => (await now()).listReports(query),
    listLineage: async (query) => (await now()).listLineage(query),
    pair: async (from, to) => (await now()).pair(from, to),
    listClaims: async (query) => (await now()).listClaims(query),
    listOutlets: async () => (await now()).listOutlets(),
    decide: async (decision) => (await now()).decide(decision),
    decisions: async (paging) => (await now()).decisions(paging),
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
