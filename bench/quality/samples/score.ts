import { overlaps } from '../../../src/model/span.ts'
import { type ExportedAccount, type ExportedSamples, namesOf } from './exported.ts'
import { CHECKS, mayBeOfDay } from './fits.ts'
import type { GoldClaim, GoldMention, SamplesGold } from './gold.ts'

/** How much of what is wanted was right, and what was not. */
export interface Tally {
  readonly right: number
  readonly wanted: number
  readonly misses: readonly string[]
}

/** Scores of a record of the samples: `precision` counts incidents told in a report that no mention stands for as wrong. */
export type Scores = Readonly<Record<string, Tally>>

/** Scores a record of the samples against their gold. Pure. */
export function scoreSamples(record: ExportedSamples, gold: SamplesGold): Scores {
  const names = namesOf(record)
  const matched = matchMentions(record, gold, names)
  const wanted = gold.incidents.filter(({ optional }) => optional === undefined)
  const fields = Object.entries(CHECKS).map(([name, check]) => {
    const judged = wanted.flatMap((mention) => {
      const account = matched.get(mention.id)
      const right = account && check(account, mention)
      return account === undefined || right == null
        ? []
        : [{ right, what: `${mention.id}: ${account.anchor.exact.slice(0, 80)}` }]
    })
    return [name, tallyOf(judged)] as const
  })
  return {
    recall: tallyOf(wanted.map(({ id, exact }) => ({ right: matched.has(id), what: `${id}: ${exact}` }))),
    precision: precisionOf(record, gold, { names, matched }),
    ...Object.fromEntries(fields),
    identity: identityOf(gold, matched),
    apart: tallyOf(
      gold.notSame.map(([left, right, why]) => {
        const [one, other] = [matched.get(left)?.incident, matched.get(right)?.incident]
        return { right: one === undefined || one !== other, what: `${left} and ${right}: ${why}` }
      }),
    ),
    lineage: lineageOf(record, gold, names),
    claims: tallyOf(
      gold.claims.map((claim) => ({ right: hasClaim(record, claim, names), what: `${claim.id}: ${claim.exact}` })),
    ),
    statuses: statusesOf(record, gold, matched),
  }
}

type Matched = ReadonlyMap<string, ExportedAccount>

// The best account of each mention, the best pairs first; an account stands for one mention.
function matchMentions({ accounts }: ExportedSamples, gold: SamplesGold, names: ReadonlyMap<string, string>): Matched {
  const pairs = gold.incidents.flatMap((mention) =>
    accounts
      .filter((account) => names.get(account.report) === mention.report && overlaps(account.anchor, mention))
      .filter((account) => mayBeOfDay(account, mention))
      .map((account) => ({ mention, account, fit: fitOf(account, mention) })),
  )
  const matched = new Map<string, ExportedAccount>()
  const taken = new Set<string>()
  for (const { mention, account } of pairs.sort((left, right) => right.fit - left.fit)) {
    if (matched.has(mention.id) || taken.has(account.id)) continue
    matched.set(mention.id, account)
    taken.add(account.id)
  }
  return matched
}

function fitOf(account: ExportedAccount, mention: GoldMention): number {
  const shared = Math.min(account.anchor.end, mention.end) - Math.max(account.anchor.start, mention.start)
  const right = Object.values(CHECKS).filter((check) => check(account, mention)).length
  return right + shared / (mention.end - mention.start) + (mention.optional === undefined ? 0.1 : 0)
}

// An incident told twice in a report is one telling; the tellings that no mention stands for are wrong.
function precisionOf(
  { accounts }: ExportedSamples,
  { incidents }: SamplesGold,
  { names, matched }: { readonly names: ReadonlyMap<string, string>; readonly matched: Matched },
): Tally {
  const right = new Set([...matched.values()].map(({ report, incident }) => `${report} ${incident}`))
  const told = new Map<string, ExportedAccount>()
  for (const account of accounts) {
    const telling = `${account.report} ${account.incident}`
    const beside = incidents.some(
      (mention) => mention.report === names.get(account.report) && overlaps(mention, account.anchor),
    )
    if (!told.has(telling) && (right.has(telling) || !beside)) told.set(telling, account)
  }
  return tallyOf(
    [...told].map(([telling, { report, type, anchor }]) => {
      return { right: right.has(telling), what: `${names.get(report)} tells no ${type}: ${anchor.exact.slice(0, 100)}` }
    }),
  )
}

