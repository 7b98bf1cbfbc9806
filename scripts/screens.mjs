// What `npm run screenshots` looks at: the sample case, and what it has no example of, served from invented records.
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { served } from '../bench/http/served.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Every screen of a case, with the richest example it has: a name and a path each. */
export async function screensOf(url) {
  const ask = async (path) => (await fetch(`${url}/api${path}`)).json()
  const { rows: incidents } = await ask('/incidents?sort=origins&limit=50')
  const { rows: links } = await ask('/lineage?limit=200')
  const richest = incidents.toSorted((a, b) => b.origins * 10 + b.reports - a.origins * 10 - a.reports)[0]
  const poorest = incidents.toSorted((a, b) => a.reports - b.reports)[0]
  const link = links.toSorted((a, b) => b.added - a.added)[0]
  const { rows: sources } = await ask('/sources?limit=20')
  const source = sources.toSorted((a, b) => b.fared.conflict - a.fared.conflict)[0]
  const found = [
    ['incidents', '/incidents'],
    ['incidents-none', '/incidents?text=qqqq'],
    ['incident', richest && `/incidents/${richest.id}`],
    ['incident-open', richest && `/incidents/${richest.id}`, openCell],
    ['incident-alone', poorest && `/incidents/${poorest.id}`],
    ['reports', '/reports'],
    ['report', link && `/reports/${link.to.id}`],
    ['pair', link && `/lineage/${link.from.id}/${link.to.id}`],
    ['lineage', '/lineage'],
    ['claims', '/claims'],
    ['outlets', '/outlets'],
    ['sources', '/sources'],
    ['source', source && `/sources/${source.id}`],
    ['join', '/join'],
    ['review', '/review'],
    ['case', '/case'],
    ['missing', '/incidents/none'],
  ]
  return found.filter(([, path]) => path).map(([name, path, act]) => ({ name, url: url + path, act }))
}

/** The first cell that is in conflict, else the first that says anything. */
async function openCell(page) {
  const cell = page.locator('.cell:has(.st.conflict), .app-row li.c .reading').first()
  if ((await cell.count()) > 0) await cell.click()
  else await page.locator('.cell[aria-expanded], .reading').first().click()
}

/** The real server on the sample case, in a folder that is thrown away. */
export function serveSamples() {
  // The folder's name is the case's, which stands on every screen.
  const folder = join(mkdtempSync(join(tmpdir(), 'hearsay-screens-')), 'Gulf of Trieste')
  mkdirSync(folder)
  return served(join(ROOT, 'bin', 'hearsay.mjs'), ['--case', folder, 'demo'])
}

/** Invented cases at the edge: very many accounts, none, words without end and from right to left, nothing at all, a desk that is shared. */
export async function serveEdges() {
  const built = (path) => import(new URL(`../dist/${path}.js`, import.meta.url).href)
  const [{ serve }, { recordDesk }, { openPeople }, { peopleOf }, { joinPath }, { harbour, crowded }] =
    await Promise.all([
      built('http/serve'),
      built('desk/record-desk'),
      built('store/people'),
      built('desk/people'),
      built('http/people'),
      invented(),
    ])
  const servers = []
  const deskOf = async (record, beside = {}) => {
    const server = await serve({ desk: recordDesk(record, 'Velhaven'), port: 0, ...beside })
    servers.push(server)
    return server.url
  }
  const store = openPeople(mkdtempSync(join(tmpdir(), 'hearsay-screens-')))
  const people = peopleOf(store)
  const password = 'a quay in the rain'
  await people.join({ token: people.invite('admin', 'the terminal').token, name: 'Ada', password })
  await people.join({
    token: people.invite('coder', 'Ada').token,
    name: 'Bartholomew of the Northern Harbour Observatory',
    password,
  })
  const signIn = async (page) => {
    await page.getByLabel('Name').fill('Ada')
    await page.getByLabel('Password').fill(password)
    await page.keyboard.press('Enter')
    await page.locator('.whoever').waitFor()
    await page.locator('main[aria-busy="false"] h1').first().waitFor()
  }
  const shared = await deskOf(harbour, { people })
  const invitation = joinPath(people.invite('reader', 'Ada').token)
  const nothing = Object.fromEntries(Object.keys(harbour).map((key) => [key, key === 'codebook' ? harbour[key] : []]))
  const many = await deskOf(crowded(7, 6))
  const plain = await deskOf(harbour)
  const [origins, wide, empty] = [
    await deskOf(crowded(0, 11)),
    await deskOf(longWorded(harbour)),
    await deskOf(nothing),
  ]
  return {
    screens: [
      ['many-accounts', `${many}/incidents/pier`],
      ['many-accounts-open', `${many}/incidents/pier`, openCell],
      ['many-origins', `${origins}/incidents/pier`],
      ['no-account', `${await deskOf(untold(harbour))}/incidents/suburb`],
      ['one-account', `${plain}/incidents/suburb`],
      ['two-scripts', `${plain}/reports/square`],
      ['two-scripts-incident', `${plain}/incidents/square`],
      ['all-marks', `${plain}/reports/ledger`],
      ['plain-pair', `${plain}/lineage/wire/ledger`],
      ['plain-claims', `${plain}/claims`],
      ...[
        'incidents',
        'incidents/pier',
        'reports',
        'reports/ledger',
        'lineage',
        'lineage/wire/ledger',
        'sources',
        'outlets',
        'review',
        'case',
      ].map((path) => [`long-${path.replaceAll('/', '-')}`, `${wide}/${path}`]),
      ...['incidents', 'reports', 'lineage', 'claims', 'outlets', 'sources', 'review', 'case'].map((path) => [
        `empty-${path}`,
        `${empty}/${path}`,
      ]),
      ['sign-in', `${shared}/incidents`],
      ['invited', shared + invitation],
      ['people', `${shared}/people`, signIn],
      ['loading', `${plain}/incidents`, null, 'stall'],
      ['failed', `${plain}/reports`, null, 'fail'],
    ].map(([name, url, act, api]) => ({ name, url, act, api })),
    async end() {
      await Promise.all(servers.map((server) => server.close()))
      store.close()
    },
  }
}

/** The records that the browser tests are made with. */
async function invented() {
  const made = await rolldown({ input: join(ROOT, 'test', 'browser', 'harbour.ts'), platform: 'node' })
  const { output } = await made.generate({ format: 'esm' })
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`)
}

/** Names and titles as long as they come, two of them from right to left. */
function longWorded(record) {
  const long =
    'the Provisional Joint Commission of Harbour Wardens, Pilots and Lock-keepers of the Northern Lower Velhaven Estuary'
  const arabic = 'اللجنة المؤقتة المشتركة لحراس الميناء والمرشدين البحريين في خليج فيلهافن الشمالي'
  const word = 'Hafenarbeitergewerkschaftsvorstandsversammlungsprotokollauszugsbeglaubigung'
  const texts = [long, arabic, word]
  const at = (index) => texts[index % texts.length]
  return {
    ...record,
    incidents: record.incidents.map((found, index) => ({ ...found, label: `${found.label} ${at(index)}` })),
    reports: record.reports.map((found, index) => ({ ...found, title: `${at(index)} ${found.title ?? ''}` })),
    outlets: record.outlets.map((found, index) => ({ ...found, name: at(index) })),
  }
}

/** The same incidents, one of which nobody tells any more. */
function untold(record) {
  return {
    ...record,
    accounts: record.accounts.filter(({ incident }) => incident !== 'suburb'),
    incidents: record.incidents.map((found) =>
      found.id === 'suburb' ? { ...found, accounts: [], origins: 0, fields: {} } : found,
    ),
  }
}
