#!/usr/bin/env node
// Starts the built program; in a fresh checkout it builds it first.
import { existsSync } from 'node:fs'

const main = new URL('../dist/program/main.js', import.meta.url)
if (!existsSync(main)) {
  const { ensureBuilt } = await import('../scripts/set-up.mjs')
  await ensureBuilt()
}
await import(main.href)
