import type { Account } from '../model/account.ts'
import { FIELD_NAMES } from '../model/account.ts'
import { countText } from '../model/count-text.ts'
import { rangeText, valueText } from '../model/value-text.ts'
import { accountsById, accountsOfReport } from '../store/accounts.ts'
import { type Case, openCaseToRead } from '../store/case.ts'
import { incidentById } from '../store/find-incidents.ts'
import { claimById, claimsOfReport } from '../store/find-reports.ts'
import { lineageOfReports } from '../store/lineage.ts'
import { marksOfReport, originsOfReports, reportsById } from '../store/reports.ts'
import { type AddCommand, type ExitCode, example } from './command.ts'
import { incidentJson, oneLine } from './format.ts'
import { type Io, print, printJson } from './io.ts'
import { ledgerOfCase, printCheck } from './ledger-of-case.ts'
import { printFigures, seriesOfCase } from './series-of-case.ts'

/** `hearsay show ID`: one report, incident or claim, whole. */
export const addShow: AddCommand = (program, { io, caseFolder, run }) => {
  program
    .command('show')
    .summary('one report, incident or claim, whole')
    .argument('<id>', 'as the lists give it: r…, i… or c…')
    .option('--json', 'one JSON document')
    .addHelpText('after', example('hearsay show i0123456789abcdef'))
    .action((id: string, options: { json?: true }) =>
      run(async () => {
        const opened = openCaseToRead(caseFolder())
        try {
          return await showById(opened, id, { io, json: options.json === true })
        } finally {
          await opened.close()
        }
      }),
    )
}

interface Output {
  readonly io: Io
  readonly json: boolean
}

async function showById(opened: Case, id: string, output: Output): Promise<ExitCode> {
  const show = { i: showIncident, r: showReport, c: showClaim }[id[0] ?? '']
  if (show && (await show(opened, id, output))) return 0
  output.io.warn(`hearsay: nothing in this case has the id ${id}. Ids begin with r, i or c; "hearsay list" gives them.`)
  return 1
}

async function showIncident({ db }: Case, id: string, { io, json }: Output): Promise<boolean> {
  const incident = await incidentById(db, id)
  if (!incident) return false
  const accounts = [...(await accountsById(db, incident.accounts)).values()].sort(byId)
  if (json) {
    printJson(io, { ...incidentJson(incident), accounts })
    return true
  }
  const reports = await reportsById(
    db,
    accounts.map(({ report }) => report),
  )
  const { label, type, origins, credibility, review, fields } = incident
  print(io, label)
  print(
    io,
    `${type} · ${countText(reports.size, 'report')}, ${countText(origins, 'origin')} · grade ${credibility.grade} (${review === 'machine' ? 'proposed' : review})`,
  )
  for (const reason of credibility.reasons) print(io, `  ${reason}`)
  for (const field of FIELD_NAMES) {
    const weighed = fields[field]
    if (!weighed) continue
    const best = weighed.best === null ? 'no value stands' : valueText(field, weighed.best)
    print(io, `\n${field}: ${best}  [${weighed.status}]`)
    for (const account of accounts) {
      const outlet = reports.get(account.report)?.outlet ?? account.report
      for (const { value, quote, saidBy, hedged } of account.fields[field]) {
        const voice = `${saidBy ? `, ${saidBy.name}` : ''}${hedged ? ', hedged' : ''}`
        const model = account.extractor === undefined ? '' : `; proposed by the model ${account.extractor}`
        print(io, `  ${valueText(field, value)} — “${oneLine(quote.exact)}” (${outlet}${voice}${model})`)
      }
    }
  }
  return true
}

const byId = (left: Account, right: Account): number => (left.id < right.id ? -1 : 1)

async function showReport({ db }: Case, id: string, { io, json }: Output): Promise<boolean> {
  const report = (await reportsById(db, [id])).get(id)
  if (!report) return false
  const [marks, accounts, claims, lineage, origins] = await Promise.all([
    marksOfReport(db, id),
    accountsOfReport(db, id),
    claimsOfReport(db, id),
    lineageOfReports(db, [id]),
    originsOfReports(db, [id]),
  ])
  if (json) {
    printJson(io, { ...report, origin: origins.get(id) ?? null, marks, accounts, claims, lineage })
    return true
  }
  print(io, report.title ?? '(no title)')
  print(
    io,
    `${report.outlet ?? 'outlet not said'} · ${report.published ?? 'undated'} · ${report.language} · ${report.input}`,
  )
  print(io, `sha256 ${report.sha256}`)
  for (const { from, to, relation, directed } of lineage) {
    const other = from === id ? to : from
    print(io, `${relation} ${directed ? (from === id ? 'drawn upon by' : 'draws on') : 'shared with'} ${other}`)
  }
  print(io, `\n${report.text}`)
  for (const { incident, type, modality, anchor } of accounts) {
    print(io, `\n${type} (${modality}) ${incident}\n  “${oneLine(anchor.exact, 300)}”`)
  }
  for (const { id: claim, quote } of claims) print(io, `\nclaim ${claim}\n  “${oneLine(quote.exact, 300)}”`)
  return true
}

async function showClaim(opened: Case, id: string, { io, json }: Output): Promise<boolean> {
  const claim = await claimById(opened.db, id)
  if (!claim) return false
  const check = (await ledgerOfCase(opened))(claim)
  const figures = (await seriesOfCase(opened))(claim)
  if (json) {
    printJson(io, { ...claim, check, figures })
    return true
  }
  print(io, `“${claim.quote.exact}”`)
  const { kind, measure, unit, value, period, per, comparison, saidBy, report, series } = claim
  print(
    io,
    `${kind}: ${measure}${value ? `, ${rangeText(value)}${unit ? ` ${unit}` : ''}` : ''}${per ? ` per ${per}` : ''}`,
  )
  if (period) print(io, `period ${period}`)
  if (comparison)
    print(
      io,
      `${comparison.kind}${comparison.value === null ? '' : ` ${comparison.value}`} against ${comparison.to ?? 'what is not said'}`,
    )
  print(
    io,
    `said by ${saidBy ? `${saidBy.name} (${saidBy.kind})` : 'the outlet itself'} in ${report}; series ${series}`,
  )
  printCheck(io, check)
  printFigures(io, figures)
  return true
}
