import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { childIntake } from '../../src/cli/child-intake.ts'
import { loadCodebook } from '../../src/codebook/load.ts'
import { caseDesk } from '../../src/desk/case-desk.ts'
import type { Intake } from '../../src/desk/intake.ts'
import { type Case, openCaseToRead } from '../../src/store/case.ts'
import { emptyFolder, hearsay } from '../command-line.ts'
import { grave } from './axe.ts'
import { cutOff, findChromium, PATIENCE_MS, type Stage, soon, stage } from './browser.ts'

const chromium = findChromium()

const STORY = 'On 11 March 2026 police detained four dockers at the gate of the pier in Rotterdam. Nobody was injured.'
const OTHER = 'Police in Rotterdam held four dockers on 11 March 2026, said the harbour office.'

describe.skipIf(chromium === null)('adding and building in a browser', { timeout: PATIENCE_MS }, () => {
  let on: Stage
  let opened: Case
  let intake: Intake

  beforeAll(async () => {
    const folder = emptyFolder()
    await hearsay(folder, ['init'])
    opened = openCaseToRead(folder)
    intake = childIntake(folder, null)
    const desk = await caseDesk(opened, { codebook: loadCodebook('conflict'), stamp: 'none' })
    on = await stage(desk, chromium ?? '', { intake })
  })
  afterEach(async () => {
    expect(await on.rest()).toEqual([])
  })
  afterAll(async () => {
    await on?.close()
    await intake?.close()
    await opened?.close()
  })

  test('files dropped are taken in, what failed is named; a build shows how far it is and the pages what it made', async () => {
    const page = await on.open('/case')
    await page.getByLabel('choose files').setInputFiles([
      { name: 'story.txt', mimeType: 'text/plain', buffer: Buffer.from(STORY) },
      { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n\0\0') },
    ])
    await page.locator('.intake', { hasText: '1 added, 1 refused.' }).waitFor()
    await page.locator('.intake .log li', { hasText: 'scan.pdf' }).waitFor()
    expect([await grave(page), await cutOff(page)]).toEqual([[], 0])
    await page.getByText('Paste a text or a link').click()
    await page.getByLabel('Text or link').fill(OTHER)
    await page.getByLabel('Outlet').fill('Quay Times')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.locator('.intake', { hasText: '1 added.' }).waitFor()
    await page.getByRole('button', { name: 'Build' }).click()
    await page.locator('.build', { hasText: /2 reports of/u }).waitFor()
    await soon(() => page.locator('.counts').textContent()).toMatch(/reports2/u)
    await page.getByRole('navigation').getByRole('link', { name: 'Incidents' }).click()
    await page.locator('.list tbody tr').first().waitFor()
  })

  test('a link into a private network is refused, with what to do', async () => {
    const page = await on.open('/case', { width: 390 })
    await page.getByText('Paste a text or a link').click()
    await page.getByLabel('Text or link').fill('http://localhost/story')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.locator('.intake .log li', { hasText: 'http://localhost/story' }).waitFor()
    expect([await grave(page), await cutOff(page)]).toEqual([[], 0])
  })
})
