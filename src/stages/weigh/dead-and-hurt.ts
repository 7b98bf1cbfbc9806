import type { Account } from '../../model/account.ts'
import type { CountRange } from '../../model/count.ts'
import type { WeighedFields } from '../../model/incident.ts'

/**
 * Makes the number of the hurt agree with that of the dead: who is told as hurt and later as dead is not counted twice.
 *
 * What accounts with the standing number of dead say of the hurt goes before what others say. Where they say nothing,
 * those that died since are taken from the number that an account with fewer dead gives.
 */
export function withoutTheDead(fields: WeighedFields, accounts: readonly Account[]): WeighedFields {
  const { killed, injured } = fields
  const dead = killed?.best?.best ?? 0
  const hurt = injured?.best?.best ?? null
  if (injured === undefined || dead === 0) return fields
  const agreeing = accounts.filter((account) => deadIn(account) === dead)
  if (agreeing.length === 0) return fields
  const said = injured.values.filter(({ value, accounts: tellers }) => {
    return value.best !== null && tellers.some((id) => agreeing.some((account) => account.id === id))
  })
  if (said.some(({ value }) => value.best === hurt)) return fields
  const [first] = said
  if (first !== undefined)
    return { ...fields, injured: { ...injured, best: first.value, reasons: [...injured.reasons, TOGETHER] } }
  if (hurt === null) return fields
  const tellers = injured.values.find(({ value }) => value.best === hurt)?.accounts ?? []
  const fewest = Math.min(...accounts.filter(({ id }) => tellers.includes(id)).map((account) => deadIn(account)))
  const died = dead - fewest
  if (died <= 0) return fields
  const best = exactly(Math.max(0, hurt - died))
  return { ...fields, injured: { ...injured, best, reasons: [...injured.reasons, DIED] } }
}

const TOGETHER = 'told beside the number of dead that stands'
const DIED = 'those who died since are taken off'

function deadIn({ fields }: Account): number {
  const { low = 0, best = null } = fields.killed[0]?.value ?? {}
  return best ?? low ?? 0
}

function exactly(n: number): CountRange {
  return { low: n, best: n, high: n }
}
