import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../../src/codebook/load.ts'
import { recordDesk } from '../../src/desk/record-desk.ts'
import { grave } from './axe.ts'
import { cutOff, PATIENCE_MS, shown, soon } from './browser.ts'
import { harbour } from './harbour.ts'
import { chromium, onStage } from './on-stage.ts'

describe.skipIf(chromium === null)('the web app in a browser', { timeout: PATIENCE_MS }, () => {
  const on = onStage(() => recordDesk(harbour, 'Velhaven', { codebook: loadCodebook('conflict') }))

  const SCREENS = [
    ['incidents', '/incidents'],
    ['no incident', '/incidents?text=zeppelin'],
    ['an incident', '/incidents/pier'],
    ['an incident told once', '/incidents/suburb'],
    ['reports', '/reports'],
    ['a report', '/reports/ledger'],
    ['a report in two scripts', '/reports/square'],
    ['lineage', '/lineage'],
    ['a pair', '/lineage/wire/ledger'],
    ['claims', '/claims'],
    ['outlets', '/outlets'],
    ['sources', '/sources'],
    ['no source', '/sources?text=zeppelin'],
    ['the case', '/case'],
  ] as const

  const DARK = SCREENS.filter(([name]) => /^(?:incidents|an incident|a report|a pair|claims)$/u.test(name))

  describe.each([
    ['light', 1280, SCREENS],
    ['dark', 1280, DARK],
    ['light', 390, DARK],
  ] as const)('%s at %i px', (colorScheme, width, screens) => {
    test('nothing is serious for axe, nothing is cut off at the side', async () => {
      const page = await on.open('/case', { colorScheme, width })
      const found: Record<string, unknown> = {}
      for (const [name, path] of screens) {
        await page.goto(on.url + path)
        await shown(page)
        found[name] = { grave: await grave(page), cutOff: await cutOff(page) }
      }
      expect(found).toEqual(Object.fromEntries(screens.map(([name]) => [name, { grave: [], cutOff: 0 }])))
    }, 120_000)
  })

  test('on a phone nothing is cut off, and every figure says of what it is', async () => {
    const page = await on.open('/case', { width: 390, height: 844 })
    for (const [name, path] of SCREENS) {
      await page.goto(on.url + path)
      await shown(page)
      expect([name, await cutOff(page)]).toEqual([name, 0])
    }
    await page.goto(`${on.url}/outlets`)
    const outlet = page.locator('tr', { hasText: 'Morning Ledger' })
    await soon(() => outlet.locator('td.n:visible').allTextContents()).toEqual([
      'Reports 1',
      'Own tellings 0',
      'Drawn from others 1',
      'Unnamed voices 8%',
      'Hedged 8%',
      'Loaded, per 1,000 words 42.7',
    ])
    await page.locator('.keys').waitFor({ state: 'hidden' })
    await page.goto(`${on.url}/lineage`)
    const link = page.locator('tr', { hasText: 'Night rampage' })
    await soon(() => link.locator('td.n:visible').allTextContents()).toEqual(['Passages 6', 'Added 3', 'Score 0.86'])
  })

  test('a page puts each question once', async () => {
    const page = await on.open('/case')
    const asked: string[] = []
    page.on('request', (request) => request.url().includes('/api/') && asked.push(request.url()))
    const listening = page.waitForRequest('**/api/events')
    await page.goto(`${on.url}/incidents`)
    await shown(page)
    await listening
    // Long enough for the answer on which it would ask again.
    await page.waitForTimeout(500)
    page.removeAllListeners('request')
    expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted())
  })

  describe('the list', () => {
    test('facets and search narrow it, and stand in the address', async () => {
      const page = await on.open('/incidents')
      await page.getByRole('button', { name: /clash/u }).click()
      await page.waitForURL(/type=clash/u)
      await soon(() => page.locator('.list tbody tr').count()).toBe(1)
      await soon(() => page.locator('h1').textContent()).toBe('1 of 4 incidents')
      await page.keyboard.press('/')
      await page.keyboard.type('broken hands')
      await page.keyboard.press('Enter')
      await page.waitForURL(/text=broken\+hands/u)
      await page.getByRole('link', { name: 'Night clash at the Pier 4 gate' }).waitFor()
    })

    test('an address shows the same view again', async () => {
      const page = await on.open('/incidents?origins=1&sort=origins')
      await page.locator('h1', { hasText: '3 of 4 incidents' }).waitFor()
      await soon(() => page.locator('.facets .on').count()).toBe(1)
      await soon(() => page.getByLabel('Sorted by').inputValue()).toBe('origins')
    })

    test('J and K move, Enter opens', async () => {
      const page = await on.open('/incidents')
      await page.locator('.list tbody tr').first().waitFor()
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await page.locator('.list a:focus', { hasText: 'Night clash' }).waitFor()
      await page.keyboard.press('k')
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.waitForURL(/incidents\/pier/u)
    })
  })

  describe('an incident', () => {
    test('says in its head what is agreed, disputed and told by how many', async () => {
      const page = await on.open('/incidents/pier')
      await soon(() => page.locator('.told-by').textContent()).toBe(
        'Told by 7 reports · 3 independent origins · 6 sources',
      )
      await soon(() => page.locator('.sum').textContent()).toMatch(/Agreed.*0 killed.*Disputed.*injured: 3, 9 or 11/su)
    })

    test('by arrows to a cell, Enter opens it, Enter again the report at the quote', async () => {
      const page = await on.open('/incidents/pier')
      await page.locator('.cell[tabindex="0"]').focus()
      for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowDown')
      for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight')
      const focused = page.locator('.cell:focus')
      await soon(() => focused.textContent()).toBe('injured, Dockers’ Bulletin, origin 2: 11conflicts with 1, 3')
      await page.keyboard.press('Enter')
      await page.locator('.ap mark', { hasText: 'Eleven of ours were treated on the pier' }).waitFor()
      await soon(() => page.locator('.ap blockquote').textContent()).toContain('a volunteer medic said in a message')
      await soon(() => page.locator('.chain').first().textContent()).toContain('a volunteer medic')
      expect(await grave(page)).toEqual([])
      await page.keyboard.press('Escape')
      await soon(() => page.locator('.ap').count()).toBe(0)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await page.waitForURL(/reports\/bulletin\?at=/u)
      await page.locator('.txt .cur', { hasText: 'Eleven of ours were treated on the pier' }).waitFor()
    })

    test('a tucked copy opens to its full width, agreed rows hide, values group', async () => {
      const page = await on.open('/incidents/pier')
      await soon(() => page.locator('.sheet.v').count()).toBe(2)
      await page.locator('.cell[tabindex="0"]').focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('=')
      await page.locator('.sheet strong', { hasText: 'Velhaven Courier' }).waitFor()
      const rows = await page.locator('.mx tbody tr').count()
      await page.keyboard.press('v')
      await soon(() => page.locator('.mx tbody tr').count()).toBe(rows - 3)
      await page.keyboard.press('g')
      await page.getByRole('heading', { name: 'Field by field' }).waitFor()
    })

    test('on paper every quote stands below, and who the sigla are', async () => {
      const page = await on.open('/incidents/pier')
      await page.emulateMedia({ media: 'print' })
      await page.locator('.dossier blockquote', { hasText: 'Eleven of ours were treated' }).first().waitFor()
      await soon(() => page.locator('.dossier ol li').count()).toBe(7)
      await page.emulateMedia({ media: 'screen' })
      await page.locator('.dossier').waitFor({ state: 'detached' })
    })

    test('on a phone it is an apparatus whose quotes open in place', async () => {
      const page = await on.open('/incidents/pier', { width: 390, height: 844 })
      await soon(() => page.locator('.mx').count()).toBe(0)
      await page.locator('.reading', { hasText: 'a volunteer medic' }).click()
      await page.locator('.quotes mark', { hasText: 'Eleven of ours' }).first().waitFor()
      expect(await grave(page)).toEqual([])
    })
  })

  describe('time and place', () => {
    test('the span is moved by keys and stands in the address', async () => {
      const page = await on.open('/incidents')
      const handle = page.getByRole('slider', { name: 'First day' })
      await handle.focus()
      await page.keyboard.press('ArrowRight')
      await page.waitForURL(/since=2026-03-11/u)
      await page.locator('h1', { hasText: '2 of 4 incidents' }).waitFor()
      await soon(() => handle.getAttribute('aria-valuetext')).toBe('Wed 11 March 2026')
      await page.keyboard.press('Home')
      await page.waitForURL((url) => !url.search.includes('since'))
    })

    test('the map draws, and keeps the list to what it shows', async () => {
      const page = await on.open('/incidents')
      await page.locator('.maplibregl-ctrl-scale').waitFor()
      await soon(async () => {
        await page.getByRole('button', { name: 'Keep to this view' }).click()
        return page.url()
      }).toMatch(/box=/u)
      await page.locator('h1', { hasText: '3 of 4 incidents' }).waitFor()
    })
  })

  describe('a report', () => {
    test('layers switch by key and stay off', async () => {
      const page = await on.open('/reports/ledger')
      await soon(() => page.locator('.txt .k-load').count()).toBe(5)
      await page.keyboard.press('6')
      await soon(() => page.locator('.txt .k-load').count()).toBe(0)
      await page.reload()
      await page.locator('.txt').first().waitFor()
      await soon(() => page.locator('.txt .k-load').count()).toBe(0)
      for (const key of ['1', '2', '3', '4', '5']) await page.keyboard.press(key)
      await soon(() => page.locator('.txt span').count()).toBe(0)
    })

    test('its words stand as they are, whatever layers are on', async () => {
      const page = await on.open('/reports/ledger')
      await page.keyboard.press('7')
      const shown = await page.evaluate(
        `[...document.querySelectorAll('.txt')].map((p) => { p.querySelectorAll('sup').forEach((s) => s.remove()); return p.textContent }).join('\\n\\n')`,
      )
      expect(shown).toBe(harbour.reports.find(({ id }) => id === 'ledger')?.text)
    })

    test('the margin says who speaks; N goes from mark to mark; Enter to the incident', async () => {
      const page = await on.open('/reports/ledger')
      await soon(() => page.locator('.who.anon').textContent()).toContain('a port employee who asked not to be named')
      await soon(() => page.locator('.who.none').textContent()).toContain('no source given')
      await page.keyboard.press('n')
      await page.locator('.mar .curn', { hasText: 'detained: 4' }).waitFor()
      await page.keyboard.press('Enter')
      await page.waitForURL(/incidents\/pier/u)
    })

    test('L compares with its origin', async () => {
      const page = await on.open('/reports/ledger')
      await page.keyboard.press('l')
      await page.waitForURL(/lineage\/wire\/ledger/u)
    })
  })

  test('a pair names what was dropped first, and H hides what is the same', async () => {
    const page = await on.open('/lineage/wire/ledger')
    await soon(() => page.locator('.led').textContent()).toMatch(
      /^Dropped: 1 hedge, 1 source and 2 sentences\. 6 of 8 sentences carried over/u,
    )
    await soon(() => page.locator('.par ins.ns').allTextContents()).toEqual([
      'around 11.40 pm',
      'masked youths from outside the city',
    ])
    await soon(() => page.locator('.par .same').count()).toBe(2)
    await page.keyboard.press('h')
    await soon(() => page.locator('.par .same').count()).toBe(0)
  })

  test('a trend claim stands beside what the ledger says, figures that differ are named', async () => {
    const page = await on.open('/claims?series=containers+handled')
    await page.locator('.plot').waitFor()
    await soon(() => page.locator('.differ').textContent()).toMatch(
      /February 2026: 1,240 \(Littoral Wire\) and 1,310 \(Harbour Standard\)/u,
    )
    await soon(() => page.locator('tr', { hasText: 'up from 1,180' }).textContent()).toContain(
      'Other figures bear it out',
    )
    await soon(() => page.locator('tr', { hasText: 'up from 1,180' }).textContent()).toContain(
      'Cannot be judged by the case’s incidents',
    )
  })

  test('a claim leads to its quote', async () => {
    const page = await on.open('/claims?kind=forecast')
    await page.getByRole('link', { name: 'rents to rise by 12% in 2027' }).click()
    await page.waitForURL(/reports\/market\?at=/u)
    expect((await page.locator('.txt .k-st').allTextContents()).join('')).toContain('rents to rise by 12% in 2027')
  })

  describe('sources', () => {
    test('each says how what it gave stands, and leads to it, to the incident and to the quote', async () => {
      const page = await on.open('/sources?kind=official')
      const row = page.locator('tr', { hasText: 'police duty office' })
      await soon(() => row.locator('.fares').textContent()).toMatch(/in conflict/u)
      await row.getByRole('link').focus()
      await page.keyboard.press('Enter')
      await page.locator('h1', { hasText: 'police duty office' }).waitFor()
      expect(await grave(page)).toEqual([])
      await page.getByRole('link', { name: /in conflict/u }).click()
      await page.waitForURL(/fared=conflict/u)
      await soon(() => page.locator('.fared-choice [aria-current]').allTextContents()).toEqual([
        expect.stringMatching(/in conflict/u),
      ])
      await page.locator('.said-list h2', { hasText: 'Night clash at the Pier 4 gate' }).waitFor()
      const said = page.locator('.said-list li', { hasText: 'injured' }).first()
      await soon(() => said.textContent()).toMatch(/in conflict.*others say/su)
      await said.getByRole('link', { name: /12 March/u }).click()
      await page.waitForURL(/reports\/\w+\?at=\d+-\d+/u)
    })

    test('who is private or not named is counted, and cannot be opened', async () => {
      const page = await on.open('/sources')
      const unnamed = page.locator('tr', { has: page.locator('.silent') })
      await soon(() => unnamed.count()).toBeGreaterThan(0)
      expect(await unnamed.getByRole('link').count()).toBe(0)
      await page.goto(`${on.url}/sources/v0000000000000000`)
      await soon(() => page.locator('main').textContent()).toContain('There is no such page.')
      on.allow(/404/u)
    })

    test.each([1280, 390])('a source at %i px is cut off nowhere', async (width) => {
      const page = await on.open('/sources', { width })
      await page.getByRole('link', { name: 'police duty office' }).click()
      await page.locator('.said-list li').first().waitFor()
      expect({ grave: await grave(page), cutOff: await cutOff(page) }).toEqual({ grave: [], cutOff: 0 })
    })
  })

  test('every place is reached by Tab and Enter alone', async () => {
    const page = await on.open('/incidents')
    await page.locator('.skip').waitFor({ state: 'attached' })
    await page.keyboard.press('Tab')
    await soon(() => page.locator('.skip:focus').count()).toBe(1)
    for (const name of ['Reports', 'Lineage', 'Claims', 'Outlets', 'Sources', 'Case']) {
      const link = page.getByRole('navigation').getByRole('link', { name })
      await link.focus()
      await page.keyboard.press('Enter')
      await page.locator('nav [aria-current]', { hasText: name }).waitFor()
    }
  })

  test('the keys are listed and can be switched off', async () => {
    const page = await on.open('/reports/ledger')
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    expect(await grave(page)).toEqual([])
    await page.getByLabel('Single keys on').uncheck()
    await page.getByRole('button', { name: 'close' }).click()
    const before = await page.locator('.txt .k-load').count()
    await page.keyboard.press('6')
    await soon(() => page.locator('.txt .k-load').count()).toBe(before)
  })

  test('the script of a first view weighs at most 350 KB before the map', async () => {
    const page = await on.open('/reports')
    const bytes = await page.evaluate(
      `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
    )
    expect(bytes).toBeGreaterThan(50 * 1024)
    expect(bytes).toBeLessThanOrEqual(350 * 1024)
  })

  test('the theme is chosen by hand and kept', async () => {
    const page = await on.open('/incidents', { colorScheme: 'light' })
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const light = await ground()
    await page.locator('.theme').click()
    await page.locator('.theme').click()
    expect(await ground()).not.toBe(light)
    await page.reload()
    await page.locator('main h1').waitFor()
    expect(await ground()).not.toBe(light)
  })

  test('what is not there is said', async () => {
    const page = await on.open('/incidents/none')
    await soon(() => page.locator('main').textContent()).toContain('There is no such page.')
    on.allow(/404/u)
  })
})
