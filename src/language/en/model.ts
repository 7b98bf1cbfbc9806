import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type GeneralLexicon, type Knowledge, type TagDictionary, type TagSet, tagSet } from './lexicon.ts'
import type { ParserWeights } from './parser.ts'
import type { TaggerWeights } from './tagger.ts'
import type { Table } from './weights.ts'

/** What `npm run train` learned: see `docs/methodology.md`. */
export interface Model {
  /** `UPOS|XPOS` by tag index. */
  readonly tagNames: readonly string[]
  readonly labelNames: readonly string[]
  /** Coarse class by tag index: the index of the UPOS, plus one. */
  readonly classes: Uint8Array
  readonly knowledge: Knowledge
  readonly tagger: TaggerWeights
  readonly parser: ParserWeights
}

interface Header {
  readonly tagNames: readonly string[]
  readonly labelNames: readonly string[]
  readonly open: readonly number[]
  /** Tags that any capitalised word of an open class may have. */
  readonly proper: readonly number[]
  /** Sets of tags or labels, each a list of indices: words and arcs refer to them by number. */
  readonly tagSets: readonly (readonly number[])[]
  readonly labelSets: readonly (readonly number[])[]
  /** Words by number of their tag set, joined by spaces. */
  readonly words: readonly string[]
  /** Words of the general lexicon by number of their list of tags, less one, joined by spaces. */
  readonly lexicon: readonly string[]
  /** The tags that words of each of those lists may have. */
  readonly lists: readonly (readonly number[])[]
  /** Number of the label set of each key of `labelKey`. */
  readonly labelKeys: readonly number[]
  /** Sizes of the tables in the order tagger, moves, labels: bits of the mask and bytes of the section. */
  readonly tables: readonly { readonly bits: number; readonly length: number }[]
}

let loaded: Model | undefined

/** The model that ships with the package, read on first use. */
export function model(): Model {
  loaded ??= readModel(readFileSync(new URL('./syntax.bin', import.meta.url)))
  return loaded
}

/** Reads a model file, as training leaves it or as `unpackModel` does. */
export function readModel(file: Buffer): Model {
  const bytes = isPacked(file) ? unpackModel(file) : file
  const header = headerOf(bytes)
  const tables: Table[] = []
  let at = bytes.byteOffset + tablesOf(bytes)
  for (const { bits, length } of header.tables) {
    tables.push({ table: new Int16Array(bytes.buffer, at, length), mask: 2 ** bits - 1 })
    at += length * 2
  }
  const [tagger, moves, labels] = tables
  if (tagger === undefined || moves === undefined || labels === undefined)
    throw new Error('syntax.bin is cut short: run `npm run train`')
  const uposNames = [...new Set(header.tagNames.map(uposOf))].sort()
  const labelSets = header.labelSets.map((set) => Uint8Array.from(set))
  return {
    tagNames: header.tagNames,
    labelNames: header.labelNames,
    classes: Uint8Array.from(header.tagNames, (name) => uposNames.indexOf(uposOf(name)) + 1),
    knowledge: { dictionary: readDictionary(header), lexicon: readLexicon(header), lists: readLists(header) },
    tagger: { ...tagger, tags: header.tagNames.length, open: Uint8Array.from(header.open) },
    parser: { moves, labels, candidates: header.labelKeys.map((set) => labelSets[set] ?? new Uint8Array([0])) },
  }
}

/**
 * A model file as the build leaves it beside the compiled code, so that no start has to unpack it: 4 bytes of header length, the
 * header as JSON, and from the next even byte on the tables, two bytes a weight. Training leaves a gzip of the same with one byte a weight.
 */
export function unpackModel(file: Buffer): Buffer {
  // One large chunk: by default zlib hands the data over in hundreds of small ones.
  const bytes = gunzipSync(file, { chunkSize: 2 ** 24 })
  const from = 4 + bytes.readUInt32LE(0)
  const weights = expand(bytes.subarray(from))
  const to = tablesOf(bytes)
  const unpacked = Buffer.from(new ArrayBuffer(to + weights.byteLength))
  bytes.copy(unpacked, 0, 0, from)
  new Int16Array(unpacked.buffer, to, weights.length).set(weights)
  return unpacked
}

function isPacked(file: Buffer): boolean {
  return file[0] === 0x1f && file[1] === 0x8b && file[2] === 8
}

function headerOf(bytes: Buffer): Header {
  return JSON.parse(bytes.toString('utf8', 4, 4 + bytes.readUInt32LE(0)))
}

function tablesOf(bytes: Buffer): number {
  return (4 + bytes.readUInt32LE(0) + 1) & ~1
}

function uposOf(name: string): string {
  return name.slice(0, name.indexOf('|'))
}

function readDictionary(header: Header): TagDictionary {
  const dictionary = new Map<string, TagSet>()
  const [open, proper] = [Uint8Array.from(header.open), Uint8Array.from(header.proper)]
  for (const [set, words] of header.words.entries()) {
    const tags = tagSet(Uint8Array.from(header.tagSets[set] ?? []), open, proper)
    for (const word of words.split(' ')) dictionary.set(word, tags)
  }
  return dictionary
}

function readLists({ lists, open, proper }: Header): TagSet[] {
  const [openTags, properTags] = [Uint8Array.from(open), Uint8Array.from(proper)]
  return lists.map((list) => tagSet(Uint8Array.from(list), openTags, properTags))
}

function readLexicon(header: Header): GeneralLexicon {
  const lexicon = new Map<string, number>()
  for (const [set, words] of header.lexicon.entries()) for (const word of words.split(' ')) lexicon.set(word, set + 1)
  return lexicon
}

// A weight is kept as the root of its size, so that one byte holds small and large ones: 127 stands for 16129.
function expand(bytes: Uint8Array): Int16Array {
  const roots = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  const table = new Int16Array(roots.length)
  for (let i = 0; i < roots.length; i++) {
    const root = roots[i] as number
    table[i] = root * Math.abs(root)
  }
  return table
}
