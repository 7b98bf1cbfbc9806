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

/**
 * What the tagger knows of words: the training words seen twice or more, and the general lexicon.
 *
 * Words seen less than `sure` times may also have the tags that the lexicon lists or, unlisted, any open tag.
 */
export function knowledgeOf(counts, { tagNames, proper, general, code, least = 2, sure = 8, noise = 0.004 }) {
  const open = openTags(counts, tagNames)
  const lists = general.lists.map((list) => tagsFor(list, open, tagNames))
  const dictionary = new Map()
  for (const [word, row] of counts) {
    const total = [...row.values()].reduce((sum, n) => sum + n, 0)
    if (total < least) continue
    const tags = new Set([...row].filter(([, n]) => n / total >= noise).map(([tag]) => tag))
    const listed = lists[(general.words.get(word) ?? 0) - 1] ?? open
    if (total < sure && [...tags].some((tag) => open.includes(tag))) for (const tag of listed) tags.add(tag)
    dictionary.set(word, code.tagSet(Uint8Array.from(tags).sort(), open, proper))
  }
  return { dictionary, lexicon: general.words, lists: lists.map((list) => code.tagSet(list, open, proper)), open }
}

// The open-class tags that a list of Penn tags allows. The lexicon is careless about finite forms that look alike.
function tagsFor(list, open, tagNames) {
  const penn = new Set(list)
  if (penn.has('VB') || penn.has('VBP')) penn.add('VB').add('VBP')
  const tags = open.filter((tag) => penn.has(tagNames[tag].split('|')[1]))
  return tags.length > 0 ? tags : open
}

// Tags that new words of any text may have: those of open classes that many different training words have.
const OPEN = /^(?:NOUN|VERB|ADJ|ADV|PROPN|INTJ|NUM|X|PUNCT\|NFP|SYM\|NFP)/

function openTags(counts, tagNames, least = 40) {
  const types = new Map()
  for (const row of counts.values()) for (const tag of row.keys()) types.set(tag, (types.get(tag) ?? 0) + 1)
  return Uint8Array.from(
    [...types].filter(([tag, n]) => n >= least && OPEN.test(tagNames[tag])).map(([tag]) => tag),
  ).sort()
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
        const { guess, rival, lead } = contest(weights, word, gold[i], features, count)
        chosen[i] = guess
        table.tick()
        if (rival < 0 || lead > MARGIN) continue
        for (let f = 0; f < count; f++) {
          table.add((features[f] & mask) + gold[i], 1)
          table.add((features[f] & mask) + rival, -1)
        }
      }
    }
  }
  return { ...weights, table: table.averaged() }
}

// By how much the right tag must lead before it is left alone.
const MARGIN = 15

/** The winning tag, the best wrong one (-1: none, or the right one is not allowed) and the right one's lead over it. */
function contest({ table, mask, open }, word, gold, features, count) {
  const result = { guess: -1, rival: -1, lead: 0 }
  let [top, second, right] = [-Infinity, -Infinity, -Infinity]
  for (const tag of word.tags.length > 0 ? word.tags : open) {
    let score = 0
    for (let f = 0; f < count; f++) score += table[(features[f] & mask) + tag]
    if (score > top) {
      top = score
      result.guess = tag
    }
    if (tag === gold) right = score
    else if (score > second) {
      second = score
      result.rival = tag
    }
  }
  if (right === -Infinity) result.rival = -1
  result.lead = right - second
  return result
}
