import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { BadInputError, TryLaterError } from '../model/errors.ts'
import { addAdd } from './add.ts'
import { addBuild } from './build.ts'
import type { CommandContext, ExitCode } from './command.ts'
import { addDemo } from './demo.ts'
import { addExplain } from './explain.ts'
import { addExport } from './export.ts'
import { addGazetteer } from './gazetteer.ts'
import { addInit } from './init.ts'
import type { Io } from './io.ts'
import { addList } from './list.ts'
import { addServe } from './serve.ts'
import { addShow } from './show.ts'
import { addStatus } from './status.ts'

const COMMANDS = [
  addDemo,
  addInit,
  addAdd,
  addBuild,
  addList,
  addShow,
  addExplain,
  addExport,
  addServe,
  addStatus,
  addGazetteer,
]

/**
 * Runs one command line, without `node` and the program's name.
 *
 * What the user did wrong or can mend is one line on stderr; any other error is a bug and thrown.
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = makeProgram(io)
  const context: CommandContext = {
    io,
    caseFolder: () => program.opts<{ case?: string }>().case ?? io.environment['HEARSAY_CASE'] ?? './hearsay-case',
    run: async (action) => {
      code = await action()
    },
  }
  for (const add of COMMANDS) add(program, context)
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof BadInputError || error instanceof TryLaterError)) throw error
    io.warn(`hearsay: ${error.message} [${error.code}]`)
    return 1
  }
}

function makeProgram(io: Io): Command {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return new Command('hearsay')
    .description(
      'Reads contested reports and gives back a record of incidents:\nwho did what to whom, when, where, and who says so.',
    )
    .option('--case <folder>', 'the case to work on (default: $HEARSAY_CASE, then ./hearsay-case)')
    .version(version, '-V, --version')
    .showHelpAfterError('(add --help for how it is used)')
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.write(text), writeErr: (text) => io.warn(text.trimEnd()) })
    .configureHelp({ helpWidth: Math.min(io.columns, 100) })
}
