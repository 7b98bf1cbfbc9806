import type { Account } from '../model/account.ts'
import type { Codebook } from '../model/codebook.ts'
import { parseEdtf } from '../model/edtf.ts'
import { groupBy } from '../model/group.ts'
import type { Incident, Judgement } from '../model/incident.ts'
import { cluster } from '../stages/link/link.ts'
import { markDerived } from '../stages/weigh/derived.ts'
import { type WeighContext, weigh } from '../stages/weigh/weigh.ts'
import { accountsById, type DerivedMark, derivedMarks } from '../store/accounts.ts'
import type { Database } from '../store/database.ts'
import { type IncidentIndex, type KeptIncident, toKept } from '../store/incidents.ts'
import { lineageOfReports } from '../store/lineage.ts'
import { reliabilities } from '../store/outlets.ts'
import { type Publication, publicationsById } from '../store/reports.ts'
import { makeAccountJudge } from './account-judge.ts'

/** Groups of accounts that hang together, and the judgements among them. */
export interface Groups {
  readonly groups: readonly (readonly string[])[]
  readonly judgements: readonly Judgement[]
}

/** The incidents of some groups, as the store keeps them. */
export interface Weighed {
  readonly accounts: readonly string[]
  readonly incidents: readonly KeptIncident[]
  readonly derived: readonly DerivedMark[]
}

/** Makes what weighs a build's groups. Only reads. */
export async function makeWeigher(db: Database, codebook: Codebook) {
  const judge = await makeAccountJudge(db, codebook)
  return async (db: Database, { groups, judgements }: Groups): Promise<Weighed> => {
    const accounts = await accountsById(db, groups.flat())
    const siblings = new Map(groups.flatMap((group) => siblingPairs(group, accounts)))
    const all = [...judgements, ...(await judge.judgeAll(db, siblings))]
    const reports = await publicationsById(
      db,
      [...accounts.values()].map(({ report }) => report),
    )
    const context = await contextOf(db, reports, codebook)
    const drawnBy = groupBy(
      (await lineageOfReports(db, [...reports.keys()])).filter(({ relation }) => relation !== 'cites'),
      ({ to }) => to,
    )
    const derived: DerivedMark[] = []
    const incidents = cluster([...accounts.keys()], all).map((members) => {
      const told = members.flatMap((id) => accounts.get(id) ?? [])
      const marked = told.map((account) => {
        const drawn = drawnBy.get(account.report) ?? []
        const from = new Set(drawn.map(({ from }) => from))
        return markDerived(
          account,
          drawn,
          told.filter(({ report }) => from.has(report)),
        )
      })
      for (const account of marked) if (account !== accounts.get(account.id)) derived.push(...derivedMarks(account))
      const incident = weigh(marked, context)
      return toKept(incident, indexOf(incident))
    })
    return { accounts: groups.flat(), incidents, derived }
  }
}

/** Of each account those after it of the same report: what a report tells apart is judged when they come into one group. */
function siblingPairs(ids: readonly string[], accounts: ReadonlyMap<string, Account>): [string, string[]][] {
  const byReport = groupBy(ids, (id) => accounts.get(id)?.report)
  return [...byReport.values()].flatMap((siblings) =>
    siblings.map((id, at): [string, string[]] => [id, siblings.slice(at + 1)]),
  )
}

async function contextOf(
  db: Database,
  reports: ReadonlyMap<string, Publication>,
  codebook: Codebook,
): Promise<WeighContext> {
  const outlets = [...reports.values()].flatMap(({ outlet }) => outlet ?? [])
  const reliability = await reliabilities(db, outlets)
  const labels = new Map(codebook.types.map(({ name, label }) => [name, label]))
  return {
    originOf: (report) => reports.get(report)?.origin ?? report,
    publishedOf: (report) => reports.get(report)?.published ?? null,
    outletNameOf: (report) => reports.get(report)?.outletName ?? null,
    outletOf: (report) => reports.get(report)?.outlet ?? null,
    reliabilityOf: (outlet) => reliability.get(outlet) ?? null,
    labelOf: (type) => labels.get(type) ?? type,
  }
}

function indexOf({ fields }: Incident): IncidentIndex {
  const when = fields.when?.best ? parseEdtf(fields.when.best) : null
  const finite = (day: number | undefined) => (day !== undefined && Number.isFinite(day) ? day : null)
  return {
    firstDay: finite(when?.low),
    lastDay: finite(when?.high),
    lat: fields.where?.best?.lat ?? null,
    lon: fields.where?.best?.lon ?? null,
    conflicts: Object.values(fields).filter(({ status }) => status === 'conflict').length,
  }
}
