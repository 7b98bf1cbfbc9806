import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import type { Desk } from '../../src/desk/desk.ts'
import { serve } from '../../src/http/serve.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome']

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

/** A desk served to a real browser. */
export interface Stage {
  readonly url: string
  readonly browser: Browser
  /** Opens a page of the app in a context of its own, and waits until it shows something. */
  open(path: string, options?: Parameters<Browser['newContext']>[0]): Promise<Page>
  /** What pages complained of since the last call. */
  complaints(): string[]
  close(): Promise<void>
}

export async function stage(desk: Desk, executablePath: string): Promise<Stage> {
  const webFolder = fileURLToPath(new URL('../../dist/web/', import.meta.url))
  if (!existsSync(`${webFolder}index.html`)) await build({ configFile: `${ROOT}web/vite.config.ts`, logLevel: 'error' })
  const server = await serve({ desk, port: 0, webFolder })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  const contexts: BrowserContext[] = []
  let heard: string[] = []
  return {
    url: server.url,
    browser,
    async open(path, options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      })
      contexts.push(context)
      const page = await context.newPage()
      page.on('pageerror', (error) => heard.push(`error: ${error.message}`))
      page.on('console', (message) => message.type() === 'error' && heard.push(`console: ${message.text()}`))
      page.on('dialog', (dialog) => {
        heard.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      await page.goto(server.url + path)
      await page.locator('main h1').first().waitFor()
      return page
    },
    complaints() {
      const found = heard
      heard = []
      return found
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()))
      await browser.close()
      await server.close()
    },
  }
}
