import type { Account } from '../model/account.ts'
import type { Codebook } from '../model/codebook.ts'
import { disjointSets } from '../model/disjoint-sets.ts'
import { parseEdtf } from '../model/edtf.ts'
import { groupBy } from '../model/group.ts'
import type { Incident, Judgement } from '../model/incident.ts'
import type { BuildOptions } from '../pipeline.ts'
import { cluster } from '../stages/link/link.ts'
import { WEIGH_VERSION } from '../stages/versions.ts'
import { markDerived } from '../stages/weigh/derived.ts'
import { type WeighContext, weigh } from '../stages/weigh/weigh.ts'
import { accountsById, saveDerived, verdictsOf } from '../store/accounts.ts'
import type { Case } from '../store/case.ts'
import type { Database } from '../store/database.ts'
import {
  accountsBeside,
  accountsToWeigh,
  countToWeigh,
  type IncidentIndex,
  saveIncidents,
  weighEverything,
} from '../store/incidents.ts'
import { lineageOfReports } from '../store/lineage.ts'
import { reliabilities } from '../store/outlets.ts'
import { type Publication, publicationsById } from '../store/reports.ts'
import { saveSetting, settingOf } from '../store/settings.ts'
import { idOf } from '../text/id.ts'
import { type AccountJudge, makeAccountJudge, pairOf } from './account-judge.ts'

/** Accounts whose groups are worked out in a transaction. */
const BATCH = 64

/** Works out anew every incident that something touched, group by group of what hangs together. */
export async function weighPending(openCase: Case, options: BuildOptions): Promise<void> {
  await weighAllAgainWhenChanged(openCase.db, options.codebook)
  await weighWaiting(openCase, options)
}

/** As `weighPending`, whatever version the rest was weighed with. */
export async function weighWaiting({ db }: Case, { signal, progress, codebook }: BuildOptions): Promise<void> {
  const of = await countToWeigh(db)
  const judge = await makeAccountJudge(db, codebook)
  let done = 0
  for (let some = await accountsToWeigh(db, BATCH); some.length > 0; some = await accountsToWeigh(db, BATCH)) {
    progress({ phase: 'weigh', done, of, refused: 0 })
    if (signal.aborted) return
    const waiting = some
    const weighed = await db.transaction().execute((tx) => weighAround(tx, waiting, { codebook, judge }))
    done = Math.min(of, done + weighed)
  }
  progress({ phase: 'weigh', done: of, of, refused: 0 })
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

/** Weighs the groups that these accounts are in; gives how many accounts those have. */
async function weighAround(db: Database, waiting: readonly string[], { codebook, judge }: Weighing): Promise<number> {
  const { groups, judgements } = await groupsAround(db, waiting)
  const ids = groups.flat()
  const accounts = await accountsById(db, ids)
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
    const incident = weigh(marked, context)
    return {
      incident,
      index: indexOf(incident),
      remarked: marked.filter((account) => account !== accounts.get(account.id)),
    }
  })
  await saveIncidents(db, ids, incidents)
  await saveDerived(
    db,
    incidents.flatMap(({ remarked }) => remarked),
  )
  return ids.length
}

/**
 * All accounts that may belong together with these, through `same` judgements and through the incidents they are in: group by
 * group, with the judgements among them.
 */
async function groupsAround(
  db: Database,
  first: readonly string[],
): Promise<{ groups: string[][]; judgements: Judgement[] }> {
  const joined = disjointSets(first)
  const found = new Map<string, Judgement>()
  for (let edge = first; edge.length > 0; ) {
    const before = new Set(joined.members())
    for (const judgement of await verdictsOf(db, edge)) {
      const { left, right, verdict } = judgement
      found.set(pairOf(left, right), judgement)
      if (verdict === 'same') joined.join(left, right)
    }
    for (const beside of await accountsBeside(db, edge)) {
      const [one, ...others] = beside
      for (const other of others) if (one !== undefined) joined.join(one, other)
    }
    edge = joined.members().filter((id) => !before.has(id))
  }
  const ids = new Set(joined.members())
  return {
    groups: joined.sets().map((group) => group.sort()),
    judgements: [...found.values()].filter(({ left, right }) => ids.has(left) && ids.has(right)),
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
