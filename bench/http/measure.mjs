// Serves a generated case as its user would and asks it what the app asks: how long the answers take, and in how much memory.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { generateCase } from './generate-case.mjs'
import { served } from './served.mjs'

const REPORTS = 100_000
const INCIDENTS = 30_000
/** Asked of each kind, after a few that are not counted. */
const ASKED = 100
const WARM = 5
/** Every so many questions another answer is wanted. */
const WORDS = ['knife', 'hospital', 'petrol bomb', 'Verona', 'town hall', 'prosecutor', 'neighbours', 'boxes of papers']

/** Prints p50 and p95 of each question, in milliseconds. `hearsay`: the program; `folder`: where the case may be made. */
export async function measureHttp({ hearsay, folder }) {
  spawnSync(process.execPath, [hearsay, '--case', folder, 'init'])
  const since = performance.now()
  generateCase(folder, { reports: REPORTS, incidents: INCIDENTS })
  console.log(`${REPORTS} reports, ${INCIDENTS} incidents: rows made in ${seconds(since)} s`)
  const begun = performance.now()
  const { url, pid, end } = await served(hearsay, ['--case', folder, 'serve'])
  try {
    console.log(`server ready ${seconds(begun)} s (${(cpuMs(pid) / 1000).toFixed(1)} s of work), ${megabytes(pid)} MB`)
    const { rows } = await ask(`${url}/api/incidents?limit=500`)
    console.log(`first list after ${seconds(begun)} s, ${megabytes(pid)} MB`)
    const ids = rows.map(({ id }) => id)
    const types = ['attack', 'protest', 'raid', 'arson', 'clash', 'detention', 'threat', 'sabotage']
    const facets = (at) => `type=${types[at % types.length]}&origins=${1 + (at % 3)}`
    await measured({ name: 'list, two facets', pid }, (at) => `${url}/api/incidents?${facets(at)}&limit=100`)
    await measured({ name: 'counts, two facets', pid }, (at) => `${url}/api/incidents/overview?${facets(at)}`)
    await measured({ name: 'one incident', pid }, (at) => `${url}/api/incidents/${ids[(at * 7) % ids.length]}`)
    await measured(
      { name: 'full-text search', pid },
      (at) => `${url}/api/incidents?text=${encodeURIComponent(WORDS[at % WORDS.length])}`,
    )
    await measured(
      { name: 'counts of a search', pid },
      (at) => `${url}/api/incidents/overview?text=${encodeURIComponent(WORDS[at % WORDS.length])}`,
    )
    await measured(
      { name: 'reports, searched', pid },
      (at) => `${url}/api/reports?text=${encodeURIComponent(WORDS[at % WORDS.length])}`,
    )
    await decided(url, { ids, pid })
    console.log(`at the end ${megabytes(pid)} MB, ${megabytes(pid, 'VmHWM')} MB at most`)
  } finally {
    await end()
  }
}

async function measured({ name, pid }, addressOf) {
  const times = []
  let busy = 0
  for (let at = 0; at < ASKED + WARM; at++) {
    if (at === WARM) busy = cpuMs(pid)
    const since = performance.now()
    await ask(addressOf(at))
    if (at >= WARM) times.push(performance.now() - since)
  }
  print(name, times, (cpuMs(pid) - busy) / ASKED)
}

/** A decision, and the list after it. */
async function decided(url, { ids, pid }) {
  const times = []
  const busy = cpuMs(pid)
  for (let at = 0; at < 40; at++) {
    const since = performance.now()
    const body = { act: { act: 'grade', incident: ids[at], grade: '2' }, by: 'bench', why: null, seen: null }
    const answer = await fetch(`${url}/api/decisions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`)
    await ask(`${url}/api/incidents?limit=100`)
    times.push(performance.now() - since)
  }
  print('a decision, then the list', times, (cpuMs(pid) - busy) / times.length)
}

/** `busy`: the server's own work on one answer, which others on the machine do not lengthen. */
function print(name, times, busy) {
  const sorted = times.toSorted((left, right) => left - right)
  const at = (share) => (sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0).toFixed(1)
  console.log(
    `${name.padEnd(26)} p50 ${at(0.5).padStart(7)} ms · p95 ${at(0.95).padStart(7)} ms · ${busy.toFixed(1)} ms of work`,
  )
}

async function ask(address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1)

/** A clock tick of the system, in milliseconds. */
const TICK_MS = 10

/** What a process has worked so far; not a number where the system does not tell. */
function cpuMs(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS
  } catch {
    return Number.NaN
  }
}

/** Memory of a process; not a number where the system does not tell. */
function megabytes(pid, field = 'VmRSS') {
  try {
    return Math.round(
      Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
    )
  } catch {
    return Number.NaN
  }
}
