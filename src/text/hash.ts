/** A 32-bit hash (unsigned) of a string's UTF-16 code units: FNV-1a with a final mix, so that low bits are usable. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mix(hash)
}

/** A 32-bit hash (unsigned) of a row of hashes, order included. */
export function hashOfRow(row: ArrayLike<number>, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul((hash ^ (row[i] ?? 0)) + 0x7ed55d16, 0x01000193) ^ (hash >>> 15)
  return mix(hash)
}

// The finaliser of MurmurHash3 (Austin Appleby, public domain).
function mix(value: number): number {
  let hash = value
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
