import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type People, peopleOf } from '../../src/desk/people.ts'
import { recordDesk } from '../../src/desk/record-desk.ts'
import { joinPath } from '../../src/http/people.ts'
import type { Role } from '../../src/model/person.ts'
import { openPeople, type PeopleStore } from '../../src/store/people.ts'
import { grave } from './axe.ts'
import { cutOff, findChromium, PATIENCE_MS, type Stage, shown, soon, stage } from './browser.ts'
import { harbour } from './harbour.ts'

const chromium = findChromium()
const PASSWORD = 'a quay in the rain'

describe.skipIf(chromium === null)('a shared desk in a browser', { timeout: PATIENCE_MS }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-shared-'))
  let on: Stage
  let store: PeopleStore
  let people: People
  let url: string

  beforeAll(async () => {
    store = openPeople(folder)
    people = peopleOf(store)
    const desk = recordDesk(harbour, 'Velhaven')
    on = await stage(desk, chromium ?? '')
    url = await on.serve(desk, { people })
    const { token } = people.invite('admin', 'the terminal')
    await people.join({ token, name: 'Ada', password: PASSWORD })
  })
  afterEach(async () => {
    // The browser names every refusal, each of which a test here asks for.
    expect((await on.rest()).filter((words) => !/40[13]/u.test(words))).toEqual([])
  })
  afterAll(async () => {
    await on?.close()
    store?.close()
    rmSync(folder, { recursive: true })
  })

  const enter = async (page: Page, name: string, password = PASSWORD) => {
    await page.getByLabel('Name').fill(name)
    await page.getByLabel('Password').fill(password)
    await page.keyboard.press('Enter')
  }
  const joined = async (name: string, role: Role, path: string) => {
    const { token } = people.invite(role, 'Ada')
    await people.join({ token, name, password: PASSWORD })
    const page = await on.open(url + path)
    await enter(page, name)
    await page.locator('.whoever', { hasText: name }).waitFor()
    await shown(page)
    return page
  }

  test('nothing of the case is seen before one has signed in; then the page that was asked for', async () => {
    const page = await on.open(`${url}/incidents/pier`)
    await soon(() => page.locator('h1').allTextContents()).toEqual(['Sign in'])
    expect(await page.locator('body').textContent()).not.toMatch(/Velhaven|Pier/u)
    expect([await grave(page), await cutOff(page)]).toEqual([[], 0])
    await enter(page, 'Ada', 'not her password')
    await page.getByRole('alert').filter({ hasText: 'The name or the password is not right.' }).waitFor()
    await enter(page, 'Ada')
    await page.locator('.told-by').waitFor()
  })

  test('a link makes one account; what it decides is under its name', async () => {
    const { token } = people.invite('coder', 'Ada')
    const page = await on.open(url + joinPath(token))
    expect([await grave(page), await cutOff(page)]).toEqual([[], 0])
    await page.getByLabel('Name').fill('Bo Coder')
    await page.getByLabel(/New password/u).fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.locator('.whoever', { hasText: 'Bo Coder' }).waitFor()
    expect(page.url()).not.toContain(token)
    await page.goto(`${url}/incidents/market`)
    await shown(page)
    await page.keyboard.press('c')
    await soon(() => page.locator('.log').textContent()).toMatch(/Confirmed · Bo Coder/u)
    await page.goto(url + joinPath(token))
    await page.getByLabel('Name').fill('Bo Again')
    await page.getByLabel(/New password/u).fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'was taken already' }).waitFor()
  })

  test('a reader sees everything, and no act', async () => {
    const page = await joined('Rea', 'reader', '/incidents/pier')
    await page.locator('.keys', { hasText: 'You read here' }).waitFor()
    await page.keyboard.press('c')
    await page.keyboard.press('4')
    await page.locator('.cell[aria-expanded]').first().click()
    await page.locator('.ap').waitFor()
    expect(await page.locator('.ap .act', { hasText: 'Best' }).count()).toBe(0)
    await soon(() => page.locator('.log').count()).toBe(0)
    expect(await page.getByRole('navigation').getByRole('link', { name: 'People' }).count()).toBe(0)
  })

  test('an admin invites, sets a role, and takes an invitation back', async () => {
    await joined('Edi', 'coder', '/case')
    const page = await joined('Ann', 'admin', '/people')
    await page.getByLabel('Role, Edi').selectOption('editor')
    await soon(() => people.list().find(({ name }) => name === 'Edi')?.role).toBe('editor')
    await page.getByRole('button', { name: 'Make a link' }).click()
    await soon(() => page.getByLabel('Link to send').inputValue()).toMatch(/\/join#[\w-]{43}$/u)
    const open = page.locator('.log li', { hasText: 'Coder · by Ann' })
    await open.waitFor()
    expect([await grave(page), await cutOff(page)]).toEqual([[], 0])
    await open.getByRole('button', { name: 'Take back' }).click()
    await open.waitFor({ state: 'detached' })
    await page.getByLabel('Role, Edi').selectOption({ label: 'May not come in' })
    await soon(() => people.list().some(({ name }) => name === 'Edi')).toBe(false)
  })

  test('whose account ends is asked to sign in at the next thing they do', async () => {
    const page = await joined('Gone', 'editor', '/incidents')
    people.setRole(people.list().find(({ name }) => name === 'Gone')?.id ?? '', null)
    await page.getByRole('link', { name: 'Night clash' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  })

  test('signing out leaves nothing to see', async () => {
    const page = await joined('Lea', 'editor', '/incidents/pier')
    await page.locator('.whoever').click()
    expect(await grave(page)).toEqual([])
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  })
})
