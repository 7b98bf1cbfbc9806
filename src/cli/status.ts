import { understandStamp } from '../pipeline/understand.ts'
import { openCaseToRead } from '../store/case.ts'
import { caseStatus } from '../store/status.ts'
import { codebookOfCase } from './codebook-of-case.ts'
import { type AddCommand, example } from './command.ts'
import { print, printJson } from './io.ts'

/** `hearsay status`: what is in the case, what is pending, what failed and why. */
export const addStatus: AddCommand = (program, { io, caseFolder, run }) => {
  program
    .command('status')
    .summary('what is in the case, what is pending, what failed and why')
    .option('--json', 'one JSON document')
    .addHelpText('after', example('hearsay status'))
    .action((options: { json?: true }) =>
      run(async () => {
        const opened = openCaseToRead(caseFolder())
        try {
          const codebook = await codebookOfCase(opened)
          const status = await caseStatus(opened.db, understandStamp(codebook))
          if (options.json) {
            printJson(io, { case: caseFolder(), codebook: codebook.name, ...status })
            return 0
          }
          const { captures, pending, reports, origins, incidents, accounts, claims, lineage, problems } = status
          print(io, `${caseFolder()}: ${captures} captures, ${pending} pending. Codebook ${codebook.name}.`)
          print(io, `${reports} reports of ${origins} origins, ${lineage} links between them`)
          print(io, `${incidents} incidents in ${accounts} accounts, ${claims} claims`)
          if (pending > 0) print(io, '\nNext: hearsay build')
          if (problems.length > 0) print(io, `\n${problems.length} problems:`)
          for (const { severity, message, code } of problems) print(io, `  ${severity}: ${message} [${code}]`)
          return 0
        } finally {
          await opened.close()
        }
      }),
    )
}
