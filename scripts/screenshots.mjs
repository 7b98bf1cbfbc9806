// npm run screenshots: every screen, light and dark, at three widths, into screenshots/; and the cases that the samples have no example of.
//   --url URL    a server that runs already, in place of the samples and the invented cases
//   --only NAME  the screens whose name holds it
//   --out DIR
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { screensOf, serveEdges, serveSamples } from './screens.mjs'
import { ensureBuilt } from './set-up.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    only: { type: 'string', default: '' },
    out: { type: 'string', default: join(ROOT, 'screenshots') },
  },
})
const WIDTHS = [390, 1280, 1920]
/** The map fetches its land and draws it without saying when it is done. */
const MAP_MS = 2500
const THEMES = ['light', 'dark']
/** A screen that has not come by then does not come. */
const PATIENCE_MS = 30_000

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
if (!existsSync(executablePath)) {
  console.error(`screenshots: no Chromium at ${executablePath}; install it or set CHROMIUM.`)
  process.exit(1)
}

let taken = 0
const failed = []
await ensureBuilt()
mkdirSync(values.out, { recursive: true })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  const samples = values.url === undefined ? await serveSamples() : { url: values.url, end: () => {} }
  try {
    await shootAll(await screensOf(samples.url))
  } finally {
    await samples.end()
  }
  if (values.url === undefined) {
    const edges = await serveEdges()
    try {
      await shootAll(edges.screens)
    } finally {
      await edges.end()
    }
  }
} finally {
  await browser.close()
}
console.log(`${taken} pictures in ${values.out}`)
for (const line of failed) console.error(`screenshots: no picture of ${line}`)
process.exitCode = failed.length > 0 ? 1 : 0

/** Every screen that is asked for; one that fails costs its own picture only. */
async function shootAll(screens) {
  for (const colorScheme of THEMES) {
    for (const width of WIDTHS) {
      const look = () => browser.newPage({ colorScheme, reducedMotion: 'reduce' })
      let page = await look()
      for (const screen of screens.filter(({ name }) => name.includes(values.only))) {
        try {
          await shoot(page, screen, width, colorScheme)
          taken++
        } catch (error) {
          failed.push(`${screen.name}, ${width} px, ${colorScheme}: ${error.message.split('\n')[0]}`)
          await page.close()
          page = await look()
        }
      }
      await page.close()
    }
  }
}

async function shoot(page, { name, url, act, api }, width, colorScheme) {
  page.setDefaultTimeout(PATIENCE_MS)
  await page.setViewportSize({ width, height: width < 500 ? 844 : 1000 })
  if (api === 'stall') await page.route('**/api/incidents**', () => {})
  if (api === 'fail') await page.route('**/api/reports**', (route) => route.abort())
  await page.goto(url)
  await page
    .locator(api === 'stall' ? 'main .state' : 'main[aria-busy="false"] h1')
    .first()
    .waitFor()
  await act?.(page)
  if ((await page.locator('.map-frame').count()) > 0) {
    await page.waitForSelector('.map canvas')
    await page.waitForTimeout(MAP_MS)
  }
  await page.evaluate(() => document.fonts.ready)
  // A window as tall as the page: `fullPage` would draw the bar of acts in the middle.
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.min(Math.max(height, 700), 6000) })
  await page.screenshot({ path: join(values.out, `${name}-${width}-${colorScheme}.png`) })
  await page.unrouteAll({ behavior: 'ignoreErrors' })
}
