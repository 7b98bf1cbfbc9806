/** A list of ids in memory that threads share: with every message it costs nothing to send. */
export type SharedIds = SharedArrayBuffer

/** Puts ids, none of which holds a comma, where threads share them. */
export function toShared(ids: readonly string[]): SharedIds {
  const bytes = new TextEncoder().encode(ids.join())
  const shared = new SharedArrayBuffer(bytes.length)
  new Uint8Array(shared).set(bytes)
  return shared
}

/** The ids that `toShared` put there. */
export function fromShared(shared: SharedIds): string[] {
  // A decoder takes no shared memory: it reads a copy.
  const text = new TextDecoder().decode(new Uint8Array(shared).slice())
  return text === '' ? [] : text.split(',')
}
