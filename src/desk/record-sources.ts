import type { Mark } from '../model/mark.ts'
import { overlaps } from '../model/span.ts'
import type { RecordBook } from './record-book.ts'
import type { MarksOf } from './record-views.ts'
import { type Saying, type SayingContext, sayingsIn } from './sayings.ts'
import { contextOf } from './sentences.ts'
import { type SayingPlace, sourceIdOf } from './source-index.ts'
import type { SaidRow } from './views.ts'

/** What is said of one incident of a record. `marksOf` is asked of reports that name somebody without an office. */
export function sayingsOf(book: RecordBook, incident: string, marksOf: MarksOf): Saying[] {
  const found = book.incidents.get(incident)
  if (!found) return []
  const accounts = book.tellers(found).flatMap((teller) => teller.accounts)
  return sayingsIn(found, accounts, contextIn(book, marksOf))
}

function contextIn(book: RecordBook, marksOf: MarksOf): SayingContext {
  return {
    originOf: (report) => book.reports.get(report)?.origin ?? report,
    outletOf: (report) => book.outlet(book.reports.get(report)?.outlet ?? null)?.name ?? null,
    outletNamed: book.outletNamed,
    isPublic: (report, voice) => marksOf(report).some((mark) => overlaps(mark, voice.quote) && isPublic(mark)),
  }
}

function isPublic(mark: Mark): boolean {
  return mark.kind === 'organisation' || (mark.kind === 'person' && mark.value.public)
}

/** What a source said at some places of a record; places that are no longer there are left out. */
export function saidRows(book: RecordBook, source: string, { places, marksOf }: Places): SaidRow[] {
  const said = new Map<string, Saying[]>()
  return places.flatMap(({ incident: id, at }) => {
    const own = said.get(id) ?? sayingsOf(book, id, marksOf).filter((one) => sourceIdOf(one.source) === source)
    said.set(id, own)
    const [saying, incident] = [own[at], book.incidents.get(id)]
    const report = saying && book.reports.get(saying.report)
    if (!saying || !incident || !report) return []
    const { field, statement, fared, against } = saying
    const context = contextOf(report.text, statement.quote, book.sentences(report))
    const row = { field, fared, against, statement: { ...statement, context }, report: book.head(report) }
    return [{ ...row, incident: { id, label: incident.label } }]
  })
}

interface Places {
  readonly places: readonly SayingPlace[]
  readonly marksOf: MarksOf
}
