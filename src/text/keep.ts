/** Keeps what was worked out for the last `most` keys; `make` must depend on nothing but its arguments. */
export interface Keeper<K, V> {
  get(key: string, from: K): V
}

/**
 * A bounded memory for what is worked out of things that come back again and again.
 *
 * `same` tells whether what was kept under a key was made from the same thing: a key alone is not trusted.
 */
export function keep<K, V>(most: number, make: (from: K) => V, same: (left: K, right: K) => boolean): Keeper<K, V> {
  const kept = new Map<string, { from: K; value: V }>()
  return {
    get(key, from) {
      const found = kept.get(key)
      if (found !== undefined && same(found.from, from)) return found.value
      const value = make(from)
      kept.delete(key)
      kept.set(key, { from, value })
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
      return value
    },
  }
}
