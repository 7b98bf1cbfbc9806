import type { Codebook } from '../model/codebook.ts'
import { disjointSets } from '../model/disjoint-sets.ts'
import type { Judgement } from '../model/incident.ts'
import type { Building } from '../pipeline.ts'
import { WEIGH_VERSION } from '../stages/versions.ts'
import { saveDerived, verdictsOf } from '../store/accounts.ts'
import type { Case } from '../store/case.ts'
import type { Database } from '../store/database.ts'
import { accountsBeside, accountsToWeigh, countToWeigh, saveIncidents, weighEverything } from '../store/incidents.ts'
import { saveSetting, settingOf } from '../store/settings.ts'
import { idOf } from '../text/id.ts'
import { pairOf } from './account-judge.ts'
import { type Groups, makeWeigher } from './weigher.ts'

/** Accounts whose groups are looked for at once: their judgements are in memory. */
const BATCH = 2048
/** Accounts, at least, in a part of the work and in a transaction. */
const PART = 64

/** Works out anew every incident that something touched, group by group of what hangs together. */
export async function weighPending(openCase: Case, options: Building): Promise<void> {
  await weighAllAgainWhenChanged(openCase.db, options.codebook)
  await weighWaiting(openCase, options)
}

/** As `weighPending`, whatever version the rest was weighed with. */
export async function weighWaiting({ db }: Case, { signal, progress, codebook, crew }: Building): Promise<void> {
  const of = await countToWeigh(db)
  const weigher = await makeWeigher(db, codebook)
  let done = 0
  progress({ phase: 'weigh', done, of, refused: 0 })
  for (let some = await accountsToWeigh(db, BATCH); some.length > 0; some = await accountsToWeigh(db, BATCH)) {
    const weighed = crew.results({
      ...{ parts: partsOf(await groupsAround(db, some)), name: 'weighInWorker', worthStarting: 64 },
      here: (part: Groups) => weigher(db, part),
    })
    for await (const { accounts, incidents, derived } of weighed) {
      await db.transaction().execute(async (tx) => {
        await saveIncidents(tx, accounts, incidents)
        await saveDerived(tx, derived)
      })
      done = Math.min(of, done + accounts.length)
      progress({ phase: 'weigh', done, of, refused: 0 })
    }
    if (signal.aborted) return
  }
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

/** Groups while they are gathered. */
interface Part {
  readonly groups: (readonly string[])[]
  readonly judgements: Judgement[]
}

/** Groups in parts of some accounts each. */
function partsOf({ groups, judgements }: Groups): Groups[] {
  const parts: Part[] = []
  const partOf = new Map<string, Part>()
  let part: Part | undefined
  let room = 0
  for (const group of groups) {
    if (part === undefined || room <= 0) {
      part = { groups: [], judgements: [] }
      parts.push(part)
      room = PART
    }
    part.groups.push(group)
    room -= group.length
    for (const id of group) partOf.set(id, part)
  }
  for (const judgement of judgements) partOf.get(judgement.left)?.judgements.push(judgement)
  return parts
}

/**
 * All accounts that may belong together with these, through `same` judgements and through the incidents they are in: group by
 * group, with the judgements among them.
 */
async function groupsAround(db: Database, first: readonly string[]): Promise<Groups> {
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
