import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../../src/codebook/load.ts'
import { caseDesk } from '../../src/desk/case-desk.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { settleCase } from '../../src/pipeline/obey-decisions.ts'
import { openCaseToRead } from '../../src/store/case.ts'
import { emptyFolder, hearsay } from '../command-line.ts'
import { grave } from './axe.ts'
import { PATIENCE_MS, soon } from './browser.ts'
import { chromium, onStage } from './on-stage.ts'

const TEXT =
  'TRIESTE — A docker was stabbed on Thursday evening at a picket outside the port of Trieste, police said. Three men were detained, and a lorry was left with two broken windows.'

let desk: Desk

/** A case of one report, as a person at the desk has it. */
async function oneReport(): Promise<Desk> {
  const folder = emptyFolder()
  const codebook = loadCodebook('conflict')
  const report = { id: 'wire', source: 'Coast Wire', published: '2025-03-14', text: TEXT }
  writeFileSync(join(folder, 'reports.jsonl'), JSON.stringify(report))
  await hearsay(folder, ['add', join(folder, 'reports.jsonl')])
  await hearsay(folder, ['build', '--workers', '0'])
  desk = await caseDesk(openCaseToRead(folder), { codebook, stamp: '', settle: () => settleCase(folder, codebook) })
  return desk
}

describe.skipIf(chromium === null)('statements in the reader, on a real case', { timeout: PATIENCE_MS }, () => {
  const on = onStage(oneReport)
  const reportOf = async () => (await desk.listReports({ limit: 1 })).rows[0]?.report.id ?? ''
  const fields = async () => {
    const [row] = (await desk.listIncidents({ limit: 1 })).rows
    return (await desk.incident(row?.id ?? ''))?.incident.fields
  }

  test('D strikes out the statement at hand: it counts no more; Z brings it back', async () => {
    const report = await desk.report(await reportOf())
    const detained = report?.accounts.flatMap(({ account }) => account.fields.detained)[0]
    if (!detained) throw new Error('nobody is said to be detained')
    const before = await fields()
    const page = await on.named(`/reports/${await reportOf()}?at=${detained.quote.start}-${detained.quote.end}`)
    await page.locator('.mar .curn', { hasText: 'detained: 3' }).waitFor()
    await page.keyboard.press('d')
    await page.locator('.said', { hasText: 'Struck out' }).waitFor()
    await soon(async () => (await fields())?.detained).toBeUndefined()
    await soon(() => page.locator('.mar', { hasText: 'detained' }).count()).toBe(0)
    for (let undone = 0; undone < 3 && (await fields())?.detained === undefined; undone++) {
      await page.keyboard.press('z')
      await page.locator('.said', { hasText: 'Undone' }).waitFor()
    }
    await soon(fields).toEqual(before)
  })

  test('A adds what selected words tell, to an incident and a field; Z takes it away', async () => {
    const page = await on.named(`/reports/${await reportOf()}`)
    await page.keyboard.press('a')
    await page.locator('.note', { hasText: 'Select the words that tell it' }).waitFor()
    await page.evaluate(`{
      const walker = document.createTreeWalker(document.querySelector('.reader'), NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf('two broken windows')
        if (at < 0) continue
        getSelection().setBaseAndExtent(node, at, node, at + 'two broken windows'.length)
        break
      }
    }`)
    await page.keyboard.press('a')
    await page.getByRole('dialog').waitFor()
    expect(await grave(page)).toEqual([])
    await soon(() => page.locator('dialog blockquote').textContent()).toBe('two broken windows')
    await page.getByLabel('Field').selectOption('damage')
    await page.getByLabel('Another value').fill('two windows of a lorry broken')
    await page.keyboard.press('Enter')
    await page.locator('.said', { hasText: 'Statement added' }).waitFor()
    await soon(async () => (await fields())?.damage?.best).toBe('two windows of a lorry broken')
    await page.locator('.txt .k-st', { hasText: 'two broken windows' }).waitFor()
    await page.keyboard.press('z')
    await soon(async () => (await fields())?.damage).toBeUndefined()
  })
})
