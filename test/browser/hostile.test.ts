import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseRecord } from '../../src/desk/record.ts'
import { recordDesk } from '../../src/desk/record-desk.ts'
import { findChromium, PATIENCE_MS, type Stage, soon, stage } from './browser.ts'
import { harbour } from './harbour.ts'

const chromium = findChromium()

/** Ways in which text runs as script where it is not escaped. Each would set the page's title. */
const RUN = "document.title='owned'"
const ATTACKS = [
  `<script>${RUN}</script>`,
  `</p><script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<svg onload="${RUN}">`,
  `<svg><script>${RUN}</script></svg>`,
  `<body onload="${RUN}">`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<iframe src="javascript:parent.${RUN}"></iframe>`,
  `<a href="javascript:${RUN}">open</a>`,
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `" onmouseover="${RUN}" x="`,
  `' onfocus='${RUN}' autofocus='`,
  `"><script>${RUN}</script>`,
  `'"><img src=x onerror=${RUN}>`,
  `<details open ontoggle="${RUN}">`,
  `<video><source onerror="${RUN}"></video>`,
  `<input autofocus onfocus="${RUN}">`,
  `<math><mtext></mtext><mglyph><style><img src=x onerror="${RUN}"></style></mglyph></math>`,
  `<template><script>${RUN}</script></template>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<link rel=stylesheet href="data:text/css,*{color:red}">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `<form action="javascript:${RUN}"><button>go</button></form>`,
  `<base href="https://elsewhere.example/">`,
  `{{constructor.constructor("${RUN}")()}}`,
  `\${${RUN}}`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `\u202e<script>${RUN}</script>\u2066`,
  `%3Cscript%3E${RUN}%3C/script%3E`,
]

/** The harbour with an attack wherever a report's own words are shown. */
function poisoned(): CaseRecord {
  const all = ATTACKS.join('\n\n')
  const text = `The pier was quiet. ${all}`
  const quote = { start: 0, end: text.length, exact: text }
  const [report, incident, account, claim] = [
    harbour.reports[8],
    harbour.incidents[2],
    harbour.accounts.find(({ id }) => id === 'a-square-square'),
    harbour.claims[0],
  ]
  if (!report || !incident || !account || !claim) throw new Error('the harbour has changed')
  const said = { value: all, quote, saidBy: { name: all, kind: 'named' as const, quote }, hedged: false, derived: null }
  const bad = { ...report, text, title: all, url: `javascript:${RUN}`, input: all, byline: all }
  return {
    ...harbour,
    reports: [...harbour.reports.filter(({ id }) => id !== report.id), bad],
    outlets: harbour.outlets.map((outlet) => ({ ...outlet, name: all })),
    marks: [
      {
        id: 'm',
        report: report.id,
        kind: 'loaded',
        ...quote,
        value: { device: all, why: all },
      },
    ],
    accounts: [
      ...harbour.accounts.filter(({ id }) => id !== account.id),
      {
        ...account,
        anchor: quote,
        fields: { ...account.fields, when: [], participants: [], where: [], damage: [said] },
      },
    ],
    incidents: [
      {
        ...incident,
        label: all,
        type: all,
        fields: {
          damage: {
            best: all,
            status: 'single',
            reasons: [all],
            values: [{ value: all, accounts: [account.id], origins: 1, sources: 1 }],
          },
        },
        credibility: { grade: '3', reasons: [all] },
      },
    ],
    lineage: harbour.lineage.map((link) => ({ ...link, reasons: [all] })),
    claims: [{ ...claim, report: report.id, quote, measure: all, unit: all, series: all, place: all }],
  }
}

describe.skipIf(chromium === null)('hostile text', { timeout: PATIENCE_MS }, () => {
  let on: Stage
  beforeAll(async () => {
    on = await stage(recordDesk(poisoned(), ATTACKS.join(' ')), chromium ?? '')
  })
  afterAll(() => on?.close())

  test.each([
    '/incidents',
    '/incidents/square',
    '/reports',
    '/reports/square',
    '/lineage',
    '/lineage/wire/ledger',
    '/claims',
    '/outlets',
    '/case',
  ])(`%s shows ${ATTACKS.length} attacks as text and runs none`, async (path) => {
    const page = await on.open(path)
    for (const cell of await page.locator('.cell[aria-expanded]').all()) await cell.click()
    await soon(() => page.locator('body').textContent()).toContain(
      path === '/case' ? 'hearsay' : `<script>${RUN}</script>`,
    )
    // What was put into the page has had its chance: events of loading come before the next frame but one.
    await page.evaluate('new Promise((run) => requestAnimationFrame(() => requestAnimationFrame(run)))')
    const found = await page.evaluate(`({
        owned: document.title === 'owned',
        scripts: document.querySelectorAll('script:not([src^="/assets/"])').length,
        frames: document.querySelectorAll('iframe, object, embed, base, form[action]').length,
        handlers: [...document.querySelectorAll('*')].filter((e) => [...e.attributes].some(({ name }) => name.startsWith('on'))).length,
        links: [...document.querySelectorAll('a[href]')].filter((a) => /^\\s*(?:javascript|data|vbscript):/i.test(a.getAttribute('href'))).length,
      })`)
    expect(found).toEqual({ owned: false, scripts: 0, frames: 0, handlers: 0, links: 0 })
    expect(await on.rest()).toEqual([])
  })
})
