import type { Account } from '../../model/account.ts'
import type { Claim } from '../../model/claim.ts'
import type { Codebook } from '../../model/codebook.ts'
import type { MarkedReport } from '../../model/marked-report.ts'
import { accountOf } from './account.ts'
import { findClaims } from './claims/find.ts'
import { lexiconOf } from './lexicon.ts'
import { withOwnIds } from './own-ids.ts'
import { withPointedPlaces } from './pointed-places.ts'
import { readingOf } from './reading.ts'
import { stage } from './stage.ts'

/** Finds the accounts of incidents and the claims in a marked report, as the codebook says. English reports only. */
export function extract(marked: MarkedReport, codebook: Codebook): { accounts: Account[]; claims: Claim[] } {
  if (marked.report.language !== 'en') return { accounts: [], claims: [] }
  const reading = withPointedPlaces(readingOf(marked, lexiconOf(codebook)))
  const told = stage(reading)
  const accounts = told.flatMap((scene) => accountOf(reading, scene, told) ?? [])
  const tolls = told.flatMap(({ harms }) => harms.map(({ span }) => span))
  return { accounts: withOwnIds(accounts), claims: withOwnIds(findClaims(reading, tolls)) }
}
