import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { BadInputError } from '../model/errors.ts'
import { addInputs } from './add.ts'
import { buildCase, WORKERS } from './build.ts'
import { type AddCommand, example } from './command.ts'
import { DEFAULT_PORT, serveCase, toPort } from './serve.ts'

// The same place from `src/cli/` and from `dist/cli/`.
const SAMPLES = fileURLToPath(new URL('../../samples/reports/', import.meta.url))
const DEMO_CASE = './hearsay-case/demo'

/** `hearsay demo`: builds the bundled sample case and serves it. */
export const addDemo: AddCommand = (program, { io, caseFolder, run }) => {
  program
    .command('demo')
    .summary('build the bundled sample case and serve it')
    .description(
      `Builds a case of invented reports about one contested week, in ${DEMO_CASE} unless --case says otherwise.`,
    )
    .option('--port <n>', 'the port', toPort, DEFAULT_PORT)
    .option('--no-serve', 'build it only')
    .addHelpText('after', example('hearsay demo'))
    .action((options: { port: number; serve: boolean }) =>
      run(async () => {
        const named = program.opts<{ case?: string }>().case ?? io.environment['HEARSAY_CASE']
        const folder = named === undefined ? DEMO_CASE : caseFolder()
        if (!existsSync(SAMPLES))
          throw new BadInputError(
            'demo/no-samples',
            `${SAMPLES}: the sample reports are missing. Install hearsay again.`,
          )
        const added = await addInputs(folder, [SAMPLES], { io })
        if (added === 1) return added
        const built = await buildCase(folder, { workers: WORKERS, redo: false, llm: null }, io)
        if (built === 1 || !options.serve) return built
        return serveCase(folder, { port: options.port }, io)
      }),
    )
}
