import type { Database } from './database.ts'
import { saveSetting, settingOf } from './settings.ts'

const BUILT = 'built'
const REWEIGHED = 'reweighed'
const SETTLED = 'settled'

/** Notes that what is derived was worked out anew, for whoever keeps some of it in memory. */
export async function noteBuilt(db: Database): Promise<void> {
  await saveSetting(db, BUILT, String((await timesBuilt(db)) + 1))
}

/** How often what is derived was worked out. */
export async function timesBuilt(db: Database): Promise<number> {
  return Number((await settingOf(db, BUILT)) ?? 0)
}

/** Notes that incidents and origins were worked out anew from what was understood before. */
export async function noteReweighed(db: Database): Promise<void> {
  await saveSetting(db, REWEIGHED, String((await timesReweighed(db)) + 1))
}

/** How often incidents and origins were worked out anew outside a build. */
export async function timesReweighed(db: Database): Promise<number> {
  return Number((await settingOf(db, REWEIGHED)) ?? 0)
}

/** Notes up to where the log of decisions is worked into what is derived. */
export async function noteSettled(db: Database, position: number): Promise<void> {
  await saveSetting(db, SETTLED, String(position))
}

/** Up to where the log of decisions is worked into what is derived. */
export async function settledUpTo(db: Database): Promise<number> {
  return Number((await settingOf(db, SETTLED)) ?? 0)
}
