import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

const SCHEMA = new URL('../schema/record.schema.json', import.meta.url)

/** The record as far as tests look into it. */
export interface ExportedRecord {
  readonly reports: readonly ExportedReport[]
  readonly marks: readonly (Quoted & { id: string; report: string; value: unknown })[]
  readonly lineage: readonly {
    from: string
    to: string
    relation: string
    added: Quoted[]
    passages: { from: Pair; to: Pair }[]
  }[]
  readonly accounts: readonly {
    id: string
    report: string
    incident: string
    anchor: Quoted
    fields: Record<string, { quote: Quoted; saidBy: { quote: Quoted } | null }[]>
  }[]
  readonly incidents: readonly {
    id: string
    origins: number
    accounts: string[]
    fields: Record<string, { best: unknown; values: { accounts: string[] }[] }>
    credibility: { grade: string }
    review: string
  }[]
  readonly claims: readonly { id: string; report: string; quote: Quoted; saidBy: { quote: Quoted } | null }[]
  readonly outlets: readonly { id: string; name: string; reliability: string | null }[]
}

interface ExportedReport {
  readonly id: string
  readonly key: string | null
  readonly text: string
  readonly outlet: string | null
  readonly published: string | null
  readonly origin: string
}

interface Quoted {
  start: number
  end: number
  exact: string
}

type Pair = [number, number]

/** What of the contract no schema can check: every quote is the text at its offsets, every id leads somewhere. */
export function brokenPromises(record: ExportedRecord): string[] {
  const texts = new Map(record.reports.map(({ id, text }) => [id, text]))
  const accounts = new Map(record.accounts.map((account) => [account.id, account]))
  const outlets = new Set(record.outlets.map(({ id }) => id))
  const isQuote = (report: string, { start, end, exact }: Quoted) =>
    exact !== '' && texts.get(report)?.slice(start, end) === exact
  const inText = (report: string, [start, end]: Pair) => start < end && end <= (texts.get(report)?.length ?? -1)
  return [
    ...record.reports.filter(({ outlet }) => outlet !== null && !outlets.has(outlet)).map(({ id }) => `${id}: outlet`),
    ...record.marks.filter((mark) => !isQuote(mark.report, mark)).map(({ id }) => `${id}: quote of a mark`),
    ...record.lineage.flatMap(({ from, to, added, passages }) => [
      ...added.filter((addition) => !isQuote(to, addition)).map(() => `${from}-${to}: quote of an addition`),
      ...passages
        .filter((passage) => !inText(from, passage.from) || !inText(to, passage.to))
        .map(() => `${from}-${to}: passage out of the text`),
    ]),
    ...record.accounts.flatMap(({ id, report, incident, anchor, fields }) => [
      ...(isQuote(report, anchor) ? [] : [`${id}: anchor`]),
      ...(record.incidents.some((one) => one.id === incident && one.accounts.includes(id)) ? [] : [`${id}: incident`]),
      ...Object.values(fields)
        .flat()
        .flatMap(({ quote, saidBy }) => [quote, ...(saidBy ? [saidBy.quote] : [])])
        .filter((quote) => !isQuote(report, quote))
        .map(({ exact }) => `${id}: quote “${exact}”`),
    ]),
    ...record.incidents.flatMap((incident) => [
      ...incident.accounts
        .filter((id) => accounts.get(id)?.incident !== incident.id)
        .map((id) => `${incident.id}: ${id}`),
      ...Object.values(incident.fields)
        .flatMap(({ values }) => values.flatMap(({ accounts }) => accounts))
        .filter((id) => !incident.accounts.includes(id))
        .map((id) => `${incident.id}: value of ${id}`),
    ]),
    ...record.claims.flatMap(({ id, report, quote, saidBy }) => [
      ...(isQuote(report, quote) ? [] : [`${id}: quote`]),
      ...(saidBy && !isQuote(report, saidBy.quote) ? [`${id}: voice`] : []),
    ]),
  ]
}

/** What of the record is not as its schema says. */
export function schemaErrors(record: ExportedRecord): unknown[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true })
  addFormats.default(ajv)
  const isValid = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')))
  isValid(record)
  return isValid.errors ?? []
}
