import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readModel, unpackModel } from './model.ts'

test('a model is the same unpacked', () => {
  const file = readFileSync(new URL('./syntax.bin', import.meta.url))
  const [packed, unpacked] = [readModel(file), readModel(unpackModel(file))]
  expect(unpacked.tagNames).toEqual(packed.tagNames)
  for (const of of ['moves', 'labels'] as const) {
    expect(Buffer.compare(bytesOf(unpacked.parser[of].table), bytesOf(packed.parser[of].table))).toBe(0)
    expect(unpacked.parser[of].table.some((weight) => weight !== 0)).toBe(true)
  }
  expect(unpacked.knowledge.lexicon.size).toBe(packed.knowledge.lexicon.size)
})

function bytesOf({ buffer, byteOffset, byteLength }: Int16Array | Float32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}
