import type { Account, AnyStatement, Voice } from '../../../model/account.ts'
import { dateText } from '../../../model/date-text.ts'
import type { CaseRecord } from '../../../model/record.ts'
import { type Source, sourcesOf, voiceBehind } from '../../../model/sources.ts'
import type { Quote } from '../../../model/span.ts'

/** A quote with where it stands and who says it. */
export interface Note {
  readonly number: number
  readonly quote: string
  /** Outlet, day and title. */
  readonly where: string
  readonly saidBy: string | null
  readonly url: string | null
}

interface Noted {
  readonly quote: Quote
  readonly saidBy: Voice | null
}

/** Numbers the quotes of a review in the order in which they are named; one quote has one number. */
export function notebook({ reports, outlets }: Pick<CaseRecord, 'reports' | 'outlets'>) {
  const byId = new Map(reports.map((report) => [report.id, report]))
  const outletNames = new Map(outlets.map(({ id, name }) => [id, name]))
  const notes = new Map<string, Note>()
  const outletOf = (report: string) =>
    outletNames.get(byId.get(report)?.outletId ?? '') ?? byId.get(report)?.outlet ?? 'an outlet not named'
  const where = (report: string) => {
    const found = byId.get(report)
    return [outletOf(report), found?.published ? dateText(found.published) : 'undated', found?.title]
      .filter(Boolean)
      .join(', ')
  }
  return {
    /** The number of a quote. */
    note(report: string, { quote, saidBy }: Noted): number {
      const key = `${report} ${quote.start} ${quote.end}`
      const known = notes.get(key)
      if (known) return known.number
      const number = notes.size + 1
      const url = byId.get(report)?.url ?? null
      notes.set(key, {
        number,
        quote: quote.exact,
        where: where(report),
        saidBy: voiceBehind(saidBy)?.name ?? null,
        url,
      })
      return number
    },
    notes: (): Note[] => [...notes.values()],
    publishedOf: (report: string): string | null => byId.get(report)?.published ?? null,
    /** On whose word a statement rests; the outlet's own name where it speaks in its own voice. */
    voiceOf: ({ report }: Pick<Account, 'report'>, { saidBy }: Pick<AnyStatement, 'saidBy'>): string =>
      voiceBehind(saidBy)?.name.replace(/^The /u, 'the ') ?? outletOf(report),
    /** The distinct sources that accounts rest on. */
    sourcesOf: (accounts: readonly Account[]): Source[] =>
      sourcesOf(accounts, { originOf: (report) => byId.get(report)?.origin ?? report, outletNameOf: outletOf }),
    /** One line an origin, earliest first. */
    originLines(members: readonly Account[]): string[] {
      const told = new Set(members.map(({ report }) => report))
      const lines = new Map<string, string[]>()
      for (const { id, origin } of reports) {
        if (told.has(id)) lines.set(origin ?? id, [...(lines.get(origin ?? id) ?? []), outletOf(id)])
      }
      return [...lines.values()].map(([first = '', ...others]) =>
        others.length > 0 ? `${first}, repeated by ${others.join(', ')}` : first,
      )
    },
  }
}
