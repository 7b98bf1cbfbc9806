import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { BadInputError, TryLaterError } from '../model/errors.ts'
import type { AddCommand, CommandContext, ExitCode } from './command.ts'
import type { Io } from './io.ts'

// In the order of the help. Each is loaded only when it is asked for: one needs a server, another the reading of texts.
const COMMANDS = new Map<string, () => Promise<AddCommand>>([
  ['demo', async () => (await import('./demo.ts')).addDemo],
  ['init', async () => (await import('./init.ts')).addInit],
  ['add', async () => (await import('./add.ts')).addAdd],
  ['build', async () => (await import('./build.ts')).addBuild],
  ['list', async () => (await import('./list.ts')).addList],
  ['show', async () => (await import('./show.ts')).addShow],
  ['explain', async () => (await import('./explain.ts')).addExplain],
  ['export', async () => (await import('./export.ts')).addExport],
  ['serve', async () => (await import('./serve.ts')).addServe],
  ['status', async () => (await import('./status.ts')).addStatus],
  ['gazetteer', async () => (await import('./gazetteer.ts')).addGazetteer],
])

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
  for (const load of wantedCommands(args)) (await load())(program, context)
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

/** The commands that a command line needs: the one it names, none for the version, all for the help and for what is no command. */
function wantedCommands(args: readonly string[]): (() => Promise<AddCommand>)[] {
  const name = args.find((arg, i) => !arg.startsWith('-') && args[i - 1] !== '--case')
  const named = COMMANDS.get(name ?? '')
  if (named !== undefined) return [named]
  const isVersion = name === undefined && ['-V', '--version'].includes(args[0] ?? '')
  return isVersion ? [] : [...COMMANDS.values()]
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
