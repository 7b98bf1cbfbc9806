// npm run build: packages, gazetteer, program, web app; only what changed.
import { ensureBuilt } from './set-up.mjs'

await ensureBuilt()
