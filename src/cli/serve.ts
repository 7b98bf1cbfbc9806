import { InvalidArgumentError } from 'commander'
import { caseDesk } from '../desk/case-desk.ts'
import { serve } from '../http/serve.ts'
import { BadInputError } from '../model/errors.ts'
import { settleCase } from '../pipeline/obey-decisions.ts'
import { understandStamp } from '../pipeline/understand.ts'
import { openCaseToRead } from '../store/case.ts'
import { codebookOfCase } from './codebook-of-case.ts'
import { type AddCommand, type ExitCode, example } from './command.ts'
import { type Io, print } from './io.ts'
import { modelOfCase } from './llm-options.ts'

export const DEFAULT_PORT = 7420

/** `hearsay serve`: the web app and the HTTP API. */
export const addServe: AddCommand = (program, { io, caseFolder, run }) => {
  program
    .command('serve')
    .summary('the web app and the HTTP API')
    .description('Serves the web app and the HTTP API of a case on this machine until Ctrl-C.')
    .option('--port <n>', 'the port', toPort, DEFAULT_PORT)
    .addHelpText('after', example('hearsay serve --port 8080'))
    .action((options: { port: number }) => run(() => serveCase(caseFolder(), options.port, io)))
}

export function toPort(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('give 0 to 65535')
  return port
}

/** Serves a case until the signal to stop. */
export async function serveCase(folder: string, port: number, io: Io): Promise<ExitCode> {
  const opened = openCaseToRead(folder)
  try {
    const codebook = await codebookOfCase(opened)
    const desk = await caseDesk(opened, {
      codebook: { name: codebook.name, version: codebook.version },
      stamp: understandStamp(codebook, await modelOfCase(opened)),
      settle: () => settleCase(folder, codebook),
    })
    const server = await serve({ desk, port, warn: (message) => io.warn(message) }).catch((cause) => {
      throw whyNotServed(cause, port)
    })
    print(io, `hearsay serves ${folder} on ${server.url}  (Ctrl-C ends it)`)
    if (!io.signal.aborted) await new Promise((resolve) => io.signal.addEventListener('abort', resolve, { once: true }))
    await server.close()
    return 0
  } finally {
    await opened.close()
  }
}

function whyNotServed(cause: NodeJS.ErrnoException, port: number): Error {
  if (cause.code === 'EADDRINUSE') {
    const message = `port ${port} is taken by another program. Name a free one with --port, or 0 for any.`
    return new BadInputError('serve/port-taken', message, { cause })
  }
  if (cause.code === 'EACCES') {
    return new BadInputError('serve/port-denied', `port ${port} needs more rights. Name one above 1023 with --port.`)
  }
  return cause
}
