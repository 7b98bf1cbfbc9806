import { open } from 'node:fs/promises'
import { type Ledger, openLedger } from '../ledger/ledger.ts'
import { BadInputError } from '../model/errors.ts'
import type { CaseRecord } from '../model/record.ts'
import { recordJson } from '../stages/publish/record-json.ts'
import { reviewHtml } from '../stages/publish/review/html.ts'
import { reviewMarkdown } from '../stages/publish/review/markdown.ts'
import { reviewOf } from '../stages/publish/review/review.ts'
import { openCaseToRead } from '../store/case.ts'
import { loadRecord } from '../store/record.ts'
import { codebookOfCase } from './codebook-of-case.ts'
import { type AddCommand, example } from './command.ts'
import { toDate } from './option-values.ts'

interface ExportOptions {
  readonly output?: string
  readonly since?: string
  readonly until?: string
}

interface Exporting extends ExportOptions {
  readonly now: Date
  readonly check: Ledger
}

type Format = (record: CaseRecord, exporting: Exporting) => Iterable<string>

const reviewFor = (record: CaseRecord, { since, until, check }: Exporting) =>
  reviewOf(record, { since: since ?? null, until: until ?? null, check })

const FORMATS: Readonly<Record<string, Format>> = {
  json: (record, { now }) => recordJson(record, now),
  md: (record, exporting) => reviewMarkdown(reviewFor(record, exporting)),
  html: (record, exporting) => reviewHtml(reviewFor(record, exporting)),
}

/** `hearsay export`: the record in a format. */
export const addExport: AddCommand = (program, { io, caseFolder, run }) => {
  program
    .command('export')
    .summary('write the record in a format')
    .description(
      'Writes the record of the case as json (valid against schema/record.schema.json), or the review of a period as md or html:\n' +
        'its incidents in order, what is agreed and disputed, by whom it is told, claims, and what could not be judged.',
    )
    .argument('<format>', Object.keys(FORMATS).join(', '))
    .option('-o, --output <file>', 'write to a file instead of stdout')
    .option('--since <date>', 'md and html: not before this day, month or year', toDate)
    .option('--until <date>', 'md and html: not after it', toDate)
    .addHelpText(
      'after',
      example(
        'hearsay export json -o record.json',
        'hearsay export html --since 2025-10-01 --until 2025-10-07 -o week.html',
      ),
    )
    .action((format: string, options: ExportOptions) =>
      run(async () => {
        const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined
        if (!write) {
          io.warn(`hearsay: no format "${format}". There is: ${Object.keys(FORMATS).join(', ')}.`)
          return 2
        }
        const opened = openCaseToRead(caseFolder())
        try {
          const codebook = await codebookOfCase(opened)
          const record = await loadRecord(opened.db, { name: codebook.name, version: codebook.version })
          const check = openLedger({ ...record, codebook })
          const pieces = write(record, { ...options, check, now: io.now() })
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
