import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { recordDesk } from '../../src/desk/record-desk.ts'
import { tilesOf } from '../../src/http/tiles.ts'
import { PATIENCE_MS, soon } from './browser.ts'
import { harbour } from './harbour.ts'
import { chromium, onStage } from './on-stage.ts'

/** One grey pixel. */
const TILE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

describe.skipIf(chromium === null)('tiles of one’s own', { timeout: PATIENCE_MS }, () => {
  let asked: string[] = []
  const elsewhere = createServer(({ url = '' }, answer) => {
    asked.push(url)
    const isThere = url.startsWith('/tiles/')
    answer.writeHead(isThere ? 200 : 503, { 'Content-Type': 'image/png', 'Access-Control-Allow-Origin': '*' })
    answer.end(isThere ? TILE : '')
  })
  let address = ''

  beforeAll(async () => {
    elsewhere.listen(0, '127.0.0.1')
    await once(elsewhere, 'listening')
    address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
  })
  afterEach(() => {
    asked = []
  })
  afterAll(() => void elsewhere.close())
  const on = onStage(() => recordDesk(harbour, 'Velhaven'))

  test('without them the map asks nobody, and could not', async () => {
    const page = await on.open('/incidents')
    await page.locator('.maplibregl-ctrl-scale').waitFor()
    on.allow(/Content Security Policy|Refused to connect/u)
    expect(await page.evaluate(`fetch('${address}/tiles/0/0/0.png').then(() => 'let out', () => 'kept in')`)).toBe(
      'kept in',
    )
    expect(asked).toEqual([])
  })

  test('the map stands on them, names whom they are owed to as plain text, and asks no other server', async () => {
    const credit = '<img src=x onerror=alert(1)> A. Mapper'
    const url = await on.serve(recordDesk(harbour, 'Velhaven'), {
      tiles: tilesOf(`${address}/tiles/{z}/{x}/{y}.png`, credit),
    })
    const page = await on.open(`${url}/incidents`)
    await page.locator('.maplibregl-ctrl-scale').waitFor()
    await soon(() => asked.filter((path) => /^\/tiles\/\d+\/\d+\/\d+\.png$/u.test(path)).length).toBeGreaterThan(0)
    await soon(() => page.locator('.credit').textContent()).toContain(credit)
    on.allow(/Content Security Policy|Refused to connect/u)
    const other = address.replace('127.0.0.1', 'localhost')
    expect(await page.evaluate(`fetch('${other}/tiles/0/0/0.png').then(() => 'let out', () => 'kept in')`)).toBe(
      'kept in',
    )
  })

  test('that cannot be had are said to be missing; the list goes on', async () => {
    const url = await on.serve(recordDesk(harbour, 'Velhaven'), { tiles: tilesOf(`${address}/broken/{z}/{x}/{y}.png`) })
    on.allow(/503/u)
    const page = await on.open(`${url}/incidents`)
    await page.locator('.map figcaption', { hasText: 'Part of the map could not be had' }).waitFor()
    await page.getByRole('link', { name: 'Night clash at the Pier 4 gate' }).waitFor()
  })
})
