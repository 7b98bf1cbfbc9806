import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Desk } from '../../src/desk/desk.ts'
import { type ServeOptions, type Server, serve } from '../../src/http/serve.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome']

/** A test waits for what it wants to see, so that it takes this long only when that never comes. Milliseconds. */
export const PATIENCE_MS = 60_000
/** No single wait takes so long, so that the failure says what was waited for. */
const WAIT_MS = 25_000

/** Where Chromium is; null when it is not here and cannot be had. `CHROMIUM` names another. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM']
  if (named !== undefined) return existsSync(named) ? named : null
  const found = PLACES.find(existsSync)
  if (found !== undefined) return found
  if (process.getuid?.() !== 0) return null
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore' })
  return PLACES.find(existsSync) ?? null
}

/** What a page is looked at with. */
export interface Look {
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
}

/** Desks served to one real browser. */
export interface Stage {
  /** Where the first desk is served. */
  readonly url: string
  /** Serves another desk; gives its address. */
  serve(desk: Desk, beside?: Beside): Promise<string>
  /** Opens a page of the app for one more person, as nobody was here before, and waits until it shows something. */
  open(path: string, look?: Look): Promise<Page>
  /** Ends a test: what pages complained of during it. Its pages are used again. */
  rest(): Promise<string[]>
  close(): Promise<void>
}

/** A page and whether a test has it now. A page used again opens in a fifth of the time of a new one. */
interface Seat {
  readonly context: BrowserContext
  readonly page: Page
  isTaken: boolean
}

type Beside = Pick<ServeOptions, 'people' | 'intake' | 'tiles'>

export async function stage(desk: Desk, executablePath: string, besides: Beside = {}): Promise<Stage> {
  const webFolder = await builtApp()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  const servers: Server[] = []
  const serveDesk = async (served: Desk, beside: Beside = {}) => {
    const server = await serve({ desk: served, port: 0, webFolder, ...beside })
    servers.push(server)
    return server.url
  }
  const url = await serveDesk(desk, besides)
  const seats: Seat[] = []
  let heard: string[] = []
  return {
    url,
    serve: serveDesk,
    async open(path, { width = 1280, height = 900, colorScheme = 'light' } = {}) {
      const seat = seats.find(({ isTaken }) => !isTaken) ?? (await newSeat(browser, (words) => heard.push(words)))
      if (!seats.includes(seat)) seats.push(seat)
      seat.isTaken = true
      const { page } = seat
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme, media: null, reducedMotion: 'reduce' })
      await page.goto(path.startsWith('/') ? url + path : path)
      await shown(page)
      return page
    },
    async rest() {
      const taken = seats.filter(({ isTaken }) => isTaken)
      for (const seat of taken) {
        await seat.page.evaluate('localStorage.clear(); sessionStorage.clear()')
        await seat.context.clearCookies()
        // What is still on its way for a page that is left is nobody's complaint.
        await seat.page.goto('about:blank')
        seat.isTaken = false
      }
      const found = heard
      heard = []
      return found
    },
    async close() {
      await browser.close()
      await Promise.all(servers.map((server) => server.close()))
    },
  }
}

async function builtApp(): Promise<string> {
  const webFolder = fileURLToPath(new URL('../../dist/web/', import.meta.url))
  if (!existsSync(`${webFolder}index.html`)) {
    const { build } = await import('vite')
    await build({ configFile: `${ROOT}web/vite.config.ts`, logLevel: 'error' })
  }
  return webFolder
}

async function newSeat(browser: Browser, complain: (words: string) => void): Promise<Seat> {
  const context = await browser.newContext()
  context.setDefaultTimeout(WAIT_MS)
  const page = await context.newPage()
  page.on('pageerror', (error) => complain(`error: ${error.message}`))
  page.on('console', (message) => message.type() === 'error' && complain(`console: ${message.text()}`))
  page.on('dialog', (dialog) => {
    complain(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return { context, page, isTaken: false }
}

/** Waits until a page of the app shows what it is about, all it asked for first. */
export async function shown(page: Page): Promise<void> {
  await page.locator('main[aria-busy="false"] h1').first().waitFor()
}

/** Expects what `read` gives to become as wanted: `await soon(() => page.url()).toMatch(/box=/u)`. */
export function soon<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: WAIT_MS, interval: 25 })
}

/** How far the page's content stands out at its side, once its faces are there. Pixels. */
export async function cutOff(page: Page): Promise<number> {
  return (await page.evaluate(
    'document.fonts.ready.then(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)',
  )) as number
}
