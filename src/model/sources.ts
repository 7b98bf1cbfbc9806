import { type Account, FIELD_NAMES, type Statement, type Voice } from './account.ts'

/** What telling sources apart needs of the case. */
export interface SourceContext {
  originOf(report: string): string
  /** The outlet's id or name. */
  outletOf(report: string): string | null
}

/** A person or body on whose word statements rest. */
export interface Source {
  readonly key: string
  /** As the first statement names it; null: the outlet's own voice. */
  readonly voice: Voice | null
  /** The report of the first statement. */
  readonly report: string
  /** The origins that rest on it, in the order of the accounts. */
  readonly origins: readonly string[]
}

type SaidBy = Pick<Statement<unknown>, 'saidBy'>

// Bodies that many names stand for: who quotes "the regional police" and who quotes "police" quote one office.
const OFFICES: readonly [RegExp, string][] = [
  [/\bpolice|\bofficers?\b|\bsheriff|\bdetective|\bpd\b/i, 'police'],
  [/\bprosecut|\bdistrict attorney/i, 'prosecutors'],
  [/\bhospital|\bmedics?\b|\bdoctors?\b|\bcoroner|\bmedical examiner/i, 'medical'],
  [/\bministry|\bminister/i, 'ministry'],
  [/\barmy|\bmilitary|\bgeneral staff|\barmed forces/i, 'military'],
  [/\bmayor|\bgovernor|\bcity hall|\bmunicipal/i, 'local government'],
  [/\bcourt\b|\bcourts\b|\bjudge|\baffidavit|\bcomplaint\b/i, 'court'],
  [/\bfire (?:department|service|chief)|\bfirefighters?\b|\brescue service/i, 'fire service'],
]

/** The source a statement rests on: a body or person across reports; an outlet's own or nameless voice in that outlet only. */
export function sourceOf({ report }: Pick<Account, 'report'>, { saidBy }: SaidBy, context: SourceContext): string {
  const outlet = context.outletOf(report) ?? context.originOf(report)
  const voice = voiceBehind(saidBy)
  if (voice === null) return `own ${outlet}`
  if (voice.kind === 'anonymous' || voice.kind === 'crowd') return `${voice.kind} ${outlet}`
  const office = OFFICES.find(([words]) => words.test(voice.name.slice(0, 200)))?.[1]
  return voice.kind === 'official' && office !== undefined ? `office ${office}` : `voice ${lastWord(voice.name)}`
}

/** The voice behind a statement; null where the outlet speaks for itself: nobody is named, or "we". */
export function voiceBehind(saidBy: Voice | null): Voice | null {
  return saidBy !== null && /^(?:we|us|i)$/iu.test(saidBy.name) ? null : saidBy
}

function lastWord(name: string): string {
  return name.toLowerCase().split(/\s+/).at(-1) ?? name
}

/** One account, as far as it matters on whose word it rests. */
export interface Telling {
  readonly report: string
  readonly statements: readonly Pick<Statement<unknown>, 'saidBy' | 'derived'>[]
}

/** The distinct sources that accounts rest on. */
export function sourcesOf(accounts: readonly Account[], context: SourceContext): Source[] {
  const statementsIn = ({ fields }: Account) => FIELD_NAMES.flatMap((field): Statement<unknown>[] => [...fields[field]])
  const tellings = accounts.map((account) => ({ report: account.report, statements: statementsIn(account) }))
  return sourcesOfTellings(tellings, context)
}

/**
 * The distinct sources that tellings rest on: the one way in which sources are counted.
 *
 * What a report that draws on another tells in its own voice rests on what it was drawn from, so it is no further source; it
 * counts only where nothing else of its origin is told.
 */
export function sourcesOfTellings(tellings: readonly Telling[], context: SourceContext): Source[] {
  const found = new Map<string, { voice: Voice | null; report: string; origins: Set<string> }>()
  // A paper that another one names is the same source as that paper in its own voice.
  const outlets = new Map(
    tellings.flatMap(({ report }) => {
      const outlet = context.outletOf(report)
      return outlet === null ? [] : [[outlet.toLowerCase(), `own ${outlet}`]]
    }),
  )
  const take = (telling: Telling, saidBy: Voice | null) => {
    const named = voiceBehind(saidBy)?.name.toLowerCase().replace(/^the /u, '') ?? ''
    const key = outlets.get(named) ?? sourceOf(telling, { saidBy }, context)
    const known = found.get(key) ?? { voice: voiceBehind(saidBy), report: telling.report, origins: new Set() }
    known.origins.add(context.originOf(telling.report))
    found.set(key, known)
  }
  const resting = new Set<string>()
  for (const telling of tellings) {
    for (const { saidBy, derived } of telling.statements) {
      if (voiceBehind(saidBy) === null && derived !== null) continue
      resting.add(context.originOf(telling.report))
      take(telling, saidBy)
    }
  }
  for (const telling of tellings) {
    const origin = context.originOf(telling.report)
    if (!resting.has(origin)) take(telling, null)
    resting.add(origin)
  }
  return [...found].map(([key, { origins, ...source }]) => ({ key, ...source, origins: [...origins] }))
}
