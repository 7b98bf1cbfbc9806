import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hash1, hash2, hash3, hash4 } from './hash.ts'
import { LABEL_TEMPLATES, LABEL_VALUES, MOVE_TEMPLATES, MOVE_VALUES } from './parse-templates.ts'
import { TAG_TEMPLATES, TAG_VALUES } from './tag-templates.ts'
import { hashInto, partTemplates, readTemplates } from './templates.ts'

describe('hashInto', () => {
  test('hashes each template with its number, whatever the sizes of those round it', () => {
    const templates = readTemplates(['a', 'b', 'c', 'd'], '// said\n b\n a c\n\n d c b a\n c\n a b c\n b a\n')
    const value = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
    fc.assert(
      fc.property(value, value, value, value, (a, b, c, d) => {
        const out = new Int32Array(6)
        expect(hashInto(templates, Int32Array.of(a, b, c, d), out)).toBe(6)
        const bySize = [
          hash1(0, b),
          hash1(3, c),
          hash2(1, a, c),
          hash2(5, b, a),
          hash3(4, a, b, c),
          hash4(2, d, c, b, a),
        ]
        expect([...out]).toEqual(bySize)
        const [ofTwo, others] = partTemplates(templates, new Set([0, 2]))
        expect(hashInto(ofTwo, Int32Array.of(a, b, c, d), out)).toBe(2)
        expect([...out].slice(0, 2)).toEqual([hash1(3, c), hash2(1, a, c)])
        expect(hashInto(others, Int32Array.of(a, b, c, d), out)).toBe(4)
        expect([...out].slice(0, 4)).toEqual([bySize[0], bySize[3], bySize[4], bySize[5]])
      }),
    )
  })
})

describe('readTemplates', () => {
  test.each([
    ['what is no value', 'a q'],
    ['more than four values', 'a b a b a'],
  ])('refuses %s', (_, text) => {
    expect(() => readTemplates(['a', 'b'], text)).toThrow('of no value')
  })

  test.each([
    ['moves', MOVE_VALUES, MOVE_TEMPLATES, 128],
    ['labels', LABEL_VALUES, LABEL_TEMPLATES, 40],
    ['tags', TAG_VALUES, TAG_TEMPLATES, 48],
  ])('makes as many features of %s as training made', (_, names, text, count) => {
    expect(readTemplates(names, text).count).toBe(count)
    expect(new Set(names).size).toBe(names.length)
  })
})
