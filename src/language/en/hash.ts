// Features are 32-bit hashes; a table is addressed by their low bits. Constants from MurmurHash3 and Knuth's golden ratio.

/** Hash of a template and one value. */
export function hash1(template: number, a: number): number {
  let h = Math.imul((a | 0) + Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b)
  h ^= h >>> 15
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** Hash of a template and two values. */
export function hash2(template: number, a: number, b: number): number {
  let h = Math.imul((a | 0) + Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b)
  h ^= h >>> 15
  h = Math.imul(h + (b | 0), 0xc2b2ae35)
  h ^= h >>> 13
  h = Math.imul(h, 0x27d4eb2f)
  return h ^ (h >>> 16)
}

/** Hash of a template and three values. */
export function hash3(template: number, a: number, b: number, c: number): number {
  return hash2(template, hash2(template, a, b), c)
}

/** Hash of a template and four values. */
export function hash4(template: number, a: number, b: number, c: number, d: number): number {
  return hash2(template, hash3(template, a, b, c), d)
}

/** Hash of the code units of `text` from `start` to `end`. */
export function hashText(text: string, start = 0, end = text.length): number {
  let h = 0x811c9dc5
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h ^= h >>> 15
  return Math.imul(h, 0x2c1b3c6d) | 0
}
