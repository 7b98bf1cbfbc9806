import { open } from 'node:fs/promises'
import { BadInputError } from '../model/errors.ts'
import { recordJson } from '../stages/publish/record-json.ts'
import { openCaseToRead } from '../store/case.ts'
import { loadRecord } from '../store/record.ts'
import { codebookOfCase } from './codebook-of-case.ts'
import { type AddCommand, example } from './command.ts'

const FORMATS = { json: recordJson } as const

/** `hearsay export`: the record in a format. */
export const addExport: AddCommand = (program, { io, caseFolder, run }) => {
  program
    .command('export')
    .summary('write the record in a format')
    .description('Writes the record of the case. Formats: json (valid against schema/record.schema.json).')
    .argument('<format>', Object.keys(FORMATS).join(', '))
    .option('-o, --output <file>', 'write to a file instead of stdout')
    .addHelpText('after', example('hearsay export json -o record.json'))
    .action((format: string, options: { output?: string }) =>
      run(async () => {
        if (!Object.hasOwn(FORMATS, format)) {
          io.warn(`hearsay: no format "${format}". There is: ${Object.keys(FORMATS).join(', ')}.`)
          return 2
        }
        const opened = openCaseToRead(caseFolder())
        try {
          const { name, version } = await codebookOfCase(opened)
          const record = await loadRecord(opened.db, { name, version })
          const pieces = FORMATS[format as keyof typeof FORMATS](record, io.now())
          if (options.output === undefined) for (const piece of pieces) io.write(piece)
          else await writeFile(options.output, pieces)
          return 0
        } finally {
          await opened.close()
        }
      }),
    )
}

async function writeFile(file: string, pieces: Iterable<string>): Promise<void> {
  const handle = await open(file, 'w').catch((cause: NodeJS.ErrnoException) => {
    throw new BadInputError(
      'export/unwritable',
      `${file}: cannot be written (${cause.code}). Choose another with -o.`,
      {
        cause,
      },
    )
  })
  try {
    // Gathered into larger writes: a case has hundreds of thousands of small pieces.
    let gathered = ''
    for (const piece of pieces) {
      gathered += piece
      if (gathered.length < 1 << 20) continue
      await handle.writeFile(gathered)
      gathered = ''
    }
    await handle.writeFile(gathered)
  } finally {
    await handle.close()
  }
}
