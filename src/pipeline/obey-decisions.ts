import type { Codebook } from '../model/codebook.ts'
import { isObeyed } from '../model/decided.ts'
import { TryLaterError } from '../model/errors.ts'
import { type AttachedDecision, placeOf } from '../model/reattach.ts'
import type { Building } from '../pipeline.ts'
import { noteReweighed, noteSettled, settledUpTo } from '../store/built.ts'
import { type Case, openCaseToWrite } from '../store/case.ts'
import type { Database } from '../store/database.ts'
import { lastDecision, standingDecisions } from '../store/decisions.ts'
import { countToWeigh } from '../store/incidents.ts'
import { reportsWithoutOrigin } from '../store/lineage.ts'
import {
  type DecidedLineage,
  type DecidedPair,
  obeyLineage,
  obeyPairs,
  obeyReliability,
  reportsThere,
} from '../store/obeyed.ts'
import { type DecidedStatement, obeyStatements } from '../store/obeyed-statements.ts'
import { textOfAccount } from '../store/tied.ts'
import { pairOf } from './account-judge.ts'
import { makeCrew } from './crew.ts'
import { findOrigins } from './trace-pending.ts'
import { weighWaiting } from './weigh-pending.ts'

/**
 * Lays the whole log over what was derived, as if it were laid for the first time: which accounts are one incident, how reports
 * hang together, how reliable outlets are. What differs from before is noted to be worked out again; nothing else is.
 */
export async function obeyDecisions({ db }: Case): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const last = await lastDecision(tx)
    const decisions = (await standingDecisions(tx)).filter(({ decision }) => isObeyed(decision))
    await obeyLineage(tx, await lineageOf(tx, decisions))
    await obeyPairs(tx, pairsOf(decisions))
    await obeyReliability(tx, reliabilityOf(decisions))
    await obeyStatements(tx, await statementsOf(tx, decisions))
    await noteSettled(tx, last)
  })
}

/** Works what was decided since into origins and incidents, without a build: only what hangs together with it. */
export async function settleDecisions(openCase: Case, options: Building): Promise<void> {
  if ((await lastDecision(openCase.db)) === (await settledUpTo(openCase.db))) return
  await obeyDecisions(openCase)
  await findOrigins(openCase)
  await weighWaiting(openCase, options)
  await noteReweighed(openCase.db)
}

/**
 * The same, for whoever has the case open to read only.
 *
 * @throws TryLaterError `store/held` while another process, such as a build, holds the case; `store/half-built` after a build
 * that did not come to its end.
 */
export async function settleCase(folder: string, codebook: Codebook): Promise<void> {
  const opened = openCaseToWrite(folder, 'serve')
  try {
    if ((await countToWeigh(opened.db)) > 0 || (await reportsWithoutOrigin(opened.db, 1)).length > 0) {
      throw new TryLaterError('store/half-built', `${folder}: the last build was interrupted. Run "hearsay build".`)
    }
    const alone = { codebook, llm: null, workers: 0, progress() {}, signal: new AbortController().signal }
    await settleDecisions(opened, { ...alone, crew: makeCrew(alone, null) })
  } finally {
    await opened.close()
  }
}

/** Every account on one side beside every one on the other. What was decided last of a pair holds. */
function pairsOf(decisions: readonly AttachedDecision[]): DecidedPair[] {
  const pairs = new Map<string, DecidedPair>()
  for (const { decision, accounts, others } of decisions) {
    const { act } = decision.act
    if (act !== 'merge' && act !== 'apart' && act !== 'split') continue
    const apart = new Set(others)
    for (const one of accounts.filter((id) => !apart.has(id))) {
      for (const other of others) {
        const [left, right] = one < other ? [one, other] : [other, one]
        pairs.set(pairOf(one, other), {
          ...{ left, right, decision: decision.id },
          verdict: act === 'merge' ? 'same' : 'different',
        })
      }
    }
  }
  return [...pairs.values()]
}

/** Statements struck out and added, where their quotes stand now; one whose quote is gone is left out. */
async function statementsOf(db: Database, decisions: readonly AttachedDecision[]): Promise<DecidedStatement[]> {
  const found: DecidedStatement[] = []
  for (const { decision, others } of decisions) {
    const { act, id } = decision
    if (act.act !== 'strike' && act.act !== 'state') continue
    const account = others[0] ?? act.account
    const span = placeOf(act.quote, (await textOfAccount(db, account)) ?? '')
    const verdict = act.act === 'strike' ? 'struck' : 'added'
    if (span) found.push({ account, span, verdict, field: act.field, value: act.value, decision: id })
  }
  return found
}

async function lineageOf(db: Database, decisions: readonly AttachedDecision[]): Promise<DecidedLineage[]> {
  const pairs = new Map<string, DecidedLineage>()
  for (const { decision } of decisions) {
    const { act, id } = decision
    if (act.act !== 'derives' && act.act !== 'independent') continue
    const relation = act.act === 'derives' ? act.relation : null
    pairs.set(pairOf(act.from, act.to), { from: act.from, to: act.to, relation, decision: id })
  }
  const wanted = [...pairs.values()]
  const there = await reportsThere(
    db,
    wanted.flatMap(({ from, to }) => [from, to]),
  )
  return wanted.filter(({ from, to }) => from !== to && there.has(from) && there.has(to))
}

function reliabilityOf(decisions: readonly AttachedDecision[]): Map<string, string | null> {
  return new Map(
    decisions.flatMap(({ decision: { act } }) =>
      act.act === 'reliability' ? [[act.outlet, act.reliability] as const] : [],
    ),
  )
}
