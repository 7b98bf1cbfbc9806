import { type Account, FIELD_NAMES, type Statement, type Voice } from './account.ts'
import { compareText } from './compare-text.ts'
import { disjointSets } from './disjoint-sets.ts'
import { groupBy } from './group.ts'
import { overlaps } from './span.ts'

/** What telling sources apart needs of the case. */
export interface SourceContext {
  originOf(report: string): string
  /** As it calls itself; null when not known. */
  outletNameOf(report: string): string | null
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

/** One account, as far as it matters on whose word it rests. */
export interface Telling {
  readonly report: string
  readonly statements: readonly Said[]
}

/** On whose word one statement rests. */
export interface Said {
  readonly saidBy: Voice | null
  /** Whether it stands in the sentence that tells the act. */
  readonly ofAct: boolean
}

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

/** The voice behind a statement; null where the outlet speaks for itself: nobody is named, or "we". */
export function voiceBehind(saidBy: Voice | null): Voice | null {
  return saidBy !== null && /^(?:we|us|i)$/iu.test(saidBy.name) ? null : saidBy
}

/** The source that a statement of one of some accounts rests on, as a key. */
export type SourceOf = (account: Account, statement: Pick<Statement<unknown>, 'saidBy'>) => string

/** Tells the sources of accounts of one incident apart. */
export function sourcesAmong(accounts: readonly Account[], context: SourceContext): SourceOf {
  const tellings = new Map(accounts.map((account) => [account.id, tellingOf(account)]))
  const keyOf = keysAmong([...tellings.values()], context)
  return (account, { saidBy }) => keyOf(tellings.get(account.id) ?? tellingOf(account), saidBy)
}

/** The distinct sources that accounts rest on. */
export function sourcesOf(accounts: readonly Account[], context: SourceContext): Source[] {
  return sourcesOfTellings(accounts.map(tellingOf), context)
}

/** The distinct sources that tellings rest on. */
export function sourcesOfTellings(tellings: readonly Telling[], context: SourceContext): Source[] {
  const keyOf = keysAmong(tellings, context)
  const found = new Map<string, { voice: Voice | null; report: string; origins: Set<string> }>()
  for (const telling of tellings) {
    const { report, statements } = telling
    for (const saidBy of statements.length > 0 ? statements.map(({ saidBy }) => saidBy) : [null]) {
      const key = keyOf(telling, saidBy)
      const known = found.get(key) ?? { voice: null, report, origins: new Set() }
      known.voice ??= key.startsWith('own ') ? null : voiceBehind(saidBy)
      known.origins.add(context.originOf(report))
      found.set(key, known)
    }
  }
  return [...found].map(([key, { origins, ...source }]) => ({ key, ...source, origins: [...origins] }))
}

function tellingOf({ report, anchor, fields }: Account): Telling {
  const statements = FIELD_NAMES.flatMap((field): Statement<unknown>[] => [...fields[field]])
  return { report, statements: statements.map(({ saidBy, quote }) => ({ saidBy, ofAct: overlaps(quote, anchor) })) }
}

type KeyOf = (telling: Telling, saidBy: Voice | null) => string

/**
 * Names the sources of tellings of one incident: the one way in which they are told apart and counted.
 *
 * - A body or person is one source across reports, by whatever name: an office by its kind, a person by the last name.
 * - An outlet's own voice is one source for all of its reports and for all that go back to the same telling: a copy adds none. Who names
 *   that outlet names this source.
 * - What an outlet goes on to tell after it gave the act itself on another's word rests on that word.
 * - A nameless voice is one source within its outlet.
 */
function keysAmong(tellings: readonly Telling[], context: SourceContext): KeyOf {
  const ownKeyOf = ownVoices(tellings, context)
  const outlets = [...new Set(tellings.map(({ report }) => report))].flatMap((report) => {
    const name = context.outletNameOf(report)
    return name === null ? [] : [{ words: wordsOfName(name), head: headOf(name), key: ownKeyOf(report) }]
  })
  const byReport = groupBy(tellings, ({ report }) => report)
  const voicesOf = (report: string) =>
    (byReport.get(report) ?? []).flatMap(({ statements }) => statements.flatMap(({ saidBy }) => saidBy ?? []))
  // Most statements of a report rest on the same few voices.
  const known = new Map<string, string>()
  const keyOfVoice = (report: string, voice: Voice) => {
    const asked = `${report} ${voice.kind} ${voice.name}`
    const key = known.get(asked) ?? workOutKey(report, voice)
    known.set(asked, key)
    return key
  }
  const workOutKey = (report: string, voice: Voice) => {
    const name = wordsOfName(voice.name)
    const outlet = outlets.find(({ words, head }) => name.at(-1) === head && name.every((word) => words.includes(word)))
    if (outlet !== undefined) return outlet.key
    if (voice.kind === 'anonymous' || voice.kind === 'crowd') return `${voice.kind} ${ownKeyOf(report)}`
    return keyOfNamed(fullest(voice, voicesOf(report)))
  }
  return ({ report, statements }, saidBy) => {
    const voice = voiceBehind(saidBy) ?? voiceOfAct(statements)
    return voice === null ? ownKeyOf(report) : keyOfVoice(report, voice)
  }
}

/** Of an outlet's own voice: one key for reports of one outlet or one origin. */
function ownVoices(
  tellings: readonly Telling[],
  { originOf, outletNameOf }: SourceContext,
): (report: string) => string {
  const together = disjointSets<string>()
  const outletOf = (report: string) => `own ${outletNameOf(report) ?? originOf(report)}`
  for (const { report } of tellings) together.join(outletOf(report), `origin ${originOf(report)}`)
  const keys = new Map(
    together.sets().flatMap((set) => {
      const [key = ''] = set.filter((one) => one.startsWith('own ')).sort()
      return set.map((one) => [one, key] as const)
    }),
  )
  return (report) => keys.get(outletOf(report)) ?? outletOf(report)
}

/** On whose word the act itself is told: of the first of those who are named there, if all of it rests on somebody. */
function voiceOfAct(statements: readonly Said[]): Voice | null {
  const voices = statements.filter(({ ofAct }) => ofAct).map(({ saidBy }) => voiceBehind(saidBy))
  return voices.every((voice) => voice !== null) ? (voices[0] ?? null) : null
}

function keyOfNamed({ name, kind }: Voice): string {
  const office = OFFICES.find(([words]) => words.test(name.slice(0, 200)))?.[1]
  return kind === 'official' && office !== undefined ? `office ${office}` : `voice ${wordsOfName(name).at(-1) ?? name}`
}

/** Of the voices of a report the one that a short name stands for: after "the police duty office" it is "the duty office". */
function fullest(voice: Voice, others: readonly Voice[]): Voice {
  const name = wordsOfName(voice.name).join(' ')
  const longer = others.filter((other) => wordsOfName(other.name).join(' ').endsWith(` ${name}`))
  return longer.sort((a, b) => compareText(a.name, b.name))[0] ?? voice
}

/** The words of a name, folded; without its article. */
function wordsOfName(name: string): string[] {
  const words =
    name
      .slice(0, 200)
      .toLowerCase()
      .match(/[\p{L}\p{N}'’.-]+/gu) ?? []
  return words[0] === 'the' ? words.slice(1) : words
}

/** What an outlet is: the last word of its name, or of what stands before "of". */
function headOf(name: string): string | undefined {
  const words = wordsOfName(name)
  const of = words.findIndex((word) => word === 'of' || word === 'for')
  return of > 0 ? words[of - 1] : words.at(-1)
}
