import type { Account } from '../../model/account.ts'
import type { Claim } from '../../model/claim.ts'
import type { Codebook } from '../../model/codebook.ts'
import type { MarkedReport } from '../../model/marked-report.ts'
import { idOf } from '../../text/id.ts'
import { accountOf } from './account.ts'
import { findClaims } from './claims/find.ts'
import { lexiconOf } from './lexicon.ts'
import { readingOf } from './reading.ts'
import { stage } from './stage.ts'

/** Raise it when what `extract` finds changes. */
export const EXTRACT_VERSION = 3

/** Finds the accounts of incidents and the claims in a marked report, as the codebook says. English reports only. */
export function extract(marked: MarkedReport, codebook: Codebook): { accounts: Account[]; claims: Claim[] } {
  if (marked.report.language !== 'en') return { accounts: [], claims: [] }
  const reading = readingOf(marked, lexiconOf(codebook))
  const told = stage(reading)
  const accounts = told.flatMap((scene) => accountOf(reading, scene, told) ?? [])
  const tolls = told.flatMap(({ harms }) => harms.map(({ span }) => span))
  return { accounts: withOwnIds(accounts), claims: withOwnIds(findClaims(reading, tolls)) }
}

/** One sentence may tell two incidents of a kind, or claim two figures of a measure: the second gets an id of its own. */
function withOwnIds<T extends { readonly id: string }>(found: readonly T[]): T[] {
  const seen = new Map<string, number>()
  return found.map((one) => {
    const before = seen.get(one.id) ?? 0
    seen.set(one.id, before + 1)
    return before === 0 ? one : { ...one, id: idOf(one.id.slice(0, 1), one.id, before) }
  })
}
