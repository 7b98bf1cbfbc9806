/** Counts what happens to a key within a span of time, to slow down who guesses. */
export interface Limit {
  /** Seconds until the key may be tried again; 0: now. */
  waitFor(key: string, most: number): number
  count(key: string): void
  forget(key: string): void
}

/** So many keys at most: who makes up names must not fill the memory. */
const KEYS = 10_000

export function limitOf(now: () => Date, windowMs: number): Limit {
  const counted = new Map<string, number[]>()
  const recent = (key: string) => (counted.get(key) ?? []).filter((at) => now().getTime() - at < windowMs)
  return {
    waitFor(key, most) {
      const times = recent(key)
      const [first] = times.slice(-most)
      if (times.length < most || first === undefined) return 0
      return Math.ceil((first + windowMs - now().getTime()) / 1000)
    },
    count(key) {
      const times = [...recent(key), now().getTime()]
      // Put last again: what is dropped is what was tried longest ago.
      counted.delete(key)
      counted.set(key, times)
      const [oldest] = counted.keys()
      if (counted.size > KEYS && oldest !== undefined) counted.delete(oldest)
    },
    forget: (key) => void counted.delete(key),
  }
}
