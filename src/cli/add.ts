import { takeIn } from '../pipeline/take-in.ts'
import { openCaseToWrite } from '../store/case.ts'
import { type AddCommand, type ExitCode, example } from './command.ts'
import { problemText } from './format.ts'
import type { Io } from './io.ts'
import { print } from './io.ts'

/** `hearsay add`: takes reports in. */
export const addAdd: AddCommand = (program, { io, caseFolder, run }) => {
  program
    .command('add')
    .summary('take reports in')
    .description(
      'Takes in files, folders (with all in them), globs, saved feeds, archives, web addresses, or - for standard input.\n' +
        'NAME.meta.json beside a file says what its bytes do not: url, title, outlet, published, language.\n' +
        'An address is fetched when it is added, and at no other time. Adding the same bytes twice changes nothing.',
    )
    .argument('<input...>', 'what to take in')
    .option('--public-only', 'fetch nothing from this machine or a private network')
    .addHelpText(
      'after',
      example(
        'hearsay add reports/ wire.jsonl',
        'hearsay add https://example.org/story',
        'pandoc story.docx -t plain | hearsay add -',
      ),
    )
    .action((inputs: string[], { publicOnly = false }: { publicOnly?: boolean }) =>
      run(() => addInputs(caseFolder(), inputs, { io, publicOnly })),
    )
}

/** Takes inputs into a case and says what became of them. */
export async function addInputs(
  folder: string,
  inputs: readonly string[],
  { io, publicOnly = false }: { readonly io: Io; readonly publicOnly?: boolean },
): Promise<ExitCode> {
  const opened = openCaseToWrite(folder, 'add')
  try {
    const taken = await takeIn(opened, inputs, {
      stdin: io.stdin,
      now: io.now(),
      signal: io.signal,
      publicOnly,
      onProblem(problem) {
        io.warn(problemText(problem))
        io.tell?.({ kind: 'problem', problem })
      },
    })
    io.tell?.({ kind: 'added', ...taken })
    const known = taken.known > 0 ? `, ${taken.known} known already` : ''
    const refused = taken.refused > 0 ? `, ${taken.refused} refused` : ''
    print(io, `${taken.added} added${known}${refused}.${taken.added > 0 ? ' Next: hearsay build' : ''}`)
    if (io.signal.aborted) io.warn('hearsay: stopped; what was added so far is kept. Run the same again for the rest.')
    return taken.refused > 0 ? 3 : io.signal.aborted ? 1 : 0
  } finally {
    await opened.close()
  }
}
