import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Who may import whom: folder to the folders it may import from, beside itself. The reasons stand in ARCHITECTURE.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/text': ['src/model'],
  'src/language': ['src/model', 'src/text'],
  'src/geo': ['src/model', 'src/text'],
  'src/codebook': ['src/model'],
  'src/stages': ['src/model', 'src/text', 'src/language', 'src/geo'],
  'src/ledger': ['src/model', 'src/language'],
  'src/store': ['src/model', 'src/text'],
  'src/llm': ['src/model'],
  'src/pipeline': ['src/model', 'src/text', 'src/stages', 'src/store', 'src/llm'],
  'src/desk': ['src/model', 'src/text', 'src/store', 'src/ledger'],
  'src/http': ['src/model', 'src/desk'],
  'src/cli': [
    'src/model',
    'src/geo',
    'src/codebook',
    'src/stages/publish',
    'src/pipeline',
    'src/store',
    'src/desk',
    'src/ledger',
    'src/http',
  ],
  web: ['src/model', 'src/http/api.ts'],
}

/** What serves and what asks hearsay's own server. */
const OWN_SERVER = ['src/http/serve.ts', 'web/api-client.ts']

/** What fetches what a person named. */
const ADDRESSES = 'src/stages/acquire/fetch-address.ts'

const files = ['src', 'web'].flatMap((folder) => filesIn(folder))
const imports = files.flatMap((file) => importsOf(file).map((imported) => ({ file, imported })))

describe('imports', () => {
  test('there are files to look at', () => {
    expect(files.length).toBeGreaterThan(50)
  })

  test('keep their direction', () => {
    const wrong = imports
      .filter(({ file, imported }) => !mayImport(homeOf(file), imported) && !isTest(file))
      .map(({ file, imported }) => `${file} imports ${imported}`)
    expect(wrong).toEqual([])
  })

  test('no stage imports another', () => {
    const stageOf = (file: string) => /^src\/stages\/([^/]+)\//.exec(file)?.[1]
    const wrong = imports.filter(({ file, imported }) => {
      const [from, to] = [stageOf(file), stageOf(imported)]
      return from !== undefined && to !== undefined && from !== to && !isTest(file)
    })
    expect(wrong).toEqual([])
  })
})

describe('the network', () => {
  test('is reached for a model and for an address that is added; the web app reaches the server it came from', () => {
    const reaching = files.filter((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8')
      return /\bfetch\(|['"](?:node:)?(?:https?|http2|net|tls|dgram|dns)['"]|undici|new (?:WebSocket|EventSource)\(/.test(
        text,
      )
    })
    const outside = reaching.filter((file) => !isTest(file) && !file.startsWith('src/llm/') && file !== ADDRESSES)
    expect(outside.sort()).toEqual(OWN_SERVER)
  })
})

describe('files', () => {
  test('none is over 400 lines, tables of words and generated ones aside', () => {
    const long = files
      .filter((file) => !/fixtures|words|lexicon|name-given|cardinals|\.test\.tsx?$/.test(file))
      .map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 400)
    expect(long).toEqual([])
  })

  test('none is called by what says nothing', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|index)(\/|\.tsx?$)/.test(file))).toEqual([])
  })
})

function homeOf(file: string): string {
  const home = Object.keys(MAY_IMPORT).find((folder) => file === `${folder}.ts` || file.startsWith(`${folder}/`))
  if (home === undefined) throw new Error(`${file} stands in no folder that the import table knows`)
  return home
}

/** A test may use whatever it tests with. */
function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file)
}

function mayImport(home: string, imported: string): boolean {
  const allowed = [home, ...(MAY_IMPORT[home] ?? [])]
  return allowed.some(
    (folder) => imported === folder || imported === `${folder}.ts` || imported.startsWith(`${folder}/`),
  )
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => normalize(join(entry.parentPath, entry.name)).slice(ROOT.length))
    .filter((file) => !/\.config\.ts$/.test(file))
}

/** What a file imports from the project, as paths from its root. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\{[^}]*\})?[^'"\n;]*?from\s+['"](\.[^'"]+)['"]/g,
  )
  return Array.from(found, ([, path = '']) => normalize(join(dirname(file), path)))
}
