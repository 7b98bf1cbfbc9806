import { compareText } from '../model/compare-text.ts'
import { decided, incidentOf } from '../model/decided.ts'
import type { Decision } from '../model/decision.ts'
import { groupBy } from '../model/group.ts'
import type { Incident, Judgement } from '../model/incident.ts'
import type { Lineage, Relation } from '../model/lineage.ts'
import { chunks } from './chunks.ts'
import type { Database } from './database.ts'
import { standingDecisions } from './decisions.ts'
import type { DecidedLineageRow } from './tables.ts'

/** Incidents as people left them: what was decided laid over what the machine proposed. */
export async function asDecided(db: Database, incidents: readonly Incident[]): Promise<Incident[]> {
  const decisions = (await standingDecisions(db)).map(({ decision }) => decision)
  if (decisions.length === 0) return [...incidents]
  const byIncident = groupBy(decisions, ({ act }: Decision) => incidentOf(act))
  return incidents.map((incident) => decided(incident, byIncident.get(incident.id) ?? []))
}

/** Beyond what any pair of accounts is given by the machine. Log-odds. */
const SURE = 10

/** What people said of any of these accounts beside others. */
export async function decidedPairs(db: Database, accounts: readonly string[]): Promise<Judgement[]> {
  const found = new Map<string, Judgement>()
  for (const some of chunks(accounts, 2)) {
    const rows = await db
      .selectFrom('decided_pair')
      .selectAll()
      .where((where) => where.or([where('left_id', 'in', some), where('right_id', 'in', some)]))
      .execute()
    for (const { left_id: left, right_id: right, verdict, decision_id } of rows) {
      const isSame = verdict === 'same'
      const score = isSame ? SURE : -SURE
      found.set(`${left} ${right}`, {
        ...{ left, right, score, verdict: isSame ? 'same' : 'different', by: 'person' },
        reasons: [{ feature: 'person', weight: score, why: `a person says so (decision ${decision_id})` }],
      })
    }
  }
  return [...found.values()]
}

/** Lays what people said of reports over the lineage that was found; `reports` restricts it to these. */
export async function lineageAsDecided(
  db: Database,
  found: readonly Lineage[],
  reports?: readonly string[],
): Promise<Lineage[]> {
  const rows = await decidedLineage(db, reports)
  if (rows.length === 0) return [...found]
  const byPair = new Map(rows.map((row) => [pairOf(row.from_id, row.to_id), row]))
  const untouched = found.filter(({ from, to }) => !byPair.has(pairOf(from, to)))
  const set = [...byPair].flatMap(([pair, row]) =>
    row.relation === null
      ? []
      : [
          drawn(
            row,
            found.find(({ from, to }) => pairOf(from, to) === pair),
          ),
        ],
  )
  return [...untouched, ...set].sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to))
}

async function decidedLineage(db: Database, reports: readonly string[] | undefined): Promise<DecidedLineageRow[]> {
  const all = db.selectFrom('decided_lineage').selectAll()
  if (reports === undefined) return all.execute()
  const found: DecidedLineageRow[] = []
  for (const some of chunks(reports, 2)) {
    found.push(
      ...(await all.where((where) => where.or([where('from_id', 'in', some), where('to_id', 'in', some)])).execute()),
    )
  }
  return found
}

/** The relation a person named, with the passages that were found, turned round where the person says so. */
function drawn({ from_id: from, to_id: to, relation }: DecidedLineageRow, known: Lineage | undefined): Lineage {
  const isTurned = known !== undefined && known.from !== from
  const passages = known?.passages ?? []
  return {
    ...{ from, to, relation: relation as Relation, directed: true, score: 1 },
    passages: isTurned ? passages.map((one) => ({ ...one, from: one.to, to: one.from })) : passages,
    added: isTurned ? [] : (known?.added ?? []),
    reasons: ['A person says so.', ...(known?.reasons ?? [])],
  }
}

function pairOf(left: string, right: string): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`
}
