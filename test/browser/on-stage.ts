import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Desk } from '../../src/desk/desk.ts'
import { findChromium, type Stage, shown, stage } from './browser.ts'

/** Where Chromium is; null: the tests of a browser are skipped. */
export const chromium = findChromium()
if (chromium === null) console.warn('browser tests are skipped: no Chromium here; install it or set CHROMIUM')

export interface OnStage extends Pick<Stage, 'url' | 'open' | 'serve'> {
  /** Opens a page for somebody whose name is known. */
  named(path: string): Promise<Page>
  /** What the browser may say to itself of answers that this test provokes; anything else fails it. */
  allow(complaints: RegExp): void
}

/** A desk served to one browser for all tests of a file; each test ends with nothing complained of. */
export function onStage(desk: () => Desk | Promise<Desk>): OnStage {
  let on: Stage
  let allowed: RegExp | null = null
  beforeAll(async () => {
    on = await stage(await desk(), chromium ?? '')
  }, 120_000)
  afterEach(async () => {
    const found = await on.rest()
    expect(found.filter((words) => !allowed?.test(words))).toEqual([])
    allowed = null
  })
  afterAll(() => on?.close())
  return {
    get url() {
      return on.url
    },
    open: (path, look) => on.open(path, look),
    serve: (served, beside) => on.serve(served, beside),
    async named(path) {
      const page = await on.open(path)
      await page.evaluate(`localStorage.setItem('hearsay-name', 'A. Reader')`)
      await page.reload()
      await shown(page)
      return page
    },
    allow(complaints) {
      allowed = complaints
    },
  }
}
