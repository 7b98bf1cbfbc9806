import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Desk } from '../../src/desk/desk.ts'
import { recordDesk } from '../../src/desk/record-desk.ts'
import type { Question, QuestionSide } from '../../src/desk/views.ts'
import { grave } from './axe.ts'
import { cutOff, findChromium, PATIENCE_MS, type Stage, shown, soon, stage } from './browser.ts'
import { harbour } from './harbour.ts'

const chromium = findChromium()

/** A desk with a question for each pair of incidents, until somebody answers it. */
async function asking(): Promise<Desk> {
  const desk = recordDesk(harbour, 'Velhaven')
  const sideOf = async (id: string): Promise<QuestionSide> => {
    const view = await desk.incident(id)
    const [column] = view?.columns ?? []
    const [account] = column?.accounts ?? []
    if (!view || !column || !account) throw new Error('the harbour has changed')
    return { incident: { id, label: view.incident.label, revision: view.revision }, report: column.report, account }
  }
  const pairs = [
    ['pier', 'square'],
    ['market', 'suburb'],
  ] as const
  const all: Question[] = []
  for (const [left, right] of pairs) {
    const reasons = [
      { weight: 1.3, why: 'both in Velhaven' },
      { weight: -0.9, why: `${left} is not ${right}` },
    ]
    all.push({ left: await sideOf(left), right: await sideOf(right), score: 0.4, reasons })
  }
  return {
    ...desk,
    async listQuestions() {
      const { rows } = await desk.decisions({ limit: 100 })
      const answered = rows.flatMap(({ act, undone }) =>
        !undone && (act.act === 'apart' || act.act === 'merge') ? [act.incident] : [],
      )
      const open = all.filter(
        ({ left, right }) => ![left, right].some(({ incident }) => answered.includes(incident.id)),
      )
      return { rows: open, count: open.length, next: null }
    },
  }
}

describe.skipIf(chromium === null)('questions in a browser', { timeout: PATIENCE_MS }, () => {
  let on: Stage
  beforeAll(async () => {
    on = await stage(await asking(), chromium ?? '')
  })
  afterEach(async () => {
    expect(await on.rest()).toEqual([])
  })
  afterAll(() => on?.close())

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
  ] as const)('%s at %i px: nothing is serious for axe, nothing is cut off', async (colorScheme, width) => {
    const page = await on.open('/review', { colorScheme, width })
    await page.locator('.question').waitFor()
    expect([await grave(page), await cutOff(page)]).toEqual([[], 0])
  })

  test('both accounts stand side by side with what speaks for and against; U leaves it open', async () => {
    const page = await on.open('/review')
    await page.locator('h1', { hasText: '2 questions' }).waitFor()
    await soon(() => page.locator('.question thead th').count()).toBe(2)
    await soon(() => page.locator('.reasons li').allTextContents()).toEqual([
      'For: both in Velhaven',
      'Against: pier is not square',
    ])
    await page.keyboard.press('u')
    await page.locator('.reasons', { hasText: 'market is not suburb' }).waitFor()
  })

  test('N holds them apart and the next is asked; Z asks again; Y makes them one', async () => {
    const page = await on.open('/review')
    await page.evaluate(`localStorage.setItem('hearsay-name', 'A. Reader')`)
    await page.reload()
    await shown(page)
    await page.keyboard.press('n')
    await page.locator('h1', { hasText: '1 question' }).waitFor()
    await page.locator('.said', { hasText: 'Held apart' }).waitFor()
    await page.keyboard.press('z')
    await page.locator('h1', { hasText: '2 questions' }).waitFor()
    await page.keyboard.press('y')
    await page.locator('.reasons', { hasText: 'market is not suburb' }).waitFor()
    await page.keyboard.press('n')
    await page.locator('h1', { hasText: 'No open question' }).waitFor()
    await page.goto(`${on.url}/case`)
    await page.locator('.log li', { hasText: 'Merged' }).waitFor()
  })
})
