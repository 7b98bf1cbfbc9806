// Opens the built app on the sample case as somebody does for the first time: how long until the list can be used.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { served } from './served.mjs'

const RUNS = 9
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--no-first-run',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=1280,900',
]
/** Chromium is left alone for so long once it runs: somebody opens an address in a browser that is up. */
const STARTED_MS = 2500
const PATIENCE_MS = 60_000

/**
 * In the page: notes when the first row is there and the page answers, and then when the frame that shows it was drawn and the page is
 * free for a key, in milliseconds since its address was opened; tells both, once words were seen at all.
 */
const WATCH = `
  const look = () => {
    const isThere = document.querySelector('.list tbody tr') && document.querySelector('main[aria-busy="false"]')
    if (!isThere) return requestAnimationFrame(look)
    const listed = performance.now()
    setTimeout(() => paint(listed, performance.now()))
  }
  const paint = (listed, free) => new PerformanceObserver((seen, observer) => {
    const painted = seen.getEntriesByName('first-contentful-paint')[0]?.startTime
    if (painted === undefined) return
    observer.disconnect()
    tell(listed, painted, Math.max(free, painted))
  }).observe({ type: 'paint', buffered: true })
  const tell = (listed, painted, usable) => {
    const [navigation] = performance.getEntriesByType('navigation')
    const resources = performance.getEntriesByType('resource').filter(({ startTime }) => startTime <= usable)
    const scripts = resources.filter(({ name }) => name.includes('/assets/') && name.endsWith('.js'))
    fetch('/first-view/seen', {
      method: 'POST',
      body: JSON.stringify({
        firstByte: navigation.responseStart,
        scriptThere: Math.max(...scripts.map(({ responseEnd }) => responseEnd)),
        painted,
        listed,
        usable,
        scriptBytes: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      }),
    })
  }
  requestAnimationFrame(look)`

const FIGURES = [
  ['firstByte', 'first byte'],
  ['scriptThere', 'script there'],
  ['painted', 'first words'],
  ['listed', 'list there'],
  ['usable', 'usable'],
]

/**
 * Prints when the list could be used, the median of some cold runs and how far they lie apart, and the weight of the scripts.
 * `folder`: where the case may be made.
 */
export async function measureFirstView({ hearsay, folder }) {
  if (!existsSync(CHROMIUM)) throw new Error(`no Chromium at ${CHROMIUM}; install it or set CHROMIUM`)
  spawnSync(process.execPath, [hearsay, '--case', folder, 'demo', '--no-serve'])
  const server = await served(hearsay, ['--case', folder, 'serve'])
  const gate = await watched(new URL(server.url).port)
  try {
    const found = []
    for (let run = 0; run < RUNS; run++) found.push(await openedCold(gate))
    console.log(`first view on the sample case, ${RUNS} cold runs, ms since its address was opened`)
    for (const [key, name] of FIGURES) {
      const times = found.map((each) => each[key]).sort((left, right) => left - right)
      const at = (share) => times[Math.round(share * (times.length - 1))]?.toFixed(0)
      console.log(
        `  ${name.padEnd(14)} median ${at(0.5)}, from ${at(0)} to ${at(1)}, middle half ${at(0.25)} to ${at(0.75)}`,
      )
    }
    console.log(`  ${Math.round(found[0].scriptBytes / 1024)} KB of script, compressed, before the map`)
  } finally {
    gate.end()
    await server.end()
  }
}

/** One visit in a new process with an empty profile. No inspector is attached: with one, V8 works out positions that nobody else pays for. */
async function openedCold(gate) {
  const profile = mkdtempSync(join(tmpdir(), 'hearsay-first-view-'))
  const seen = gate.nextSeen()
  const child = spawn(CHROMIUM, [...FLAGS, `--user-data-dir=${profile}`, gate.waitingRoom], {
    stdio: 'ignore',
    detached: true,
  })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const controller = new AbortController()
  try {
    const late = inTime(controller.signal)
    return await Promise.race([seen, late, ended.then(() => Promise.reject(new Error('Chromium ended')))])
  } finally {
    controller.abort()
    try {
      // The whole group: Chromium is several processes.
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It ended by itself.
    }
    await ended
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

/** Fails when the list does not come, unless `signal` says that it did. */
async function inTime(signal) {
  await setTimeout(PATIENCE_MS, null, { signal })
  throw new Error(`the list was not there after ${PATIENCE_MS / 1000} s`)
}

/**
 * A gate before the server that adds one script of the same origin to the page, which tells what it saw.
 *
 * The browser starts in a waiting room under another name, so that nothing of it, not even a process, is there for the app.
 */
async function watched(port) {
  let seen = () => {}
  const gate = createServer((asked, answer) => {
    if (asked.url === '/first-view/seen') {
      answer.end()
      return bodyOf(asked).then((body) => seen(JSON.parse(body)))
    }
    if (asked.url === '/first-view/watch.js') return answer.setHeader('Content-Type', 'text/javascript').end(WATCH)
    if (asked.url === '/first-view/wait') return answer.setHeader('Content-Type', 'text/html').end(waitingRoom(asked))
    if (asked.url === '/favicon.ico') return answer.writeHead(404).end()
    const { method, url, headers } = asked
    const isPage = url === '/'
    // Plain, so that the script can be added.
    if (isPage) delete headers['accept-encoding']
    asked.pipe(
      request({ port, host: '127.0.0.1', method, path: url, headers, agent: false }, (answered) => {
        if (isPage) return bodyOf(answered).then((page) => sendPage(answer, answered, page))
        answer.writeHead(answered.statusCode, answered.headers)
        answered.pipe(answer)
      }).on('error', () => answer.destroy()),
    )
  })
  await new Promise((resolve) => gate.listen(0, '127.0.0.1', resolve))
  return {
    waitingRoom: `http://localhost:${gate.address().port}/first-view/wait`,
    nextSeen: () =>
      new Promise((resolve) => {
        seen = resolve
      }),
    end: () => gate.close().closeAllConnections(),
  }
}

function waitingRoom({ headers }) {
  const app = `http://${headers.host.replace('localhost', '127.0.0.1')}/`
  return `<!doctype html><title>wait</title><script>setTimeout(() => location.replace('${app}'), ${STARTED_MS})</script>`
}

function sendPage(answer, { statusCode, headers }, page) {
  const body = page.replace('</head>', '<script async src="/first-view/watch.js"></script></head>')
  const { 'content-length': _, ...others } = headers
  answer.writeHead(statusCode, others).end(body)
}

async function bodyOf(stream) {
  let body = ''
  for await (const chunk of stream.setEncoding('utf8')) body += chunk
  return body
}
