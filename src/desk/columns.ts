import type { Account, FieldName, Fields } from '../model/account.ts'
import { FIELD_NAMES } from '../model/account.ts'
import { groupBy } from '../model/group.ts'
import type { Lineage } from '../model/lineage.ts'
import { sourcesOf } from '../model/sources.ts'
import type { Span } from '../model/span.ts'
import { contextOf } from './sentences.ts'
import type { AccountColumn, AccountView, ReportHead, StatementView, VoiceView } from './views.ts'

/** One report that tells an incident, with all its accounts of it. */
export interface Teller {
  readonly head: ReportHead
  readonly text: string
  /** Parted when somebody looks: a list of many incidents reads none. */
  readonly sentences: () => readonly Span[]
  readonly accounts: readonly Account[]
}

/** The tellers by origin: origins in order of time, each first in its set and followed by what draws on it, in order of time. */
export function setsOf(tellers: readonly Teller[], lineage: readonly Lineage[]): Teller[][] {
  const sets = [...groupBy(tellers, ({ head }) => head.origin).values()].map((set) => originFirst(set, lineage))
  return sets.sort(([left], [right]) => byTime(left, right))
}

/** The columns of a matrix, set by set. */
export function columnsOf(sets: readonly (readonly Teller[])[], lineage: readonly Lineage[]): AccountColumn[] {
  return sets.flatMap((set, index) => set.map((teller, place) => column(teller, { index, place, set, lineage })))
}

function originFirst(set: readonly Teller[], lineage: readonly Lineage[]): Teller[] {
  const ids = new Set(set.map(({ head }) => head.id))
  const derived = new Set(
    lineage.filter(({ from, to, directed }) => directed && ids.has(from) && ids.has(to)).map(({ to }) => to),
  )
  const inTime = set.toSorted(byTime)
  const origin = inTime.find(({ head }) => !derived.has(head.id)) ?? inTime[0]
  return origin ? [origin, ...inTime.filter((teller) => teller !== origin)] : []
}

/** Undated reports come last; ties are settled by id, so that sigla never change. */
function byTime(left: Teller | undefined, right: Teller | undefined): number {
  const of = (teller: Teller | undefined) => `${teller?.head.published ?? '9999'} ${teller?.head.id}`
  return of(left) < of(right) ? -1 : 1
}

interface Place {
  readonly index: number
  readonly place: number
  readonly set: readonly Teller[]
  readonly lineage: readonly Lineage[]
}

function column(teller: Teller, { index, place, set, lineage }: Place): AccountColumn {
  const id = teller.head.id
  const links = lineage.filter(({ from, to, directed }) => to === id || (!directed && from === id))
  const other = ({ from, to }: Lineage) => (to === id ? from : to)
  const isInSet = (link: Lineage) => set.some(({ head }) => head.id === other(link))
  const drawn = links.filter(isInSet).toSorted((a, b) => b.score - a.score)
  const link = drawn.find((found) => other(found) === set[0]?.head.id) ?? drawn[0]
  const isOrigin = place === 0
  return {
    siglum: isOrigin ? `${index + 1}` : `${index + 1}${letters(place - 1)}`,
    origin: index + 1,
    report: teller.head,
    relation: isOrigin ? null : (link?.relation ?? null),
    from: isOrigin ? null : link ? other(link) : (set[0]?.head.id ?? null),
    added: isOrigin ? [] : (link?.added ?? []),
    accounts: teller.accounts.map((account) => accountView(account, teller)),
  }
}

/** `a` to `z`, then `aa`. */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}

function accountView(account: Account, { text, sentences }: Teller): AccountView {
  const view = (fields: Fields, field: FieldName): StatementView[] =>
    fields[field].map((statement) => ({ ...statement, context: contextOf(text, statement.quote, sentences()) }))
  const fields = Object.fromEntries(FIELD_NAMES.map((field) => [field, view(account.fields, field)]))
  return { ...account, fields: fields as Record<FieldName, StatementView[]> }
}

/** The sources that the tellings rest on, each with the numbers of the origins that rest on it. */
export function voicesOf(sets: readonly (readonly Teller[])[]): VoiceView[] {
  const tellers = sets.flat()
  const heads = new Map(tellers.map(({ head }) => [head.id, head]))
  const nameOf = (report: string) => {
    const head = heads.get(report)
    return head?.outlet?.name ?? head?.title ?? head?.input ?? report
  }
  const numbers = new Map(sets.flatMap((set, index) => set.map(({ head }) => [head.origin, index + 1] as const)))
  const sources = sourcesOf(
    tellers.flatMap(({ accounts }) => accounts),
    { originOf: (report) => heads.get(report)?.origin ?? report, outletNameOf: nameOf },
  )
  return sources.map(({ voice, report, origins }) => ({
    name: voice?.name ?? nameOf(report),
    kind: voice?.kind ?? 'own',
    origins: origins.map((origin) => numbers.get(origin) ?? 0).sort((a, b) => a - b),
  }))
}
