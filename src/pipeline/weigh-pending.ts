import type { Codebook } from '../model/codebook.ts'
import { parseEdtf } from '../model/edtf.ts'
import type { Incident, Judgement } from '../model/incident.ts'
import type { Report } from '../model/report.ts'
import type { BuildOptions } from '../pipeline.ts'
import { cluster } from '../stages/link/link.ts'
import { markDerived } from '../stages/weigh/derived.ts'
import { WEIGH_VERSION, type WeighContext, weigh } from '../stages/weigh/weigh.ts'
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
  weighEverything,
} from '../store/incidents.ts'
import { lineageOfReports } from '../store/lineage.ts'
import { outletIdOf, reliabilities } from '../store/outlets.ts'
import { originsOfReports, reportsById } from '../store/reports.ts'
import { saveSetting, settingOf } from '../store/settings.ts'
import { idOf } from '../text/id.ts'
import { type AccountJudge, makeAccountJudge, pairOf } from './account-judge.ts'

/** Groups in a transaction. */
const BATCH = 16

/** Works out anew every incident that something touched, group by group of what hangs together. */
export async function weighPending(openCase: Case, options: BuildOptions): Promise<void> {
  await weighAllAgainWhenChanged(openCase.db, options.codebook)
  await weighWaiting(openCase, options)
}

/** As `weighPending`, whatever version the rest was weighed with. */
export async function weighWaiting({ db }: Case, { signal, progress, codebook }: BuildOptions): Promise<void> {
  const all = await countToWeigh(db)
  const judge = await makeAccountJudge(db, codebook)
  for (let left = all; left > 0; left = await countToWeigh(db)) {
    progress({ phase: 'weigh', done: all - left, of: all, refused: 0 })
    if (signal.aborted) return
    await db.transaction().execute(async (tx) => {
      for (let n = 0; n < BATCH; n++) {
        const account = await accountToWeigh(tx)
        if (account !== undefined) await weighAround(tx, account, { codebook, judge })
      }
    })
  }
  await removeEmptyIncidents(db)
  progress({ phase: 'weigh', done: all, of: all, refused: 0 })
}

/** Another version of weighing, or other labels in the codebook, mean: weigh everything again. */
async function weighAllAgainWhenChanged(db: Database, { name, types }: Codebook): Promise<void> {
  const stamp = idOf(`${WEIGH_VERSION}-`, name, ...types.map(({ name, label }) => `${name} ${label}`))
  if ((await settingOf(db, 'weighed')) === stamp) return
  await db.transaction().execute(async (tx) => {
    await weighEverything(tx)
    await saveSetting(tx, 'weighed', stamp)
  })
}

interface Weighing {
  readonly codebook: Codebook
  readonly judge: AccountJudge
}

async function weighAround(db: Database, account: string, { codebook, judge }: Weighing): Promise<void> {
  const { ids, judgements: kept } = await groupAround(db, account)
  const judgements = await allPairs(db, ids, { kept, judge })
  const accounts = await accountsById(db, ids)
  const reports = await reportsById(
    db,
    [...accounts.values()].map(({ report }) => report),
  )
  const context = await contextOf(db, reports, codebook)
  const groups = cluster([...accounts.keys()], judgements)
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

/** A group beyond this many accounts is judged by the pairs that were kept alone. */
const MOST_PAIRED = 150

/** The judgements of every pair of a group: those kept, and those that were plainly different and so were not. */
async function allPairs(
  db: Database,
  ids: readonly string[],
  { kept, judge }: { kept: readonly Judgement[]; judge: AccountJudge },
): Promise<Judgement[]> {
  if (ids.length > MOST_PAIRED) return [...kept]
  const known = new Set(kept.map(({ left, right }) => pairOf(left, right)))
  const judgements = [...kept]
  for (const [at, id] of ids.entries()) {
    const others = ids.slice(at + 1).filter((other) => !known.has(pairOf(id, other)))
    judgements.push(...(await judge.judgeAll(db, id, others)))
  }
  return judgements
}

async function contextOf(
  db: Database,
  reports: ReadonlyMap<string, Report>,
  codebook: Codebook,
): Promise<WeighContext> {
  const origins = await originsOfReports(db, [...reports.keys()])
  const reliability = await reliabilities(
    db,
    [...reports.values()].flatMap(({ outlet }) => (outlet === null ? [] : outletIdOf(outlet))),
  )
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
