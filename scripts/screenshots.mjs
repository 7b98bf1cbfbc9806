// npm run screenshots: every screen, light and dark, at three widths, into screenshots/.
// --url takes a server that runs already; without it the sample case is built and served.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { ensureBuilt } from './set-up.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    only: { type: 'string' },
    out: { type: 'string', default: join(ROOT, 'screenshots') },
  },
})
const WIDTHS = [390, 1280, 1920]
/** The map fetches its land and draws it without saying when it is done. */
const MAP_MS = 2500
const THEMES = ['light', 'dark']

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
if (!existsSync(executablePath)) {
  console.error(`screenshots: no Chromium at ${executablePath}; install it or set CHROMIUM.`)
  process.exit(1)
}

const served = values.url === undefined ? await serveSamples() : { url: values.url, end: () => {} }
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  mkdirSync(values.out, { recursive: true })
  for (const [name, path] of await screensOf(served.url)) {
    if (values.only && !name.includes(values.only)) continue
    for (const colorScheme of THEMES) for (const width of WIDTHS) await shoot(name, path, width, colorScheme)
  }
} finally {
  await browser.close()
  served.end()
}

async function shoot(name, path, width, colorScheme) {
  const page = await browser.newPage({
    viewport: { width, height: width < 500 ? 844 : 1000 },
    colorScheme,
    reducedMotion: 'reduce',
  })
  await page.goto(served.url + path, { waitUntil: 'load' })
  await page.locator('main h1').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  if (name === 'incidents')
    await page.waitForSelector('.map canvas').then(
      () => page.waitForTimeout(MAP_MS),
      () => {},
    )
  if (name === 'incident-open') await openCell(page)
  // A window as tall as the page: `fullPage` would draw the bar of acts in the middle.
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.min(Math.max(height, 700), 6000) })
  await page.screenshot({ path: join(values.out, `${name}-${width}-${colorScheme}.png`) })
  await page.close()
}

/** The first cell that is in conflict, else the first that says anything. */
async function openCell(page) {
  const cell = page.locator('.cell:has(.st.conflict), .app-row li.c .reading').first()
  if ((await cell.count()) > 0) await cell.click()
  else await page.locator('.cell[aria-expanded], .reading').first().click()
}

/** Every screen, with the richest example the case has. */
async function screensOf(url) {
  const ask = async (path) => (await fetch(`${url}/api${path}`)).json()
  const { rows: incidents } = await ask('/incidents?sort=origins&limit=50')
  const { rows: links } = await ask('/lineage?limit=200')
  const richest = incidents.toSorted((a, b) => b.origins * 10 + b.reports - a.origins * 10 - a.reports)[0]
  const poorest = incidents.toSorted((a, b) => a.reports - b.reports)[0]
  const link = links.toSorted((a, b) => b.added - a.added)[0]
  const { rows: sources } = await ask('/sources?limit=20')
  const source = sources.toSorted((a, b) => b.fared.conflict - a.fared.conflict)[0]
  return [
    ['incidents', '/incidents'],
    ['incidents-none', '/incidents?text=qqqq'],
    ...(richest
      ? [
          ['incident', `/incidents/${richest.id}`],
          ['incident-open', `/incidents/${richest.id}`],
        ]
      : []),
    ...(poorest ? [['incident-alone', `/incidents/${poorest.id}`]] : []),
    ['reports', '/reports'],
    ...(link
      ? [
          ['report', `/reports/${link.to.id}`],
          ['pair', `/lineage/${link.from.id}/${link.to.id}`],
        ]
      : []),
    ['lineage', '/lineage'],
    ['claims', '/claims'],
    ['outlets', '/outlets'],
    ['sources', '/sources'],
    ...(source ? [['source', `/sources/${source.id}`]] : []),
    ['join', '/join'],
    ['review', '/review'],
    ['case', '/case'],
    ['missing', '/incidents/none'],
  ]
}

/** The real server on the sample case, in a folder that is thrown away. */
async function serveSamples() {
  await ensureBuilt()
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-screens-'))
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'hearsay.mjs'), '--case', folder, 'demo', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await new Promise((resolve, reject) => {
    let told = ''
    const listen = (chunk) => {
      told += chunk
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(told)
      if (found) resolve(found[0])
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('exit', () => reject(new Error(`the server ended: ${told}`)))
  })
  return { url, end: () => child.kill() }
}
