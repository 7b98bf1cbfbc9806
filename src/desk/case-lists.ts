import { setImmediate } from 'node:timers/promises'
import type { Lineage } from '../model/lineage.ts'
import type { Outlet } from '../model/outlet.ts'
import type { CaseRecord } from '../model/record.ts'
import { type IncidentHead, incidentHeads, type ReportPlace, reportPlaces } from '../store/incident-index.ts'
import { lineageEnds } from '../store/lineage.ts'
import { listOutlets } from '../store/outlets.ts'
import { type ClaimPlace, claimPlaces, type OutletCounts, outletCounts, textsAfter } from '../store/parts.ts'
import type { Snapshot } from '../store/snapshot.ts'
import { sayingsPart, type Whole } from './case-parts.ts'
import { inTime } from './incident-index.ts'
import { wordCount } from './outlet-row.ts'
import { sayingsOf } from './record-sources.ts'
import { type SourceIndex, sourceIndex } from './source-index.ts'
import { toldBy } from './told-by.ts'

/** What is kept in memory of a case as a build left it: of each thing as little as lists and filters need. */
export interface CaseLists {
  /** As the machine proposes them. */
  readonly heads: readonly IncidentHead[]
  readonly outlets: readonly Outlet[]
  /** By how many incidents are told. */
  readonly toldBy: ReturnType<typeof toldBy>
  /** Earliest first, undated last. */
  readonly reports: () => Promise<readonly ReportPlace[]>
  readonly links: () => Promise<readonly LineageEnds[]>
  /** By series, then period. */
  readonly claims: () => Promise<readonly ClaimPlace[]>
  readonly outletCounts: () => Promise<ReadonlyMap<string, OutletCounts>>
  readonly sources: () => Promise<SourceIndex>
  /** How many words the reports of each outlet have. */
  readonly words: () => Promise<ReadonlyMap<string, number>>
}

export type LineageEnds = Pick<Lineage, 'from' | 'to' | 'relation'>

/** So many texts are looked at in one go, before others are answered. */
const TEXTS_AT_ONCE = 500

/** Reads the lists of a moment: what the first page needs at once, the rest when it is first asked for. */
export async function listsOf(snapshot: Snapshot, codebook: CaseRecord['codebook']): Promise<CaseLists> {
  const [heads, outlets] = [await snapshot.read(incidentHeads), await snapshot.read(listOutlets)]
  return {
    heads,
    outlets,
    toldBy: toldBy(snapshot),
    reports: once(() => snapshot.read(reportPlaces)),
    links: once(() => snapshot.read(lineageEnds)),
    claims: once(() => snapshot.read(claimPlaces)),
    outletCounts: once(() => snapshot.read(outletCounts)),
    sources: once(() => findSources(snapshot, { heads: inTime(heads), whole: { outlets, codebook } })),
    words: once(() => countWords(snapshot)),
  }
}

/** Reads the first time only; what failed is read again. */
export function once<T>(read: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | null = null
  return () => {
    found ??= read().catch((error) => {
      found = null
      throw error
    })
    return found
  }
}

/** So many incidents are looked at in one go, before others are answered. */
const INCIDENTS_AT_ONCE = 200

interface Found {
  readonly heads: readonly IncidentHead[]
  readonly whole: Whole
}

async function findSources(snapshot: Snapshot, { heads, whole }: Found): Promise<SourceIndex> {
  const sources = sourceIndex()
  for (let at = 0; at < heads.length; at += INCIDENTS_AT_ONCE) {
    const ids = heads.slice(at, at + INCIDENTS_AT_ONCE).map(({ id }) => id)
    const { book, marksOf } = await snapshot.read((db) => sayingsPart(db, whole, ids))
    for (const id of ids) sources.add(id, sayingsOf(book, id, marksOf))
    await setImmediate()
  }
  return sources
}

async function countWords(snapshot: Snapshot): Promise<ReadonlyMap<string, number>> {
  const words = new Map<string, number>()
  for (let last = 0; ; ) {
    const texts = await snapshot.read((db) => textsAfter(db, last, TEXTS_AT_ONCE))
    if (texts.length === 0) return words
    for (const { number, outlet, text } of texts) {
      last = number
      if (outlet !== null) words.set(outlet, (words.get(outlet) ?? 0) + wordCount(text))
    }
    await setImmediate()
  }
}
