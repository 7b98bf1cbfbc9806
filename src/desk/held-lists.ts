import type { Claim } from '../model/claim.ts'
import type { ClaimCheck } from '../model/claim-check.ts'
import type { Outlet } from '../model/outlet.ts'
import { chunks } from '../store/chunks.ts'
import type { ClaimPlace } from '../store/parts.ts'
import { claimsById } from '../store/parts.ts'
import type { Snapshot } from '../store/snapshot.ts'
import { wordsLookedFor } from '../store/text-search.ts'
import { reportsTellingOf } from '../store/told-words.ts'
import type { CaseLists } from './case-lists.ts'
import { emptyPart, headsPart, lineagePart, reportsPart, type Whole } from './case-parts.ts'
import type { ClaimQuery, Desk, LineageQuery, ReportQuery } from './desk.ts'
import { pageOf } from './paging.ts'
import type { CaseRecord } from './record.ts'
import type { RecordBook } from './record-book.ts'
import { claimRow, holdsWords, isPublishedIn, reportRow } from './record-lists.ts'
import type { OutletRow } from './views.ts'

/** What lists are made from. */
interface Held {
  readonly snapshot: Snapshot
  readonly lists: CaseLists
  readonly whole: Whole
  readonly book: (part: CaseRecord) => RecordBook
  readonly check: (claim: Claim) => Promise<ClaimCheck | null>
}

type Lists = Pick<Desk, 'listReports' | 'listLineage' | 'listClaims' | 'listOutlets'>

/** The long lists of a case: filtered in memory, the rows of the page that is asked for read from the store. */
export function heldLists(held: Held): Lists {
  return {
    listReports: (query) => listReports(held, query),
    listLineage: (query) => listLineage(held, query),
    listClaims: (query) => listClaims(held, query),
    listOutlets: () => listOutlets(held),
  }
}

async function listReports({ snapshot, lists, whole, book }: Held, query: ReportQuery) {
  const { text, outlet, since, until } = query
  const told = await reportsWith(snapshot, text)
  const isSpanned = since !== undefined || until !== undefined
  const found = (await lists.reports()).filter(
    (report) =>
      (outlet === undefined || report.outlet === outlet) &&
      (told === null || told.has(report.id)) &&
      (!isSpanned || isPublishedIn(report, query)),
  )
  const { rows, ...page } = pageOf(found, query)
  const ids = rows.map(({ id }) => id)
  const shown = book(await snapshot.read((db) => reportsPart(db, whole, ids)))
  return {
    ...page,
    rows: ids.flatMap((id) => {
      const report = shown.reports.get(id)
      return report ? [reportRow(shown, report)] : []
    }),
  }
}

/** The ids of the reports that tell of all words; null: nothing is looked for. */
async function reportsWith(snapshot: Snapshot, text: string | undefined): Promise<ReadonlySet<string> | null> {
  if (text === undefined || text === '') return null
  const words = wordsLookedFor(text)
  return words.length === 0 ? new Set() : snapshot.read((db) => reportsTellingOf(db, words))
}

async function listLineage({ snapshot, lists, whole, book }: Held, query: LineageQuery) {
  const { report, relation } = query
  const found = (await lists.links()).filter(
    (link) =>
      (report === undefined || link.from === report || link.to === report) &&
      (relation === undefined || link.relation === relation),
  )
  const { rows, ...page } = pageOf(found, query)
  const ends = rows.map(({ to }) => to)
  const shown = book(await snapshot.read((db) => lineagePart(db, whole, ends)))
  return {
    ...page,
    rows: rows.flatMap(({ from, to }) => {
      const link = shown.lineageOf(to).find((one) => one.from === from && one.to === to)
      return link ? shown.lineageRow(link) : []
    }),
  }
}

async function listClaims(held: Held, query: ClaimQuery) {
  const { snapshot, whole, book, check } = held
  const { rows, ...page } = pageOf(await claimsWanted(held, query), query)
  const claims = await snapshot.read((db) =>
    claimsById(
      db,
      rows.map(({ id }) => id),
    ),
  )
  const reports = [...claims.values()].map(({ report }) => report)
  const shown = book(await snapshot.read((db) => headsPart(db, whole, reports)))
  const checked = await Promise.all(
    rows.map(async ({ id }) => {
      const claim = claims.get(id)
      return claim ? claimRow(shown, claim, await check(claim)) : []
    }),
  )
  return { ...page, rows: checked.flat() }
}

/** Those of the series and kind whose measure and quote hold all words together. */
async function claimsWanted(
  { snapshot, lists }: Held,
  { series, kind, text }: ClaimQuery,
): Promise<readonly ClaimPlace[]> {
  const found = (await lists.claims()).filter(
    (claim) => (series === undefined || claim.series === series) && (kind === undefined || claim.kind === kind),
  )
  if (text === undefined || text === '') return found
  const holding: ClaimPlace[] = []
  for (const some of chunks(found)) {
    const ids = some.map(({ id }) => id)
    const claims = await snapshot.read((db) => claimsById(db, ids))
    holding.push(...some.filter(({ id, measure }) => holdsWords(`${measure} ${claims.get(id)?.quote.exact}`, text)))
  }
  return holding
}

async function listOutlets({ lists, whole, book }: Held): Promise<OutletRow[]> {
  const [counts, words] = [await lists.outletCounts(), await lists.words()]
  const { outlet: headOf } = book(emptyPart(whole))
  return lists.outlets.map((outlet: Outlet) => {
    const found = counts.get(outlet.id)
    return {
      outlet: headOf(outlet.id) ?? outlet,
      reports: found?.reports ?? 0,
      origins: (found?.reports ?? 0) - (found?.derived ?? 0),
      derived: found?.derived ?? 0,
      statements: found?.statements ?? 0,
      anonymous: found?.anonymous ?? 0,
      hedged: found?.hedged ?? 0,
      loaded: found?.loaded ?? 0,
      words: words.get(outlet.id) ?? 0,
    }
  })
}
