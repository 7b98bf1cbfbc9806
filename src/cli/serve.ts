import { InvalidArgumentError, Option } from 'commander'
import { caseDesk } from '../desk/case-desk.ts'
import { type People, peopleOf } from '../desk/people.ts'
import { isLoopback } from '../http/hosts.ts'
import { joinPath } from '../http/people.ts'
import { serve } from '../http/serve.ts'
import { tilesOf } from '../http/tiles.ts'
import { BadInputError } from '../model/errors.ts'
import { ROLES, type Role } from '../model/person.ts'
import { settleCase } from '../pipeline/obey-decisions.ts'
import { understandStamp } from '../pipeline/understand-stamp.ts'
import { openCaseToRead } from '../store/case.ts'
import { hasPeople, openPeople } from '../store/people.ts'
import { childIntake } from './child-intake.ts'
import { codebookOfCase } from './codebook-of-case.ts'
import { type AddCommand, type ExitCode, example } from './command.ts'
import { type Io, print } from './io.ts'
import { modelOfCase } from './llm-options.ts'

export const DEFAULT_PORT = 7420
const LOOPBACK = '127.0.0.1'

const MODEL_IN_USE = 'A language model reads this case: build it from the terminal, with the options it was built with.'
const IN_THE_CLEAR =
  'hearsay: passwords and reports cross the network in the clear. Beyond a network you trust, put a proxy with TLS before it and name its address with --url (docs/sharing.md).'

export interface ServeCaseOptions {
  readonly port: number
  readonly host?: string
  readonly url?: string
  readonly invite?: Role
  /** An address with `{z}`, `{x}` and `{y}`. */
  readonly tiles?: string
  readonly tilesCredit?: string
}

/** `hearsay serve`: the web app and the HTTP API. */
export const addServe: AddCommand = (program, { io, caseFolder, run }) => {
  program
    .command('serve')
    .summary('the web app and the HTTP API')
    .description(
      'Serves the web app and the HTTP API of a case until Ctrl-C: on this machine, for whoever uses it. Once somebody was\n' +
        'invited, people sign in, and it may be served to others with --host (docs/sharing.md).',
    )
    .option('--port <n>', 'the port', toPort, DEFAULT_PORT)
    .option('--host <address>', 'the address to listen on; 0.0.0.0: all of this machine', LOOPBACK)
    .option('--url <url>', 'how people reach it when a proxy stands before it, such as https://desk.example.org', toUrl)
    .addOption(new Option('--invite <role>', 'print a link that makes one account, once').choices([...ROLES]))
    .option(
      '--tiles <url>',
      'tiles of your own for the map, such as https://tiles.example.org/{z}/{x}/{y}.png',
      toTiles,
    )
    .option('--tiles-credit <text>', 'whom these tiles are owed to, shown under the map')
    .addHelpText('after', example('hearsay serve --port 8080', 'hearsay serve --invite admin'))
    .action((options: ServeCaseOptions) => run(() => serveCase(caseFolder(), options, io)))
}

export function toPort(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('give 0 to 65535')
  return port
}

function toUrl(value: string): string {
  if (!URL.canParse(value) || !/^https?:$/u.test(new URL(value).protocol)) {
    throw new InvalidArgumentError('give an address such as https://desk.example.org')
  }
  return new URL(value).origin
}

function toTiles(value: string): string {
  try {
    return tilesOf(value).template
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message)
  }
}

/** Serves a case until the signal to stop. */
export async function serveCase(folder: string, options: ServeCaseOptions, io: Io): Promise<ExitCode> {
  const { port, host = LOOPBACK, url, invite } = options
  const tiles = options.tiles === undefined ? null : tilesOf(options.tiles, options.tilesCredit)
  const opened = openCaseToRead(folder)
  const kept = invite !== undefined || hasPeople(folder) ? openPeople(folder) : null
  try {
    const people = kept && peopleOf(kept, () => io.now())
    checkShared(people, options)
    const codebook = await codebookOfCase(opened)
    const model = await modelOfCase(opened)
    const desk = await caseDesk(opened, {
      codebook,
      stamp: understandStamp(codebook, model),
      settle: () => settleCase(folder, codebook),
    })
    const intake = childIntake(folder, model === null ? null : MODEL_IN_USE)
    const server = await serve({
      ...{ desk, port, host, intake, warn: (message: string) => io.warn(message) },
      ...(people ? { people } : {}),
      ...(url === undefined ? {} : { url }),
      ...(tiles ? { tiles } : {}),
    }).catch((cause) => {
      throw whyNotServed(cause, { port, host })
    })
    const address = url ?? server.url
    print(io, `hearsay serves ${folder} on ${address}  (Ctrl-C ends it)`)
    if (!isLoopback(host) && !address.startsWith('https:')) io.warn(IN_THE_CLEAR)
    if (people && invite !== undefined) {
      const { token } = people.invite(invite, 'the terminal')
      print(io, `Who opens this first, within three days, joins as ${invite}:\n${address}${joinPath(token)}`)
    }
    if (!io.signal.aborted) await new Promise((resolve) => io.signal.addEventListener('abort', resolve, { once: true }))
    await intake.close()
    await server.close()
    return 0
  } finally {
    kept?.close()
    await opened.close()
  }
}

/** A desk that others can reach lets in only whom it knows. */
function checkShared(people: People | null, { host = LOOPBACK, url }: ServeCaseOptions): void {
  if ((isLoopback(host) && url === undefined) || people?.hasAdmin()) return
  throw new BadInputError(
    'serve/no-admin',
    'others could reach this desk, and nobody has an account yet. Run "hearsay serve --invite admin" on this machine first, open the link it prints, then serve it to others.',
  )
}

function whyNotServed(cause: NodeJS.ErrnoException, { port, host }: { port: number; host: string }): Error {
  if (cause.code === 'EADDRINUSE') {
    const message = `port ${port} is taken by another program. Name a free one with --port, or 0 for any.`
    return new BadInputError('serve/port-taken', message, { cause })
  }
  if (cause.code === 'EACCES') {
    return new BadInputError('serve/port-denied', `port ${port} needs more rights. Name one above 1023 with --port.`)
  }
  if (cause.code === 'EADDRNOTAVAIL' || cause.code === 'ENOTFOUND') {
    const message = `${host} is no address of this machine. Name one with --host, or 0.0.0.0 for all.`
    return new BadInputError('serve/no-such-host', message, { cause })
  }
  return cause
}
