import { setFlagsFromString } from 'node:v8'
import { escapeControls } from './escape.ts'
import { run } from './run.ts'

// Six times V8's own budget before a function is compiled anew from what was seen of it. Reading a report runs a thousand
// functions, and each worker compiles its own: with V8's budget a third of a build of 1,000 reports goes into compiling, much of
// it thrown away and done again. Workers have it from here; a V8 that does not know the flag goes on without.
setFlagsFromString('--interrupt-budget=400000')

// The first Ctrl-C ends after the step at hand; the second at once. What is done stands either way.
const stop = new AbortController()
process.on('SIGINT', () => {
  if (stop.signal.aborted) process.exit(130)
  stop.abort()
})
process.on('SIGTERM', () => stop.abort())
// A closed pipe (`hearsay list | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  write: (text) => process.stdout.write(text),
  warn: (line) => process.stderr.write(`${line.split('\n').map(escapeControls).join('\n')}\n`),
  tell: (told) => void process.send?.(told),
  isTerminal: process.stderr.isTTY === true,
  columns: process.stdout.columns ?? 100,
  signal: stop.signal,
  environment: process.env,
  now: () => new Date(),
})
