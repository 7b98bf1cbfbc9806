import type { Account } from '../../../src/model/account.ts'
import type { Claim } from '../../../src/model/claim.ts'

/** What a careful reader finds of one incident; what is absent is not judged. */
interface WantedAccount {
  readonly type?: string
  readonly when?: string
  readonly actor?: string
  readonly target?: string
  readonly means?: string
  readonly outcome?: string
  readonly killed?: number
  readonly injured?: number
  readonly freed?: number
  readonly detained?: number
  readonly participants?: number
}

interface WantedClaim {
  readonly kind: Claim['kind']
  readonly best?: number
  readonly high?: number
  readonly comparison?: string
  readonly value?: number
}

/** An invented mini-report and what it tells. */
export interface Case {
  readonly id: string
  readonly tier: 'STRONG' | 'MEDIUM' | 'WEAK'
  readonly published: string
  readonly text: string
  readonly accounts: readonly WantedAccount[]
  readonly claims?: readonly WantedClaim[]
}

/** Checks passed and made: one an account wanted, one a value of it, one an account too many; claims likewise. */
export interface Score {
  readonly right: number
  readonly all: number
  readonly misses: readonly string[]
}

export function scoreCase(wanted: Case, accounts: readonly Account[], claims: readonly Claim[]): Score {
  const checks: [string, boolean][] = [[`${accounts.length} accounts`, accounts.length === wanted.accounts.length]]
  wanted.accounts.forEach((want, at) => {
    const account = accounts[at]
    for (const [field, value] of Object.entries(want)) {
      checks.push([
        `${at} ${field} ${value}: ${account ? said(account, field) : 'no account'}`,
        account !== undefined && holds(account, field, value),
      ])
    }
  })
  if (wanted.claims) {
    const { claims: wantedClaims } = wanted
    checks.push([`${claims.length} claims`, claims.length === wantedClaims.length])
    for (const want of wantedClaims)
      checks.push([`claim ${JSON.stringify(want)}`, claims.some((claim) => claimIs(claim, want))])
  }
  const misses = checks.filter(([, right]) => !right).map(([what]) => `${wanted.id}: ${what}`)
  return { right: checks.length - misses.length, all: checks.length, misses }
}

function said(account: Account, field: string): string {
  if (field === 'type') return account.type
  return JSON.stringify((account.fields[field as keyof Account['fields']] ?? []).map(({ value }) => value))
}

function holds(account: Account, field: string, value: string | number): boolean {
  const { fields } = account
  if (field === 'type') return account.type === value
  if (field === 'when') return fields.when[0]?.value === value
  if (field === 'outcome') return fields.outcome.some((outcome) => outcome.value.kind === value)
  if (field === 'actor' || field === 'target' || field === 'means') {
    return fields[field].some((party) => party.value.name.toLowerCase().includes(String(value)))
  }
  const counts = fields[field as 'killed'].map((count) => count.value.best)
  return value === 0 ? counts.every((count) => count === 0) : counts[0] === value
}

function claimIs(claim: Claim, want: WantedClaim): boolean {
  return (
    claim.kind === want.kind &&
    (want.best === undefined || claim.value?.best === want.best) &&
    (want.high === undefined || claim.value?.high === want.high) &&
    (want.comparison === undefined || claim.comparison?.kind === want.comparison) &&
    (want.value === undefined || claim.comparison?.value === want.value)
  )
}
