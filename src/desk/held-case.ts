import { type Ledger, openLedger } from '../ledger/ledger.ts'
import { decided, incidentOf, isWorkedIn } from '../model/decided.ts'
import type { Decision, DecisionResult, NewDecision } from '../model/decision.ts'
import { TryLaterError } from '../model/errors.ts'
import { modalities } from '../store/accounts.ts'
import { addDecision } from '../store/decisions.ts'
import { allIncidents } from '../store/incidents.ts'
import { incidentsById } from '../store/parts.ts'
import type { Snapshot } from '../store/snapshot.ts'
import { type CaseLists, once } from './case-lists.ts'
import { actPart, incidentsPart, marksPart, originsPart, reportsPart, sayingsPart, type Whole } from './case-parts.ts'
import { caseSearch } from './case-search.ts'
import { checkAct } from './check-act.ts'
import type { Desk } from './desk.ts'
import { type CaseCodebook, MOVED } from './followed-case.ts'
import { heldLists } from './held-lists.ts'
import { indexOf } from './incident-index.ts'
import { headOf, isGraded } from './incident-view.ts'
import { pageOf } from './paging.ts'
import type { CaseRecord } from './record.ts'
import { openRecord } from './record-book.ts'
import { type DecisionLog, decisionLog, rejectedIn } from './record-decisions.ts'
import { saidRows } from './record-sources.ts'
import { pairView, reportView, viewOf } from './record-views.ts'
import { tiesOf, unknownIn } from './ties.ts'

/** A case as it and the log of decisions stood at one moment. */
export interface HeldCase {
  readonly desk: HeldDesk
  /** Incidents that a decision names and a build gave another id, such as one merged into another; to their id now. */
  readonly moved: ReadonlyMap<string, string>
  /** The place of the log's last decision. */
  position(): number
  /** Whether the log says of accounts, reports or outlets what is not worked into the incidents yet. */
  isUnsettled(): boolean
}

export type HeldDesk = Omit<Desk, 'status' | 'capture' | 'listQuestions'>

/** Where a case is held. */
export interface Holder {
  readonly lists: CaseLists
  readonly snapshot: Snapshot
  readonly folder: string
  readonly codebook: CaseCodebook
}

/** The log as it stood. */
export interface HeldLog {
  readonly decisions: readonly Decision[]
  readonly position: number
  readonly isUnsettled: boolean
  readonly moved: ReadonlyMap<string, string>
}

/** Holds a case: lists and filters in memory, everything else read when it is asked for. */
export async function holdCase(holder: Holder, held: HeldLog): Promise<HeldCase> {
  const { lists, snapshot, folder, codebook } = holder
  const whole: Whole = { codebook, outlets: lists.outlets }
  const log = decisionLog(held.decisions, () => new Date())
  const book = (part: CaseRecord) => openRecord(part, log.reliabilityOf)
  const index = indexOf(lists.heads)
  const search = caseSearch(snapshot, index)
  let { position, isUnsettled } = held
  let ledger = ledgerOf(holder, log)

  /** Shows incidents as decisions left them. */
  const layOver = async (ids: readonly string[]) => {
    for (const incident of await snapshot.read((db) => incidentsById(db, ids))) {
      index.put(headOf(decided(incident, log.of(incident.id))))
    }
    search.forget()
    ledger = ledgerOf(holder, log)
  }
  const decidedOn = () => [...new Set(log.all().flatMap(({ act }) => incidentOf(act) ?? []))]
  await layOver(decidedOn())

  const desk: HeldDesk = {
    ...heldLists({ ...holder, whole, book, check: async (claim) => (await ledger())(claim) }),
    async listIncidents(query) {
      const page = index.list(query, await search(query.text))
      const told = await lists.toldBy(page.rows.map(({ id }) => id))
      const rows = page.rows.map((head) => ({
        ...head,
        ...(told.get(head.id) ?? { reports: 0, sources: 0 }),
        graded: isGraded(log.of(head.id)),
      }))
      return { ...page, rows }
    },
    overview: async (filter) => index.overview(filter, await search(filter.text)),
    async incident(id) {
      return viewOf(book(await snapshot.read((db) => incidentsPart(db, whole, [id]))), log, id)
    },
    report: (id) =>
      snapshot.read(async (db) => {
        const part = await reportsPart(db, whole, [id])
        return reportView({ book: book(part), log, marksOf: await marksPart(db, [id]) }, id)
      }),
    pair: (from, to) =>
      snapshot.read(async (db) => {
        const part = await originsPart(db, whole, [from, to])
        return pairView({ book: book(part), log, marksOf: await marksPart(db, [from, to]) }, { from, to })
      }),
    listSources: async (query) => (await lists.sources()).list(query, rejectedIn(log)),
    source: async (id) => (await lists.sources()).one(id, rejectedIn(log)),
    async listSaid(source, query) {
      const page = (await lists.sources()).said(source, query, rejectedIn(log))
      if (page === null) return null
      const ids = page.rows.map(({ incident }) => incident)
      const { book: told, marksOf } = await snapshot.read((db) => sayingsPart(db, whole, ids))
      return { ...page, rows: saidRows(told, source, { places: page.rows, marksOf }) }
    },
    async decide(wanted) {
      const part = await snapshot.read((db) => actPart(db, whole, wanted.act))
      const unknown = unknownIn(wanted.act, part)
      if (unknown !== null) return { kind: 'unknown', what: unknown }
      await checkAct(wanted.act, desk)
      const result = take(wanted, part)
      const incident = incidentOf(wanted.act)
      // An undo names a decision, not an incident.
      if (result.kind === 'taken') await layOver(incident === null ? decidedOn() : [incident])
      return result
    },
    decisions: async (paging) => pageOf(log.all().toReversed(), paging),
  }
  const take = (wanted: NewDecision, part: CaseRecord): DecisionResult => {
    const incident = incidentOf(wanted.act)
    const revision = incident === null ? null : (viewOf(book(part), log, incident)?.revision ?? null)
    return log.take(wanted, revision, (decision: Decision) => {
      if (!addDecision(folder, { ...decision, ties: tiesOf(wanted.act, part) }, { after: position })) {
        throw new TryLaterError(MOVED, 'somebody decided at the same moment; nothing was written. Decide again.')
      }
      position++
      isUnsettled ||= isWorkedIn(decision.act)
    })
  }
  return { desk, moved: held.moved, position: () => position, isUnsettled: () => isUnsettled }
}

/** The ledger, opened when a claim is first looked at. */
function ledgerOf({ snapshot, lists, codebook }: Holder, log: DecisionLog): () => Promise<Ledger> {
  return once(async () => {
    const reports = await lists.reports()
    return snapshot.read(async (db) => {
      const incidents = (await allIncidents(db)).map((incident) => decided(incident, log.of(incident.id)))
      return openLedger({ codebook, reports, incidents, accounts: await modalities(db) })
    })
  })
}
