import { averagedTable } from './averaged.mjs'

/** Lower-case form → tag indices, for words seen at least twice. Rare tags of frequent words are dropped as noise. */
export function tagDictionary(sentences, tagIndex, normalised) {
  const counts = new Map()
  for (const { words, tags } of sentences) {
    for (const [i, word] of words.entries()) {
      const key = normalised(word.toLowerCase())
      const row = counts.get(key) ?? new Map()
      row.set(tagIndex.get(tags[i]), (row.get(tagIndex.get(tags[i])) ?? 0) + 1)
      counts.set(key, row)
    }
  }
  return counts
}

/** A dictionary as the tagger wants it. Words seen less than `sure` times may also have any open tag. */
export function closedDictionary(counts, open, { code, proper, least = 2, sure = 8, noise = 0.004 }) {
  const dictionary = new Map()
  for (const [word, row] of counts) {
    const total = [...row.values()].reduce((sum, n) => sum + n, 0)
    if (total < least) continue
    const kept = [...row].filter(([, n]) => n / total >= noise).map(([tag]) => tag)
    const tags = new Set(kept)
    if (total < sure && kept.some((tag) => open.has(tag))) for (const tag of open) tags.add(tag)
    dictionary.set(word, code.tagSet(Uint8Array.from(tags).sort(), Uint8Array.from(open), proper))
  }
  return dictionary
}

/** Open-class tags: those that many different words have. */
export function openTags(counts, least = 40) {
  const types = new Map()
  for (const row of counts.values()) for (const tag of row.keys()) types.set(tag, (types.get(tag) ?? 0) + 1)
  return new Set([...types].filter(([, n]) => n >= least).map(([tag]) => tag))
}

/** A small seeded generator: the same training gives the same weights. */
export function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export function shuffle(list, next) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    ;[list[i], list[j]] = [list[j], list[i]]
  }
  return list
}

/** Trains a tagger on sentences `{read: Word[], gold: Uint8Array}`. */
export function trainTagger(sentences, { tags, open, mask, epochs, code, seed = 1 }) {
  const table = averagedTable(mask, 256)
  const weights = { table: table.weights, mask, tags, open }
  const features = new Int32Array(code.MAX_TAG_FEATURES)
  const next = random(seed)
  const order = sentences.map((_, i) => i)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next)
    for (const s of order) {
      const { read, gold } = sentences[s]
      const chosen = new Uint8Array(read.length)
      const casing = code.casingOf(read)
      for (let i = 0; i < read.length; i++) {
        const word = read[i]
        const count = code.tagFeatures(read, i, chosen, features, casing)
        const guess = code.bestTag(weights, word, features, count)
        chosen[i] = guess
        table.tick()
        if (guess === gold[i]) continue
        for (let f = 0; f < count; f++) {
          table.add((features[f] & mask) + gold[i], 1)
          table.add((features[f] & mask) + guess, -1)
        }
      }
    }
  }
  return { ...weights, table: table.averaged() }
}
