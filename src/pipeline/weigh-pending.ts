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
import { accountsById, judgementsOf, saveDerived } from '../store/accounts.ts'
import type { Case } from '../store/case.ts'
import type { Database } from '../store/database.ts'
import {
  accountsBeside,
  accountsToWeigh,
  countToWeigh,
  type IncidentIndex,
  removeEmptyIncidents,
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
  const all = await countToWeigh(db)
  const judge = await makeAccountJudge(db, codebook)
  for (let left = all; left > 0; left = await countToWeigh(db)) {
    progress({ phase: 'weigh', done: all - left, of: all, refused: 0 })
    if (signal.aborted) return
    await db.transaction().execute(async (tx) => weighAround(tx, await accountsToWeigh(tx, BATCH), { codebook, judge }))
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

/** Weighs the groups that these accounts are in. */
async function weighAround(db: Database, waiting: readonly string[], { codebook, judge }: Weighing): Promise<void> {
  const { groups, judgements } = await groupsAround(db, waiting)
  const ids = groups.flat()
  const kept = new Map(judgements.map((one) => [pairOf(one.left, one.right), one]))
  const all = [...judgements]
  for (const group of groups) all.push(...(await unkeptPairs(db, group, { kept, judge })))
  const accounts = await accountsById(db, ids)
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
  let judgements: Judgement[] = []
  for (let edge = first; edge.length > 0; ) {
    const before = new Set(joined.members())
    judgements = await judgementsOf(db, [...before])
    for (const { left, right, verdict } of judgements) if (verdict === 'same') joined.join(left, right)
    for (const beside of await accountsBeside(db, edge)) {
      const [one, ...others] = beside
      for (const other of others) if (one !== undefined) joined.join(one, other)
    }
    edge = joined.members().filter((id) => !before.has(id))
  }
  const ids = new Set(joined.members())
  return {
    groups: joined.sets().map((group) => group.sort()),
    judgements: judgements.filter(({ left, right }) => ids.has(left) && ids.has(right)),
  }
}

/** A group beyond this many accounts is judged by the pairs that were kept alone. */
const MOST_PAIRED = 150

/** The judgements of those pairs of a group that were plainly different, and so were not kept. */
async function unkeptPairs(
  db: Database,
  ids: readonly string[],
  { kept, judge }: { kept: ReadonlyMap<string, Judgement>; judge: AccountJudge },
): Promise<Judgement[]> {
  if (ids.length > MOST_PAIRED) return []
  const beside = ids.map((id, at) => [id, ids.slice(at + 1).filter((other) => !kept.has(pairOf(id, other)))] as const)
  return judge.judgeAll(db, new Map(beside))
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