function identityOf({ identity, incidents }: SamplesGold, matched: Matched): Tally {
  const optional = new Set(incidents.filter((mention) => mention.optional !== undefined).map(({ id }) => id))
  return tallyOf(
    identity.flatMap(({ mentions }) => {
      const wanted = mentions.filter((id) => !optional.has(id))
      return wanted.flatMap((left, index) =>
        wanted.slice(index + 1).map((right) => {
          const [one, other] = [matched.get(left)?.incident, matched.get(right)?.incident]
          return { right: one !== undefined && one === other, what: `${left} and ${right} are one` }
        }),
      )
    }),
  )
}

// Wanted links with their relation, direction and additions; every link that nobody wants is one more wrong.
function lineageOf(record: ExportedSamples, gold: SamplesGold, names: ReadonlyMap<string, string>): Tally {
  const found = record.lineage.map((link) => ({
    ...link,
    from: names.get(link.from) ?? '',
    to: names.get(link.to) ?? '',
  }))
  const isPair = (link: { from: string; to: string }, [from, to]: readonly [string, string]) =>
    (link.from === from && link.to === to) || (link.from === to && link.to === from)
  const wanted = gold.lineage
    .filter(({ optional }) => !optional)
    .map(({ pair, relations, directed, added = [] }) => {
      const link = found.find((candidate) => isPair(candidate, pair))
      const right =
        link !== undefined &&
        relations.includes(link.relation) &&
        (!directed || (link.directed && link.from === pair[0])) &&
        added.every((words) => link.added.some(({ exact }) => exact.includes(words)))
      return { right, what: `${pair.join(' → ')}: ${link ? `${link.relation} from ${link.from}` : 'no link'}` }
    })
  const surplus = found
    .filter((link) => link.relation !== 'cites' && !gold.lineage.some(({ pair }) => isPair(link, pair)))
    .map(({ from, to, relation }) => ({ right: false, what: `${from} → ${to}: ${relation}, but no link is there` }))
  return tallyOf([...wanted, ...surplus])
}

function hasClaim({ claims }: ExportedSamples, gold: GoldClaim, names: ReadonlyMap<string, string>): boolean {
  return claims.some(({ report, quote, value, comparison }) => {
    if (names.get(report) !== gold.report || !overlaps(quote, gold)) return false
    const values = [value?.best, value?.low, value?.high, comparison?.value]
    return values.includes(gold.value)
  })
}

// A cluster's incident is the one that most of its mentions are in.
function statusesOf(record: ExportedSamples, { identity, statuses }: SamplesGold, matched: Matched): Tally {
  const incidents = new Map(record.incidents.map((incident) => [incident.id, incident]))
  return tallyOf(
    statuses.map(({ cluster, field, status }) => {
      const mentions = identity.find((one) => one.cluster === cluster)?.mentions ?? []
      const incident = commonest(mentions.flatMap((id) => matched.get(id)?.incident ?? []))
      const found = incidents.get(incident ?? '')?.fields[field]?.status ?? 'nothing'
      return { right: status.includes(found), what: `${cluster}.${field}: ${found}, not ${status.join(' or ')}` }
    }),
  )
}

function commonest(ids: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort(([left, some], [right, others]) => others - some || (left < right ? -1 : 1))[0]?.[0]
}

function tallyOf(judged: readonly { readonly right: boolean; readonly what: string }[]): Tally {
  return {
    right: judged.filter(({ right }) => right).length,
    wanted: judged.length,
    misses: judged.filter(({ right }) => !right).map(({ what }) => what),
  }
}
