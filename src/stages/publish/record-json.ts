import type { Account, AnyStatement } from '../../model/account.ts'
import { FIELD_NAMES } from '../../model/account.ts'
import type { Claim } from '../../model/claim.ts'
import type { Incident } from '../../model/incident.ts'
import type { Lineage } from '../../model/lineage.ts'
import type { Mark } from '../../model/mark.ts'
import type { CaseRecord } from '../../model/record.ts'
import { quoteOf } from '../../model/span.ts'

/** The format's number goes up with every breaking change of the contract. */
const FORMAT = 'hearsay-record/1'

/**
 * The record as the contract writes it, in pieces that make one JSON document: a large case fits no single string.
 *
 * The same record gives the same pieces, `generated` aside. One element of a list stands on one line.
 */
export function* recordJson(record: CaseRecord, generated: Date): Generator<string> {
  const { codebook } = record
  const head = { format: FORMAT, generated: generated.toISOString(), codebook }
  yield JSON.stringify(head).slice(0, -1)
  const texts = new Map(record.reports.map(({ id, text }) => [id, text]))
  yield* list('reports', record.reports.map(reportJson))
  yield* list('marks', marksJson(record, texts))
  yield* list('lineage', record.lineage.map(lineageJson))
  yield* list('accounts', record.accounts.map(accountJson))
  yield* list('incidents', record.incidents.map(incidentJson))
  yield* list('claims', record.claims.map(claimJson))
  yield* list('outlets', record.outlets)
  yield '}\n'
}

function* list(name: string, items: Iterable<object>): Generator<string> {
  yield `,\n${JSON.stringify(name)}:[`
  let separator = '\n'
  for (const item of items) {
    yield separator + JSON.stringify(item)
    separator = ',\n'
  }
  yield ']'
}

type Reports = CaseRecord['reports']

function reportJson({
  id,
  input,
  key,
  url,
  title,
  outletId,
  published,
  language,
  sha256,
  text,
  origin,
}: Reports[number]) {
  return { id, input, key, url, title, outlet: outletId, published, language, sha256, text, origin }
}

function* marksJson(record: CaseRecord, texts: ReadonlyMap<string, string>): Generator<object> {
  for (const { report, marks } of record.marks) {
    const text = texts.get(report) ?? ''
    for (const [position, mark] of marks.entries()) yield markJson(report, mark, { position, text })
  }
}

function markJson(report: string, mark: Mark, { position, text }: { position: number; text: string }) {
  const { start, end, exact } = quoteOf(text, mark)
  return { id: `m${report.slice(1)}-${position}`, report, kind: mark.kind, start, end, exact, value: mark.value }
}

const pair = ({ start, end }: { start: number; end: number }) => [start, end]

function lineageJson({ from, to, relation, directed, score, passages, added, reasons }: Lineage) {
  const aligned = passages.map((passage) => ({ ...passage, from: pair(passage.from), to: pair(passage.to) }))
  return { from, to, relation, directed, score, passages: aligned, added, reasons }
}

function accountJson(account: Account & { incident: string }) {
  const { id, report, incident, type, modality, anchor, fields, extractor } = account
  const inOrder = FIELD_NAMES.map((field) => [field, fields[field].map(statementJson)])
  const told = { id, report, incident, type, modality, anchor, fields: Object.fromEntries(inOrder) }
  return extractor === undefined ? told : { ...told, extractor }
}

function statementJson({ value, quote, saidBy, hedged, derived }: AnyStatement) {
  return { value, quote, saidBy, hedged, derived }
}

function incidentJson({ id, type, label, accounts, origins, fields, credibility, review }: Incident) {
  const told = FIELD_NAMES.flatMap((field) => (fields[field] ? [[field, fields[field]]] : []))
  return { id, type, label, accounts, origins, fields: Object.fromEntries(told), credibility, review }
}

function claimJson(claim: Claim) {
  const { id, report, quote, kind, measure, unit, value, period, per, place, comparison, saidBy, series } = claim
  return { id, report, quote, kind, measure, unit, value, period, per, place, comparison, saidBy, series }
}
