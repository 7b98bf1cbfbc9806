/** Things of which the best is always at hand. */
export interface Heap<T> {
  add(item: T): void
  /** Takes out the best; null when there is none. */
  take(): T | null
}

/** An empty heap. Cost of adding and taking: the logarithm of what is in it. */
export function makeHeap<T extends {}>(isBetter: (left: T, right: T) => boolean): Heap<T> {
  const items: T[] = []
  // An item is no worse than the two at twice its place and one, and two, more.
  const swap = (a: number, b: number) => {
    ;[items[a], items[b]] = [items[b] as T, items[a] as T]
  }
  const better = (a: number, b: number) => b >= items.length || isBetter(items[a] as T, items[b] as T)
  return {
    add(item) {
      items.push(item)
      for (let at = items.length - 1; at > 0; ) {
        const above = (at - 1) >> 1
        if (!better(at, above)) return
        swap(at, above)
        at = above
      }
    },
    take() {
      const best = items[0]
      const last = items.pop()
      if (best === undefined || last === undefined) return null
      if (items.length === 0) return best
      items[0] = last
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2]
        if (left >= items.length) return best
        const below = better(left, right) ? left : right
        if (!better(below, at)) return best
        swap(at, below)
        at = below
      }
    },
  }
}
