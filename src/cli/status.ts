import { countText } from '../model/count-text.ts'
import { understandStamp } from '../pipeline/understand-stamp.ts'
import { openCaseToRead } from '../store/case.ts'
import { type LogStatus, logStatus } from '../store/decisions.ts'
import { caseStatus } from '../store/status.ts'
import { codebookOfCase } from './codebook-of-case.ts'
import { type AddCommand, example } from './command.ts'
import { problemText } from './format.ts'
import { print, printJson } from './io.ts'
import { modelOfCase } from './llm-options.ts'

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
          const status = await caseStatus(opened.db, understandStamp(codebook, await modelOfCase(opened)))
          const decisions = await logStatus(opened.db)
          if (options.json) {
            printJson(io, { case: caseFolder(), codebook: codebook.name, ...status, decisions })
            return 0
          }
          const { captures, pending, reports, origins, incidents, accounts, claims, lineage, problems } = status
          print(
            io,
            `${caseFolder()}: ${countText(captures, 'capture')}, ${pending} pending. Codebook ${codebook.name}.`,
          )
          print(
            io,
            `${countText(reports, 'report')} of ${countText(origins, 'origin')}, ${countText(lineage, 'link')} between them`,
          )
          print(
            io,
            `${countText(incidents, 'incident')} in ${countText(accounts, 'account')}, ${countText(claims, 'claim')}`,
          )
          for (const { model, accounts: proposed } of status.models) {
            print(io, `${countText(proposed, 'account')} proposed by the model ${model}`)
          }
          if (decisions.taken > 0) print(io, decisionsText(decisions))
          if (pending > 0 || decisions.waiting > 0) print(io, '\nNext: hearsay build')
          if (problems.length > 0) print(io, `\n${countText(problems.length, 'problem')}:`)
          for (const problem of problems) print(io, `  ${problemText(problem)}`)
          return 0
        } finally {
          await opened.close()
        }
      }),
    )
}

function decisionsText({ taken, waiting, needAnotherLook }: LogStatus): string {
  const cut = needAnotherLook > 0 ? `; of ${needAnotherLook} the quotes tell nothing any more: look at these again` : ''
  const late = waiting > 0 ? `; ${waiting} to be worked in by the next build` : ''
  return `${countText(taken, 'decision')} of people${cut}${late}`
}
