import type { Relation } from '../model/lineage.ts'
import { chunks } from './chunks.ts'
import type { Database } from './database.ts'
import { findOriginsAgain, weighAgain } from './work-again.ts'

/** Two accounts that a person joined or parted; `left` < `right`. */
export interface DecidedPair {
  readonly left: string
  readonly right: string
  readonly verdict: 'same' | 'different'
  readonly decision: string
}

/** How a person says that two reports hang together; null: they are independent. */
export interface DecidedLineage {
  readonly from: string
  readonly to: string
  readonly relation: Relation | null
  readonly decision: string
}

/** Puts these pairs in place of all there were; accounts of pairs that came, went or changed are weighed again. */
export async function obeyPairs(db: Database, pairs: readonly DecidedPair[]): Promise<void> {
  const before = await db.selectFrom('decided_pair').selectAll().execute()
  const nameOf = (left: string, right: string, verdict: string) => `${left} ${right} ${verdict}`
  const known = new Set(before.map(({ left_id, right_id, verdict }) => nameOf(left_id, right_id, verdict)))
  const wanted = new Set(pairs.map(({ left, right, verdict }) => nameOf(left, right, verdict)))
  const gone = before.filter(({ left_id, right_id, verdict }) => !wanted.has(nameOf(left_id, right_id, verdict)))
  const fresh = pairs.filter(({ left, right, verdict }) => !known.has(nameOf(left, right, verdict)))
  for (const { left_id, right_id } of gone) {
    await db.deleteFrom('decided_pair').where('left_id', '=', left_id).where('right_id', '=', right_id).execute()
  }
  for (const { left: left_id, right: right_id, verdict, decision: decision_id } of fresh) {
    await db.insertInto('decided_pair').values({ left_id, right_id, verdict, decision_id }).execute()
  }
  await weighAgain(db, [
    ...gone.flatMap(({ left_id, right_id }) => [left_id, right_id]),
    ...fresh.flatMap(({ left, right }) => [left, right]),
  ])
}

/** Puts this lineage in place of what was decided before; the origins it touches are worked out again. */
export async function obeyLineage(db: Database, lineage: readonly DecidedLineage[]): Promise<void> {
  const before = await db.selectFrom('decided_lineage').selectAll().execute()
  const nameOf = (from: string, to: string, relation: string | null) => `${from} ${to} ${relation}`
  const known = new Set(before.map(({ from_id, to_id, relation }) => nameOf(from_id, to_id, relation)))
  const wanted = new Set(lineage.map(({ from, to, relation }) => nameOf(from, to, relation)))
  const gone = before.filter(({ from_id, to_id, relation }) => !wanted.has(nameOf(from_id, to_id, relation)))
  const fresh = lineage.filter(({ from, to, relation }) => !known.has(nameOf(from, to, relation)))
  for (const { from_id, to_id } of gone) {
    await db.deleteFrom('decided_lineage').where('from_id', '=', from_id).where('to_id', '=', to_id).execute()
  }
  for (const { from: from_id, to: to_id, relation, decision: decision_id } of fresh) {
    await db.insertInto('decided_lineage').values({ from_id, to_id, relation, decision_id }).execute()
  }
  await findOriginsAgain(db, [
    ...gone.flatMap(({ from_id, to_id }) => [from_id, to_id]),
    ...fresh.flatMap(({ from, to }) => [from, to]),
  ])
}

/** Gives outlets the reliability a person set, all others none; incidents they tell are weighed again where it changed. */
export async function obeyReliability(db: Database, reliability: ReadonlyMap<string, string | null>): Promise<void> {
  const outlets = await db.selectFrom('outlet').select(['id', 'reliability']).execute()
  for (const { id, reliability: before } of outlets) {
    const letter = reliability.get(id) ?? null
    if (letter === before) continue
    await db.updateTable('outlet').set({ reliability: letter }).where('id', '=', id).execute()
    const told = await db
      .selectFrom('account')
      .innerJoin('report', 'report.id', 'account.report_id')
      .select('account.id')
      .where('outlet_id', '=', id)
      .execute()
    await weighAgain(
      db,
      told.map(({ id }) => id),
    )
  }
}

/** Which of these reports the case has. */
export async function reportsThere(db: Database, reports: readonly string[]): Promise<Set<string>> {
  const there = new Set<string>()
  for (const some of chunks([...new Set(reports)])) {
    const rows = await db.selectFrom('report').select('id').where('id', 'in', some).execute()
    for (const { id } of rows) there.add(id)
  }
  return there
}
