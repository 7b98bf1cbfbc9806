import { gzipSync } from 'node:zlib'

/** Packs a trained model as `src/language/en/model.ts` reads it. */
export function packModel({ tagNames, labelNames, knowledge, proper, tagger, parser }) {
  const tagSets = numbered()
  const words = []
  for (const [word, { plain }] of knowledge.dictionary) {
    const set = tagSets.of(plain)
    words[set] ??= []
    words[set].push(word)
  }
  const labelSets = numbered()
  const labelKeys = parser.candidates.map((set) => labelSets.of(set))
  const tables = [tagger, parser.moves, parser.labels].map(({ table, mask }) => ({
    bits: Math.log2(mask + 1),
    bytes: rooted(table),
  }))
  const header = Buffer.from(
    JSON.stringify({
      tagNames,
      labelNames,
      open: [...tagger.open],
      proper: [...proper],
      tagSets: tagSets.sets,
      labelSets: labelSets.sets,
      words: words.map((list) => list.join(' ')),
      lexicon: byNumber(knowledge.lexicon),
      lists: knowledge.lists.map(({ plain }) => [...plain]),
      labelKeys,
      tables: tables.map(({ bits, bytes }) => ({ bits, length: bytes.length })),
    }),
  )
  const length = Buffer.alloc(4)
  length.writeUInt32LE(header.length)
  return gzipSync(Buffer.concat([length, header, ...tables.map(({ bytes }) => Buffer.from(bytes.buffer))]), {
    level: 9,
  })
}

function byNumber(lexicon) {
  const lists = []
  for (const [word, set] of lexicon) {
    lists[set - 1] ??= []
    lists[set - 1].push(word)
  }
  return lists.map((list) => list.join(' '))
}

function numbered() {
  const sets = []
  const numbers = new Map()
  const of = (list) => {
    const key = [...list].join(' ')
    if (!numbers.has(key)) {
      numbers.set(key, sets.length)
      sets.push([...list])
    }
    return numbers.get(key)
  }
  return { sets, of }
}

/** Signed bytes holding the root of each weight's size: see `expand` in model.ts. */
export function rooted(table) {
  let top = 0
  for (const weight of table) top = Math.max(top, Math.abs(weight))
  return Int8Array.from(table, (weight) => Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / top)))
}
