import { reasonText } from '../desk/reason-text.ts'
import { FIELD_NAMES, type FieldName, type FieldValues } from '../model/account.ts'
import { countText } from '../model/count-text.ts'
import type { Judgement, WeighedField } from '../model/incident.ts'
import type { Lineage } from '../model/lineage.ts'
import type { Report } from '../model/report.ts'
import { valueText } from '../model/value-text.ts'
import { accountsById, judgementsOf } from '../store/accounts.ts'
import { type Case, openCaseToRead } from '../store/case.ts'
import { incidentById } from '../store/find-incidents.ts'
import { claimById } from '../store/find-reports.ts'
import { lineageOfReports } from '../store/lineage.ts'
import { originsOfReports, reportsById, reportsOfOrigin } from '../store/reports.ts'
import { type AddCommand, type ExitCode, example } from './command.ts'
import { type Io, print } from './io.ts'
import { ledgerOfCase, printCheck } from './ledger-of-case.ts'

/** `hearsay explain ID`: why these accounts are one incident, why these reports one origin, why this grade, how a claim stands. */
export const addExplain: AddCommand = (program, { io, caseFolder, run }) => {
  program
    .command('explain')
    .summary('why accounts are one incident, reports one origin, a grade what it is, and how a claim stands')
    .description('Says in words, from the reasons stored with each judgement, why the case is as it is.')
    .argument('<id>', 'of an incident (i…), a report (r…), an origin (o…) or a claim (c…)')
    .addHelpText('after', example('hearsay explain i0123456789abcdef'))
    .action((id: string) =>
      run(async () => {
        const opened = openCaseToRead(caseFolder())
        try {
          return await explainById(opened, id, io)
        } finally {
          await opened.close()
        }
      }),
    )
}

async function explainById(opened: Case, id: string, io: Io): Promise<ExitCode> {
  const explain = { i: explainIncident, r: explainReport, o: explainOrigin, c: explainClaim }[id[0] ?? '']
  if (explain && (await explain(opened, id, io))) return 0
  io.warn(
    `hearsay: nothing in this case has the id ${id}. Incidents begin with i, reports with r, origins with o, claims with c.`,
  )
  return 1
}

async function explainIncident(opened: Case, id: string, io: Io): Promise<boolean> {
  const { db } = opened
  const incident = await incidentById(db, id)
  if (!incident) return false
  const accounts = await accountsById(db, incident.accounts)
  const reports = await reportsById(
    db,
    [...accounts.values()].map(({ report }) => report),
  )
  const told = (account: string) => reports.get(accounts.get(account)?.report ?? '')
  print(io, incident.label)
  print(io, `\nGrade ${incident.credibility.grade}, ${incident.review === 'machine' ? 'proposed' : incident.review}:`)
  for (const reason of incident.credibility.reasons) print(io, `  ${reason}`)
  const within = (await judgementsOf(db, incident.accounts)).filter(
    ({ left, right }) => accounts.has(left) && accounts.has(right),
  )
  print(io, `\nOne incident of ${countText(accounts.size, 'account')}:`)
  if (accounts.size === 1) print(io, '  no other account was found to tell it')
  else print(io, '  (+ speaks for it, − against; the heaviest first)')
  for (const judgement of within) printJudgement(io, judgement, told)
  await printLineage(opened, [...reports.keys()], io)
  print(io, '\nIts fields:')
  for (const field of FIELD_NAMES) printField(io, field, incident.fields[field])
  return true
}

function printField<F extends FieldName>(io: Io, field: F, weighed: WeighedField<FieldValues[F]> | undefined): void {
  if (weighed === undefined) return
  const best = weighed.best === null ? 'no value stands' : valueText(field, weighed.best)
  print(io, `  ${field}: ${best} [${weighed.status}] ${weighed.reasons.join('; ')}`.trimEnd())
}

function printJudgement(
  io: Io,
  { left, right, verdict, by, reasons }: Judgement,
  told: (account: string) => Report | undefined,
): void {
  const decided = by === 'person' ? ', as a person decided' : ''
  print(io, `  ${reportName(told(left))} – ${reportName(told(right))}: ${verdict}${decided}`)
  const text = told(left)?.text ?? ''
  for (const reason of reasons.filter(({ why }) => !why.endsWith(': 0')))
    print(io, `    ${reason.weight > 0 ? '+' : '−'} ${reasonText(reason, text)}`)
}

async function explainClaim(opened: Case, id: string, io: Io): Promise<boolean> {
  const claim = await claimById(opened.db, id)
  if (!claim) return false
  print(io, `“${claim.quote.exact}”`)
  printCheck(io, (await ledgerOfCase(opened))(claim))
  return true
}

async function explainReport(opened: Case, id: string, io: Io): Promise<boolean> {
  const origin = (await originsOfReports(opened.db, [id])).get(id)
  return origin !== undefined && explainOrigin(opened, origin, io)
}

async function explainOrigin(opened: Case, id: string, io: Io): Promise<boolean> {
  const ids = await reportsOfOrigin(opened.db, id)
  if (ids.length === 0) return false
  const reports = await reportsById(opened.db, ids)
  print(io, `One origin of ${countText(ids.length, 'report')}:`)
  for (const report of reports.values()) print(io, `  ${report.id}  ${reportName(report)}`)
  await printLineage(opened, ids, io)
  return true
}

async function printLineage({ db }: Case, ids: readonly string[], io: Io): Promise<void> {
  const among = new Set(ids)
  const lineage = (await lineageOfReports(db, ids)).filter(({ from, to }) => among.has(from) && among.has(to))
  const reports = await reportsById(db, ids)
  if (lineage.length === 0) {
    print(
      io,
      ids.length > 1 ? '\nNone of its reports was found to draw on another.' : '\nNothing was found that it draws on.',
    )
    return
  }
  print(io, '\nReports that draw on one another:')
  for (const link of lineage) printLink(io, link, reports)
}

function printLink(io: Io, { from, to, relation, directed, reasons }: Lineage, reports: ReadonlyMap<string, Report>) {
  const [earlier, later] = [reportName(reports.get(from)), reportName(reports.get(to))]
  print(
    io,
    directed ? `  ${later}: ${relation} of ${earlier}` : `  ${earlier} – ${later}: ${relation}, either way round`,
  )
  for (const reason of reasons) print(io, `    ${reason}`)
}

function reportName(report: Report | undefined): string {
  return report ? `${report.outlet ?? report.input} (${report.published ?? 'undated'})` : 'a report that is gone'
}
