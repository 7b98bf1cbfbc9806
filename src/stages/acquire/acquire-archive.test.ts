import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { create } from 'tar'
import { afterAll, describe, expect, test } from 'vitest'
import { acquire } from './acquire.ts'

const folder = mkdtempSync(join(tmpdir(), 'archive-'))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
function written(ending: string, bytes: Uint8Array): string {
  const file = join(folder, `own-${count++}${ending}`)
  writeFileSync(file, bytes)
  return file
}

type Files = Readonly<Record<string, string | Uint8Array>>

/** A ZIP archive; `flags` and `size` lie about every file in it. */
function zipOf(files: Files, { flags = 0x0800, size = null as number | null } = {}): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [path, words] of Object.entries(files)) {
    const [name, content] = [Buffer.from(path), Buffer.from(words)]
    const packed = deflateRawSync(content)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(flags, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(content), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(size ?? content.length, 18)
    head.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, name, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), head, place, name]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(locals.length, 4)
  end.writeUInt16LE(locals.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end])
}

/** A tar archive of files, made from a folder. */
async function tarOf(files: Files, ending: string): Promise<string> {
  const source = mkdtempSync(join(folder, 'tar-'))
  for (const [path, words] of Object.entries(files)) {
    mkdirSync(join(source, path, '..'), { recursive: true })
    writeFileSync(join(source, path), words)
  }
  symlinkSync('/etc/hostname', join(source, 'link.txt'))
  const file = join(folder, `own-${count++}${ending}`)
  await create({ file, cwd: source, gzip: ending !== '.tar', portable: true }, [...Object.keys(files), 'link.txt'])
  return file
}

async function taken(input: string) {
  const captures: { input: string; text: string; title: string | undefined }[] = []
  const problems: string[] = []
  for await (const one of acquire([input], { now: new Date(0) })) {
    if (one.kind === 'problem') problems.push(`${one.problem.code} ${one.problem.input.slice(input.length)}`)
    else {
      const text = Buffer.from(one.content).toString()
      captures.push({ input: one.capture.input.slice(input.length), text, title: one.capture.metadata.title })
    }
  }
  return { captures, problems }
}

const FILES: Files = {
  'week/one.txt': 'Two men were hurt.',
  'week/one.txt.meta.json': '{"title": "Fight"}',
  'lines.jsonl': '{"id": "a", "text": "One."}\n{"id": "b"}\n{"id": "c", "text": "Three."}\n',
  'empty.txt': '',
  'picture.png': 'not read',
  '.hidden.txt': 'not read',
}
const CAPTURES = [
  { input: ':week/one.txt', text: 'Two men were hurt.', title: 'Fight' },
  { input: ':lines.jsonl:1', text: '{"id": "a", "text": "One."}' },
  { input: ':lines.jsonl:3', text: '{"id": "c", "text": "Three."}' },
]
const PROBLEMS = [
  'acquire/bad-line :lines.jsonl:2',
  'acquire/empty :empty.txt',
  'acquire/unsupported-type :picture.png',
]

describe('the files of an archive are taken as those of a folder', () => {
  test('zip', async () => {
    const { captures, problems } = await taken(written('.zip', zipOf(FILES)))
    expect(captures).toMatchObject(CAPTURES)
    expect(problems).toEqual(PROBLEMS)
  })

  test.each(['.tar', '.tar.gz', '.tgz'])('%s', async (ending) => {
    const { captures, problems } = await taken(await tarOf(FILES, ending))
    expect(captures).toMatchObject(CAPTURES)
    expect(problems).toEqual(PROBLEMS)
  })

  test('one file, compressed', async () => {
    const { captures, problems } = await taken(written('.jsonl.gz', gzipSync('{"text": "One."}\n')))
    expect(captures).toMatchObject([{ text: '{"text": "One."}' }])
    expect(problems).toEqual([])
  })

  test('a name that leads out of it is but a name', async () => {
    const { captures } = await taken(written('.zip', zipOf({ '../../etc/a.txt': 'Words.', '/b.txt': 'Words, too.' })))
    expect(captures.map(({ input }) => input)).toEqual([':../../etc/a.txt', ':/b.txt'])
  })

  test('archives in it are passed over, and named', async () => {
    const inner = zipOf({ 'a.txt': 'Words.' })
    expect(await taken(written('.zip', zipOf({ 'inner.zip': inner })))).toEqual({
      captures: [],
      problems: ['acquire/unsupported-type :inner.zip'],
    })
  })
})

describe('what is wrong with an archive', () => {
  const bomb = Buffer.alloc(90 * 1024 * 1024, ' ')
  const lines = Buffer.from(`{"text": "One."}\n${`${' '.repeat(1024 * 1024)}\n`.repeat(90)}`)
  const whole = zipOf({ 'a.txt': 'Words.', 'b.txt': 'More words, and others.' })
  test.each([
    ['no zip', '.zip', () => Buffer.from('These are words.'), ['acquire/bad-archive ']],
    ['no tar', '.tar', () => Buffer.alloc(2048, 'words'), ['acquire/bad-archive ']],
    ['no gzip', '.tar.gz', () => Buffer.from('These are words.'), ['acquire/bad-archive ']],
    ['no gzip', '.txt.gz', () => Buffer.from('These are words.'), ['acquire/bad-archive ']],
    ['cut off', '.zip', () => whole.subarray(0, -30), ['acquire/bad-archive ']],
    ['cut off', '.txt.gz', () => gzipSync('Words. '.repeat(9999)).subarray(0, 60), ['acquire/bad-archive ']],
    ['empty', '.zip', () => zipOf({}), ['acquire/empty ']],
    ['of no bytes', '.zip', () => Buffer.alloc(0), ['acquire/empty ']],
    ['encrypted', '.zip', () => zipOf({ 'a.txt': 'W' }, { flags: 0x0801 }), ['acquire/bad-archive :a.txt']],
    ['wrong in its sizes', '.zip', () => zipOf({ 'a.txt': 'Words.' }, { size: 3 }), ['acquire/bad-archive ']],
    ['a publication beyond measure', '.zip', () => zipOf({ 'a.txt': bomb }), ['acquire/too-large :a.txt']],
    ['a bomb of lines', '.jsonl.gz', () => gzipSync(lines), ['acquire/bad-archive ']],
    ['a bomb of files', '.zip', () => zipOf({ 'a.jsonl': lines }), ['acquire/bad-archive ']],
  ])('%s (%s) is said', async (_, ending, make, problems) => {
    expect((await taken(written(ending, make()))).problems).toEqual(problems)
  })

  test('costs nothing that was read before', async () => {
    const { captures, problems } = await taken(written('.zip', zipOf({ 'a.txt': 'Words.', 'b.jsonl': lines })))
    expect(captures.map(({ input }) => input)).toEqual([':a.txt', ':b.jsonl:1'])
    expect(problems).toEqual(['acquire/bad-archive '])
  })
})
