import type { Account } from '../model/account.ts'
import type { Codebook } from '../model/codebook.ts'
import { parseEdtf } from '../model/edtf.ts'
import type { Incident, Judgement } from '../model/incident.ts'
import type { Report } from '../model/report.ts'
import type { BuildOptions } from '../pipeline.ts'
import { cluster } from '../stages/link/link.ts'
import { markDerived } from '../stages/weigh/derived.ts'
import { type WeighContext, weigh } from '../stages/weigh/weigh.ts'
import { accountsById, judgementsOf, saveDerived } from '../store/accounts.ts'
import type { Case } from '../store/case.ts'
import type { Database } from '../store/database.ts'
import {
  accountsBeside,
  accountToWeigh,
  countToWeigh,
  type IncidentIndex,
  removeEmptyIncidents,
  saveIncidents,
} from '../store/incidents.ts'
import { lineageOfReports } from '../store/lineage.ts'
import { listOutlets, outletIdOf } from '../store/outlets.ts'
import { originsOfReports, reportsById } from '../store/reports.ts'

/** Works out anew every incident that something touched; one transaction for each group that hangs together. */
export async function weighPending({ db }: Case, { signal, progress, codebook }: BuildOptions): Promise<void> {
  const all = await countToWeigh(db)
  for (let left = all; left > 0; left = await countToWeigh(db)) {
    progress({ phase: 'weigh', done: all - left, of: all, refused: 0 })
    if (signal.aborted) return
    const account = await accountToWeigh(db)
    if (account === undefined) break
    await db.transaction().execute((tx) => weighAround(tx, account, codebook))
  }
  await removeEmptyIncidents(db)
  progress({ phase: 'weigh', done: all, of: all, refused: 0 })
}

async function weighAround(db: Database, account: string, codebook: Codebook): Promise<void> {
  const { ids, judgements } = await groupAround(db, account)
  const accounts = await accountsById(db, ids)
  const reports = await reportsById(
    db,
    [...accounts.values()].map(({ report }) => report),
  )
  const context = await contextOf(db, reports, codebook)
  const groups = cluster([...accounts.keys()], [...judgements, ...sameReport([...accounts.values()])])
  const lineage = await lineageOfReports(db, [...reports.keys()])
  const incidents = groups.map((group) => {
    const members = group.flatMap((id) => accounts.get(id) ?? [])
    const marked = members.map((member) => {
      const drawn = lineage.filter(({ to, relation }) => to === member.report && relation !== 'cites')
      const from = new Set(drawn.map(({ from }) => from))
      return markDerived(
        member,
        drawn,
        members.filter(({ report }) => from.has(report)),
      )
    })
    const incident = weigh(marked, context)
    return { incident, index: indexOf(incident), marked }
  })
  await saveIncidents(db, ids, incidents)
  await saveDerived(
    db,
    incidents.flatMap(({ marked }) => marked),
  )
}

/** All accounts that may belong together with one: through `same` judgements and through the incidents they are in. */
async function groupAround(db: Database, first: string): Promise<{ ids: string[]; judgements: Judgement[] }> {
  const ids = new Set<string>()
  let judgements: Judgement[] = []
  let edge = [first]
  while (edge.length > 0) {
    for (const id of edge) ids.add(id)
    judgements = await judgementsOf(db, [...ids])
    const same = judgements.filter(({ verdict }) => verdict === 'same').flatMap(({ left, right }) => [left, right])
    edge = [...new Set([...same, ...(await accountsBeside(db, edge))])].filter((id) => !ids.has(id))
  }
  const within = judgements.filter(({ left, right }) => ids.has(left) && ids.has(right))
  return { ids: [...ids].sort(), judgements: within }
}

/** Two accounts of one report are two incidents: the report itself tells them apart. */
function sameReport(accounts: readonly Account[]): Judgement[] {
  const sorted = [...accounts].sort((left, right) => (left.id < right.id ? -1 : 1))
  return sorted.flatMap((left, at) =>
    sorted
      .slice(at + 1)
      .filter(({ report }) => report === left.report)
      .map((right): Judgement => {
        const reasons = [{ feature: 'report', weight: -Infinity, why: 'One report tells them as two.' }]
        return { left: left.id, right: right.id, verdict: 'different', score: -Infinity, reasons, by: 'machine' }
      }),
  )
}

async function contextOf(
  db: Database,
  reports: ReadonlyMap<string, Report>,
  codebook: Codebook,
): Promise<WeighContext> {
  const origins = await originsOfReports(db, [...reports.keys()])
  const reliability = new Map((await listOutlets(db)).map(({ id, reliability }) => [id, reliability]))
  const labels = new Map(codebook.types.map(({ name, label }) => [name, label]))
  return {
    originOf: (report) => origins.get(report) ?? report,
    publishedOf: (report) => reports.get(report)?.published ?? null,
    outletOf: (report) => {
      const outlet = reports.get(report)?.outlet ?? null
      return outlet === null ? null : outletIdOf(outlet)
    },
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
