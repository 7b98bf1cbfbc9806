import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Line, linesOf } from './lines.ts'

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function collect(lines: AsyncIterable<Line>): Promise<Line[]> {
  const collected: Line[] = []
  for await (const line of lines) collected.push(line)
  return collected
}

test('lines do not depend on where the chunks are cut', async () => {
  const text = fc.array(fc.constantFrom('a', 'é', '\n', '\r\n', '🚨')).map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (given, size) => {
      const lines = await collect(linesOf(cut(Buffer.from(given), size)))
      const expected = given.split('\n').map((line) => line.replace(/\r$/u, ''))
      if (given === '' || given.endsWith('\n')) expected.pop()
      expect(lines.map(({ bytes }) => Buffer.from(bytes ?? []).toString())).toEqual(expected)
      expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1))
    }),
  )
})

test('a line beyond the limit has no bytes, and the next is read again', async () => {
  const lines = await collect(linesOf(cut(Buffer.from('long line\nok\n'), 4), 5))
  expect(lines.map(({ bytes }) => bytes && Buffer.from(bytes).toString())).toEqual([null, 'ok'])
})
