import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadCodebook } from '../codebook/load.ts'
import { openCaseToWrite } from '../store/case.ts'
import { saveSetting } from '../store/settings.ts'
import { DEFAULT_CODEBOOK } from './codebook-of-case.ts'
import { type AddCommand, example } from './command.ts'
import { print } from './io.ts'

/** `hearsay init`: makes a case with settings of its own. */
export const addInit: AddCommand = (program, { io, caseFolder, run }) => {
  program
    .command('init')
    .summary('make a case with settings of its own')
    .description('Makes a case, or changes the settings of one. Any other command makes a case with the defaults.')
    .option('--codebook <name-or-file>', 'the codebook: a shipped one by name, or your own YAML file', DEFAULT_CODEBOOK)
    .addHelpText('after', example('hearsay --case harbour init --codebook my-codebook.yaml'))
    .action((options: { codebook: string }) =>
      run(async () => {
        const codebook = loadCodebook(options.codebook)
        const setting = existsSync(options.codebook) ? resolve(options.codebook) : options.codebook
        const opened = openCaseToWrite(caseFolder(), 'init')
        try {
          await saveSetting(opened.db, 'codebook', setting)
        } finally {
          await opened.close()
        }
        print(io, `${caseFolder()} is ready: codebook ${codebook.name}, ${codebook.types.length} incident types.`)
        return 0
      }),
    )
}
