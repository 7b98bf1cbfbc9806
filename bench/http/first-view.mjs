// Opens the built app on the sample case as somebody does for the first time: how long until the list can be used.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const RUNS = 7
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Notes when the first row can be read and the page answers, in milliseconds since the address was opened. */
const WATCH = `
  const look = () => {
    const isThere = document.querySelector('.list tbody tr') && document.querySelector('main[aria-busy="false"]')
    if (isThere) globalThis.usableAt = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)`

/** Resolves when it was noted. */
const USABLE = `new Promise((resolve) => {
  const look = () => (globalThis.usableAt === undefined ? setTimeout(look, 10) : resolve())
  look()
})`

/** Prints the time of each run and their median, and the weight of the scripts. `folder`: where the case may be made. */
export async function measureFirstView({ hearsay, folder }) {
  if (!existsSync(CHROMIUM)) throw new Error(`no Chromium at ${CHROMIUM}; install it or set CHROMIUM`)
  spawnSync(process.execPath, [hearsay, '--case', folder, 'demo', '--no-serve'])
  const server = await served(hearsay, folder)
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  try {
    const found = []
    for (let run = 0; run < RUNS; run++) found.push(await openedCold(browser, server.url))
    const times = found.map(({ usableAt }) => usableAt).sort((left, right) => left - right)
    const median = times[Math.floor(times.length / 2)] ?? Number.NaN
    console.log(
      `first view usable after ${times.map((time) => time.toFixed(0)).join(' ')} ms, median ${median.toFixed(0)} ms`,
    )
    console.log(`${Math.round((found[0]?.scriptBytes ?? 0) / 1024)} KB of script, compressed, before the map`)
  } finally {
    await browser.close()
    server.end()
  }
}

/** One visit with nothing kept from before. */
async function openedCold(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript(WATCH)
  await page.goto(`${url}/`)
  await page.evaluate(USABLE)
  const found = await page.evaluate(`({
    usableAt: globalThis.usableAt,
    scriptBytes: performance.getEntriesByType('resource')
      .filter(({ name, startTime }) => name.endsWith('.js') && startTime <= globalThis.usableAt)
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  })`)
  await context.close()
  return found
}

async function served(hearsay, folder) {
  const child = spawn(process.execPath, [hearsay, '--case', folder, 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk)
      if (found) resolve(found[0])
    })
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  return { url, end: () => child.removeAllListeners('exit').kill() }
}
