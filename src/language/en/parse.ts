import type { Sentence } from '../../model/report.ts'
import { newBeam, parseWithBeam } from './beam.ts'
import { type Model, model } from './model.ts'
import type { Sight } from './parse-state.ts'
import { wordFor } from './tag.ts'

/** The dependency tree of a sentence, in Universal Dependencies relations. */
export interface Parse {
  /** For each token the index of its head, -1 for the root. */
  readonly heads: Int16Array
  /** For each token its relation to its head, such as `nsubj:pass`. */
  readonly labels: readonly string[]
}

// Real sentences have less than a hundred tokens. What is longer is a table or a list: its tail hangs on the root unparsed.
const LONGEST = 400

// How many half-built trees are kept side by side: as many as training kept.
const WIDTH = 4

// How far behind the best one they may fall, in units of the shipped weights: no figure gets worse, and parsing is twice as fast.
const GAP = 30_000

let beam = newBeam(WIDTH, GAP, 128)
let sight = newSight(128)
let tagIndex: TagIndex | undefined

/** Index of each tag of the model, by part of speech and Penn Treebank tag. */
type TagIndex = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Parses a sentence. Linear in its length. */
export function parse(sentence: Sentence): Parse {
  const tokens = sentence.tokens
  const n = Math.min(LONGEST, tokens.length)
  const heads = new Int16Array(tokens.length).fill(-1)
  const labels = new Array<string>(tokens.length).fill('dep')
  if (n === 0) return { heads, labels }
  const syntax = model()
  look(sentence, n, syntax)
  if (beam.room < n) beam = newBeam(WIDTH, beam.gap, n * 2)
  const state = parseWithBeam(syntax.parser, sight, beam)
  let root = 0
  for (let i = 0; i < n; i++) {
    const head = state.heads[i] as number
    if (head >= n) root = i
    heads[i] = head >= n ? -1 : head
    labels[i] = syntax.labelNames[state.labels[i] as number] ?? 'dep'
  }
  heads.fill(root, n)
  return { heads, labels }
}

function newSight(room: number): Sight {
  return {
    n: 0,
    forms: new Int32Array(room + 2),
    tags: new Int32Array(room + 2),
    classes: new Int32Array(room + 2),
    listed: new Int32Array(room + 2),
  }
}

// The artificial root's word, tag and class: outside what words can have.
const ROOT = { form: 12345, tag: 200, class: 30 }

function indexOf(tagNames: readonly string[]): TagIndex {
  const index = new Map<string, Map<string, number>>()
  for (const [i, name] of tagNames.entries()) {
    const cut = name.indexOf('|')
    const pos = name.slice(0, cut)
    const tags = index.get(pos) ?? new Map<string, number>()
    index.set(pos, tags.set(name.slice(cut + 1), i))
  }
  return index
}

function look({ tokens }: Sentence, n: number, { tagNames, classes }: Model): void {
  tagIndex ??= indexOf(tagNames)
  if (sight.forms.length < n + 2) sight = newSight(n * 2)
  sight.n = n
  for (let i = 0; i < n; i++) {
    const token = tokens[i]
    if (token === undefined) break
    const tag = tagIndex.get(token.pos)?.get(token.tag) ?? 0
    const word = wordFor(token.text)
    sight.forms[i] = word.form
    sight.listed[i] = word.listed
    sight.tags[i] = tag + 1
    sight.classes[i] = classes[tag] ?? 0
  }
  sight.forms[n] = ROOT.form
  sight.tags[n] = ROOT.tag
  sight.classes[n] = ROOT.class
  sight.listed[n] = sight.listed[n + 1] = 0
  sight.forms[n + 1] = sight.tags[n + 1] = sight.classes[n + 1] = 0
}
