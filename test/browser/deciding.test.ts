import { describe, expect, test } from 'vitest'
import { recordDesk } from '../../src/desk/record-desk.ts'
import { grave } from './axe.ts'
import { PATIENCE_MS, soon } from './browser.ts'
import { harbour } from './harbour.ts'
import { chromium, onStage } from './on-stage.ts'

describe.skipIf(chromium === null)('deciding in a browser', { timeout: PATIENCE_MS }, () => {
  const on = onStage(() => recordDesk(harbour, 'Velhaven'))
  const { named } = on

  test('one key confirms, with its reason; Z undoes; both are in the log', async () => {
    const page = await named('/incidents/market')
    await page.keyboard.press('w')
    await page.keyboard.type('Two offices say so.')
    await page.keyboard.press('Escape')
    await page.keyboard.press('c')
    await page.locator('.said', { hasText: 'Confirmed' }).waitFor()
    await page.locator('.kick', { hasText: 'confirmed' }).waitFor()
    await soon(() => page.locator('.log').textContent()).toMatch(/Confirmed · A\. Reader · .*Two offices say so\./u)
    await page.keyboard.press('z')
    await page.locator('.kick', { hasText: 'not reviewed' }).waitFor()
    await page.goto(`${on.url}/case`)
    await page
      .locator('.log li', { hasText: /^Undone/u })
      .first()
      .waitFor()
  })

  test('a grade set by a person is a filled box', async () => {
    const page = await named('/incidents/suburb')
    await page.keyboard.press('4')
    await page.locator('.gr.set .big', { hasText: 'Doubtful' }).waitFor()
    await page.keyboard.press('z')
    await page.locator('.gr:not(.set)').waitFor()
  })

  test('B takes the open cell as best value', async () => {
    const page = await named('/incidents/pier')
    await page.locator('.cell', { hasText: 'injured, Harbour Standard' }).click()
    await page.keyboard.press('b')
    await page.locator('tr', { hasText: 'injured' }).locator('.best', { hasText: /^9$/u }).waitFor()
    await page.keyboard.press('z')
    await page.locator('.best', { hasText: '3, 9 or 11' }).waitFor()
  })

  test('the name is asked for once, and the decision kept after it', async () => {
    const page = await on.open('/incidents/suburb')
    await page.keyboard.press('r')
    await page.getByLabel('Your name').fill('B. Coder')
    await page.keyboard.press('Enter')
    await page.locator('.kick', { hasText: 'rejected' }).waitFor()
    await page.keyboard.press('z')
    await page.locator('.kick', { hasText: 'not reviewed' }).waitFor()
  })

  test('E sets a value that is told, or one that a person gives', async () => {
    const page = await named('/incidents/pier')
    await page.keyboard.press('e')
    expect(await grave(page)).toEqual([])
    await page.getByRole('combobox', { name: 'Field' }).selectOption('injured')
    await page.getByLabel('Another value:').fill('10')
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.locator('tr', { hasText: 'injured' }).locator('.best', { hasText: /^10$/u }).waitFor()
    await page.keyboard.press('z')
    await page.locator('.best', { hasText: '3, 9 or 11' }).waitFor()
  })

  test('S and M ask which, and keys behind the question are still', async () => {
    const page = await named('/incidents/pier')
    await page.keyboard.press('s')
    await soon(() => page.getByRole('button', { name: 'Split off' }).last().isDisabled()).toBe(true)
    await page.getByRole('checkbox', { name: /Harbour Standard/u }).check()
    await page.keyboard.press('r')
    await soon(() => page.locator('.said').textContent()).toBe('')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('m')
    await page.getByRole('button', { name: /Bailiffs clear/u }).click()
    await page.waitForURL(/incidents\/market/u)
    await page.goto(`${on.url}/case`)
    await page.locator('.log li', { hasText: 'Merged' }).waitFor()
  })

  test('X chooses incidents in the list, M makes them one', async () => {
    const page = await named('/incidents')
    await page.locator('.list tbody tr').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await soon(() => page.locator('tr.chosen').count()).toBe(2)
    expect(await grave(page)).toEqual([])
    await page.keyboard.press('m')
    await page.locator('.said', { hasText: 'Merged' }).waitFor()
    await soon(() => page.locator('tr.chosen').count()).toBe(0)
    await page.keyboard.press('z')
    await page.locator('.said', { hasText: 'Undone' }).waitFor()
  })

  test('a link is confirmed, or held independent', async () => {
    const page = await named('/lineage/wire/ledger')
    await page.keyboard.press('i')
    await page.locator('.said', { hasText: 'Held independent' }).waitFor()
  })

  test('two people see each other’s decisions without loading again', async () => {
    const [left, right] = [await named('/incidents/square'), await named('/incidents/square')]
    await left.keyboard.press('2')
    await right.locator('.gr.set .big', { hasText: 'Probably true' }).waitFor()
    await left.keyboard.press('z')
    await right.locator('.gr:not(.set)').waitFor()
  })

  test('keys may come quicker than answers: each is taken in its turn', async () => {
    const page = await named('/incidents/square')
    let isSlow = true
    await page.route('**/api/incidents/square', async (route) => {
      if (isSlow) await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    await page.keyboard.press('2')
    await page.keyboard.press('c')
    await page.keyboard.press('z')
    await page.locator('.said', { hasText: 'Undone' }).waitFor()
    isSlow = false
    await page.locator('.gr.set .big', { hasText: 'Probably true' }).waitFor()
    await page.locator('.kick', { hasText: 'edited' }).waitFor()
    await page.keyboard.press('z')
    await page.locator('.gr:not(.set)').waitFor()
    await page.unrouteAll({ behavior: 'wait' })
  })

  test('what somebody else decided meanwhile is not written over', async () => {
    const [left, right] = [await named('/incidents/square'), await named('/incidents/square')]
    on.allow(/409|ERR_FAILED/u)
    // The right page is told nothing of what the left one does.
    await right.route('**/api/incidents/square', (route) => route.abort())
    await left.keyboard.press('3')
    await left.locator('.gr.set .big', { hasText: 'Possibly true' }).waitFor()
    await right.keyboard.press('5')
    await right.locator('.said', { hasText: 'Somebody decided' }).waitFor()
    await right.unrouteAll({ behavior: 'wait' })
    await right.locator('.gr.set .big', { hasText: 'Possibly true' }).waitFor()
    await left.keyboard.press('z')
    await left.locator('.gr:not(.set)').waitFor()
    await right.locator('.gr:not(.set)').waitFor()
  })

  test('next and previous go through the list it was opened from', async () => {
    const page = await on.open('/incidents?type=clash&type=protest')
    await page.getByRole('link', { name: 'Night clash' }).click()
    await page.locator('.keys .end', { hasText: '1 of 2' }).waitFor()
    await page.keyboard.press('j')
    await page.waitForURL(/incidents\/square/u)
  })

  test('an outlet’s reliability is set by a person', async () => {
    const page = await named('/outlets')
    await page.getByLabel('Reliability, Seaboard Record').selectOption('B')
    await page.locator('.keys', { hasText: 'Reliability set' }).waitFor()
    await page.goto(`${on.url}/reports/record`)
    await page.locator('.by', { hasText: 'reliability of outlet: B' }).waitFor()
  })

  test('Y and N say of the sentence at hand whether it is the other’s; Z takes it back', async () => {
    const page = await named('/lineage/wire/ledger')
    const rows = () => page.locator('.par .c b').allTextContents()
    const before = await rows()
    await page.keyboard.press('j')
    await page.locator('.par .l.cur').waitFor()
    expect(await grave(page)).toEqual([])
    await page.keyboard.press('n')
    await page.locator('.said', { hasText: 'Alignment set' }).waitFor()
    await soon(async () => (await rows()).filter((word) => word === 'dropped').length).toBe(
      before.filter((word) => word === 'dropped').length + 1,
    )
    await page.keyboard.press('z')
    await soon(rows).toEqual(before)
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('y')
    await soon(() => page.locator('.par .c.cur').textContent()).toContain('1.00')
    await page.keyboard.press('z')
    await soon(rows).toEqual(before)
  })

  test('D takes a wrong mark away, Z brings it back', async () => {
    const page = await named('/reports/ledger')
    for (const key of ['1', '2', '3', '4', '5']) await page.keyboard.press(key)
    await soon(() => page.locator('.txt .k-load').count()).toBe(5)
    await page.keyboard.press('n')
    await page.locator('.txt .cur').waitFor()
    await page.keyboard.press('d')
    await soon(() => page.locator('.txt .k-load').count()).toBe(4)
    await page.keyboard.press('z')
    await soon(() => page.locator('.txt .k-load').count()).toBe(5)
  })
})
