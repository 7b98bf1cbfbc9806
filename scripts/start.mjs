// npm start: sets up what is missing, builds the sample case and serves it.
import { ensureBuilt } from './set-up.mjs'

await ensureBuilt()
process.argv.splice(2, 0, 'demo')
await import('../dist/program/main.js')
