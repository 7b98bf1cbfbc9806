import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { CaseRecord } from '../../src/desk/record.ts'
import { recordDesk } from '../../src/desk/record-desk.ts'
import { grave } from './axe.ts'
import { cutOff, findChromium, PATIENCE_MS, type Stage, shown, soon, stage } from './browser.ts'
import { crowded, harbour } from './harbour.ts'

const chromium = findChromium()

/** How far something stands out at the right of what it is in. Pixels. */
function overhang(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((part) => part.getBoundingClientRect().right - (part.parentElement?.getBoundingClientRect().right ?? 0))
}

/** What the drawn pages leave out: many accounts, long words, none at all. */
describe.skipIf(chromium === null)('cases at the edge', { timeout: PATIENCE_MS }, () => {
  let on: Stage
  /** Where the record of the test is served. */
  let url: string
  beforeAll(async () => {
    on = await stage(recordDesk(harbour), chromium ?? '')
  })
  afterEach(() => on.rest())
  afterAll(() => on?.close())
  const show = async (record: CaseRecord, path: string) => {
    url = await on.serve(recordDesk(record))
    return on.open(url + path)
  }

  test('many copies fold to one sliver, which opens; no head of a sheet is cut', async () => {
    const page = await show(crowded(8, 0), '/incidents/pier')
    await soon(() => page.locator('.sheet.v').count()).toBe(5)
    await soon(() => page.locator('.sheet .up', { hasText: '+6 copies' }).count()).toBe(1)
    const cut = await page
      .locator('.sheet > div, .sheet .up')
      .evaluateAll((parts) =>
        parts.filter((part) => part.scrollHeight > part.clientHeight + 1).map((part) => part.textContent),
      )
    expect(cut).toEqual([])
  })

  test('twenty accounts of nine origins scroll under a field column that stays', async () => {
    const page = await show(crowded(7, 6), '/incidents/pier')
    expect(await cutOff(page)).toBe(0)
    expect(await grave(page)).toEqual([])
    const inView = page.locator('.origin-map [aria-current]')
    await soon(() => inView.allTextContents()).toEqual(['1', '2', '3'])
    await page.getByRole('button', { name: 'Ninth origin' }).click()
    await soon(async () => (await inView.allTextContents()).at(-1)).toBe('9')
    const left = await page.locator('.mx tbody th').first().boundingBox()
    expect(Math.round(left?.x ?? -1)).toBeLessThanOrEqual(32)
    await page.locator('.cell[aria-expanded]').last().click()
    const panel = await page.locator('.ap').boundingBox()
    expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(1280)
  })

  test('past twelve origins values are grouped', async () => {
    const page = await show(crowded(0, 11), '/incidents/pier')
    await page.getByRole('heading', { name: 'Field by field' }).waitFor()
  })

  test('words without end, and from right to left, stay in their place', async () => {
    const long = 'x'.repeat(4000)
    const incidents = harbour.incidents.map((found) => ({ ...found, label: `${long} قال شهود` }))
    const reports = harbour.reports.map((found) => ({
      ...found,
      title: long,
      input: long,
      url: `https://${long}.example/`,
    }))
    const outlets = harbour.outlets.map((found) => ({ ...found, name: long }))
    const page = await show({ ...harbour, incidents, reports, outlets }, '/incidents')
    for (const path of [
      '/incidents',
      '/incidents/pier',
      '/reports',
      '/reports/ledger',
      '/lineage/wire/ledger',
      '/outlets',
      '/case',
    ]) {
      await page.goto(url + path)
      await shown(page)
      expect([path, await cutOff(page)]).toEqual([path, 0])
      if (path === '/incidents') expect(await overhang(page, '.list')).toBeLessThanOrEqual(0)
    }
  })

  test('a case with nothing in it says what to do', async () => {
    const nothing = {
      codebook: harbour.codebook,
      reports: [],
      marks: [],
      lineage: [],
      accounts: [],
      incidents: [],
      claims: [],
      outlets: [],
    }
    const page = await show(nothing, '/incidents')
    await soon(() => page.locator('main').textContent()).toContain('hearsay add DIR && hearsay build')
    for (const [path, words] of [
      ['/reports', 'The case has no reports yet'],
      ['/lineage', 'No report in this case draws on another'],
      ['/claims', 'No report of this case makes a claim'],
      ['/outlets', 'no outlets yet'],
      ['/sources', 'The case has no sources yet'],
      ['/reports?text=zeppelin', 'No report matches'],
    ] as const) {
      await page.goto(url + path)
      await page.locator('.state', { hasText: words }).waitFor()
    }
    // A desk that only shows a record offers no way to add to it.
    await page.goto(`${url}/case`)
    await page.locator('.intake', { hasText: 'only shows a record' }).waitFor()
    expect(await page.locator('.drop').count()).toBe(0)
  })
})
