import { Argument, type Command, InvalidArgumentError } from 'commander'
import { VERDICTS } from '../model/claim-check.ts'
import { countText } from '../model/count-text.ts'
import { parseEdtf } from '../model/edtf.ts'
import { readAddedPlaces } from '../store/added-places.ts'
import { type Case, openCaseToRead } from '../store/case.ts'
import { findIncidents } from '../store/find-incidents.ts'
import { findClaims, findReports } from '../store/find-reports.ts'
import { allLineage } from '../store/lineage.ts'
import { listOutlets } from '../store/outlets.ts'
import { reportsById } from '../store/reports.ts'
import { type AddCommand, example } from './command.ts'
import { incidentJson, oneLine } from './format.ts'
import { type Io, print, printJson } from './io.ts'
import { ledgerOfCase } from './ledger-of-case.ts'
import { findNear } from './near.ts'
import { toDate } from './option-values.ts'
import { seriesOfCase } from './series-of-case.ts'
import { type Column, formatTable } from './table.ts'

const KINDS = ['reports', 'incidents', 'claims', 'outlets', 'lineage'] as const
type Kind = (typeof KINDS)[number]

interface ListOptions {
  readonly json?: true
  readonly since?: string
  readonly until?: string
  readonly near?: string
  readonly type?: string
  readonly minOrigins?: number
  readonly text?: string
}

/** `hearsay list`: what is in the case, a line each. */
export const addList: AddCommand = (program, { io, caseFolder, run }) => {
  withFilters(program.command('list'))
    .summary('list reports, incidents, claims, outlets or lineage')
    .addArgument(new Argument('<kind>', 'what to list').choices(KINDS))
    .option('--json', 'one JSON document')
    .addHelpText('after', example('hearsay list incidents --since 2025-10-01 --near Trieste:50 --min-origins 2'))
    .action((kind: Kind, options: ListOptions) =>
      run(async () => {
        const opened = openCaseToRead(caseFolder())
        try {
          const listed = await LISTS[kind](opened, options, io)
          if (options.json) printJson(io, listed.items)
          else if (listed.rows.length === 0) io.warn(`No ${kind}${hasFilter(options) ? ' that fit' : ' yet'}.`)
          else print(io, formatTable(listed.columns, listed.rows))
          return 0
        } finally {
          await opened.close()
        }
      }),
    )
}

function withFilters(command: Command): Command {
  return command
    .option(
      '--since <date>',
      'not before this day, month or year (incidents: when it happened; else: published)',
      toDate,
    )
    .option('--until <date>', 'not after it', toDate)
    .option('--near <place[:km]>', 'incidents within so many kilometres of a place (default 25)')
    .option('--type <type>', 'incidents of a type of the codebook')
    .option('--min-origins <n>', 'incidents told by at least so many origins', toCount)
    .option('--text <words>', 'in whose report all these words stand')
}

function toCount(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError('give a whole number')
  return Number(value)
}

function hasFilter({ json: _, ...filters }: ListOptions): boolean {
  return Object.keys(filters).length > 0
}

interface Listed {
  readonly items: readonly object[]
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
}

const LISTS: { readonly [K in Kind]: (opened: Case, options: ListOptions, io: Io) => Promise<Listed> } = {
  async reports({ db }, options) {
    const items = await findReports(db, options)
    const columns = [{ head: 'id' }, { head: 'published' }, { head: 'outlet', width: 22 }, { head: 'title', width: 60 }]
    const rows = items.map(({ id, published, outlet, title, text }) => [
      ...[id, published ?? 'undated', outlet ?? '', title ?? oneLine(text)],
    ])
    return { items, columns, rows }
  },

  async incidents({ db, folder }, options) {
    const near = options.near === undefined ? undefined : findNear(options.near, readAddedPlaces(folder))
    const found = await findIncidents(db, {
      since: options.since === undefined ? undefined : parseEdtf(options.since)?.low,
      until: options.until === undefined ? undefined : parseEdtf(options.until)?.high,
      box: near?.box,
      type: options.type,
      minOrigins: options.minOrigins,
      text: options.text,
    })
    const items = found.filter(({ fields }) => near === undefined || near.holds(fields.where?.best ?? null))
    const columns = [
      { head: 'id' },
      { head: 'when' },
      { head: 'what', width: 64 },
      { head: 'told by' },
      { head: 'grade' },
    ]
    const rows = items.map((incident) => {
      const { id, label, origins, accounts, fields, credibility } = incident
      const told = `${countText(accounts.length, 'report')}, ${countText(origins, 'origin')}`
      return [id, fields.when?.best ?? 'undated', label, told, credibility.grade]
    })
    return { items: items.map(incidentJson), columns, rows }
  },

  async claims(opened, options) {
    const check = await ledgerOfCase(opened)
    const beside = await seriesOfCase(opened)
    const items = (await findClaims(opened.db, options)).map((claim) => ({
      ...claim,
      check: check(claim),
      figures: beside(claim),
    }))
    const columns = [
      { head: 'id' },
      { head: 'kind' },
      { head: 'period' },
      { head: 'said by', width: 24 },
      { head: 'claim', width: 64 },
      { head: 'beside the incidents', width: 20 },
      { head: 'its series', width: 10 },
    ]
    const rows = items.map(({ id, kind, period, saidBy, quote, check, figures }) => [
      ...[id, kind, period ?? '', saidBy?.name ?? 'own voice', oneLine(quote.exact)],
      check === null ? '' : VERDICTS[check.verdict],
      figures.verdict ?? '',
    ])
    return { items, columns, rows }
  },

  async outlets({ db }) {
    const items = await listOutlets(db)
    const rows = items.map(({ id, name, reliability }) => [id, name, reliability ?? 'not set'])
    return { items, columns: [{ head: 'id' }, { head: 'name', width: 60 }, { head: 'reliability' }], rows }
  },

  async lineage({ db }, options) {
    const all = await allLineage(db)
    const reports = await reportsById(
      db,
      all.flatMap(({ from, to }) => [from, to]),
    )
    const inTime = new Set((await findReports(db, options)).map(({ id }) => id))
    const items = all.filter(({ from, to }) => inTime.has(from) || inTime.has(to))
    const name = (id: string) => `${id} ${reports.get(id)?.outlet ?? ''}`.trim()
    const columns = [
      { head: 'from' },
      { head: '' },
      { head: 'relation' },
      { head: 'to' },
      { head: 'score', align: 'right' as const },
    ]
    const rows = items.map(({ from, to, relation, directed, score }) => [
      ...[name(from), directed ? '→' : '–', relation, name(to), score.toFixed(2)],
    ])
    return { items, columns, rows }
  },
}
