import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { generalLexicon } from './general-lexicon.mjs'
import { packModel } from './model-file.mjs'
import { labelCandidates, trainParser } from './parser.mjs'
import { closedDictionary, openTags, tagDictionary, trainTagger } from './tagger.mjs'
import { readTreebank } from './treebank.mjs'

const PROPER = ['PROPN|NNP', 'PROPN|NNPS', 'ADJ|NNP']
const FOLDS = 5
const BITS = { tagger: 21, moves: 22, labels: 21 }
const EPOCHS = { tagger: 4, parser: 8 }

async function codeFrom(out) {
  const load = (name) => import(pathToFileURL(join(out, 'language/en', name)))
  const names = ['lexicon.js', 'tagger.js', 'parse-state.js', 'parse-features.js', 'parser.js', 'model.js']
  return Object.assign({}, ...(await Promise.all(names.map(load))))
}

/** Trains on one treebank file and gives back the bytes of the model. */
export async function train({ file, out, log }) {
  const code = await codeFrom(out)
  const lexicon = generalLexicon()
  const sentences = readTreebank(file)
  const tagNames = [...new Set(sentences.flatMap(({ tags }) => tags))].sort()
  const labelNames = ['_', ...new Set(sentences.flatMap(({ labels }) => labels))]
  const tagIndex = new Map(tagNames.map((name, i) => [name, i]))
  const proper = Uint8Array.from(PROPER, (name) => tagIndex.get(name))
  const given = { tagIndex, proper, lexicon, code }
  log(`${sentences.length} sentences, ${tagNames.length} tags, ${labelNames.length - 1} labels`)

  // The parser must learn from tags as wrong as it will get: each part is tagged by a tagger that never saw it.
  const documents = new Map([...new Set(sentences.map(({ document }) => document))].map((name, i) => [name, i % FOLDS]))
  for (let fold = 0; fold < FOLDS; fold++) {
    const away = sentences.filter(({ document }) => documents.get(document) === fold)
    const tagger = taggerFor(
      sentences.filter(({ document }) => documents.get(document) !== fold),
      { tagIndex, code },
    )
    for (const sentence of away) sentence.tagged = tagged(sentence, tagger, given)
    log(`tagged part ${fold + 1} of ${FOLDS}`)
  }
  const tagger = taggerFor(sentences, given)
  const classes = coarse(tagNames)
  const seen = sentences.map((sentence) =>
    sighted(sentence, { dictionary: tagger.dictionary, classes, labelNames, ...given }),
  )
  const candidates = labelCandidates(seen, code, labelNames.indexOf('dep'))
  const parser = trainParser(seen, {
    code,
    candidates,
    bits: BITS,
    epochs: EPOCHS.parser,
    onEpoch: (epoch) => log(`parser: epoch ${epoch + 1} of ${EPOCHS.parser}`),
  })
  return packModel({
    tagNames,
    labelNames,
    dictionary: tagger.dictionary,
    lexicon,
    proper,
    tagger: tagger.weights,
    parser,
  })
}

function taggerFor(sentences, { tagIndex, proper, lexicon, code }) {
  const counts = tagDictionary(sentences, tagIndex, code.normalised)
  const openSet = openTags(counts)
  const dictionary = closedDictionary(counts, openSet, { code, proper })
  const read = sentences.map(({ words, tags }) => ({
    read: words.map((word) => code.readWord(word, dictionary, lexicon)),
    gold: Uint8Array.from(tags, (tag) => tagIndex.get(tag)),
  }))
  const options = {
    tags: tagIndex.size,
    open: Uint8Array.from(openSet),
    mask: 2 ** BITS.tagger - 1,
    epochs: EPOCHS.tagger,
    code,
  }
  return { dictionary, weights: trainTagger(read, options) }
}

function tagged({ words }, { dictionary, weights }, { lexicon, code }) {
  const chosen = new Uint8Array(words.length)
  code.tagInto(
    weights,
    words.map((word) => code.readWord(word, dictionary, lexicon)),
    chosen,
  )
  return chosen
}

function coarse(tagNames) {
  const names = [...new Set(tagNames.map((name) => name.split('|')[0]))].sort()
  return tagNames.map((name) => names.indexOf(name.split('|')[0]) + 1)
}

/** A training sentence as the parser sees it. The numbers of the artificial root are those in parse.ts. */
function sighted({ words, tagged: tags, heads, labels }, { dictionary, lexicon, classes, labelNames, code }) {
  const n = words.length
  const sight = {
    n,
    ...Object.fromEntries(['forms', 'tags', 'classes', 'listed'].map((name) => [name, new Int32Array(n + 2)])),
  }
  for (const [i, word] of words.entries()) {
    const read = code.readWord(word, dictionary, lexicon)
    sight.forms[i] = read.form
    sight.listed[i] = read.listed
    sight.tags[i] = tags[i] + 1
    sight.classes[i] = classes[tags[i]]
  }
  sight.forms[n] = 12345
  sight.tags[n] = 200
  sight.classes[n] = 30
  return {
    sight,
    heads: Int32Array.from(heads, (head) => (head < 0 ? n : head)),
    labels: Uint8Array.from(labels, (label) => labelNames.indexOf(label)),
  }
}

/** Tags and parses a treebank's sentences by their own tokens and prints how much is right, and how fast. */
export async function measure({ file, part, out, model, log }) {
  const load = (name) => import(pathToFileURL(join(out, 'language/en', name)))
  readFileSync(model)
  const [{ tagWords }, { parse }] = [await load('tag.js'), await load('parse.js')]
  const sentences = readTreebank(file)
  const run = () =>
    sentences.map(({ words }) => {
      const tags = tagWords(words)
      const tokens = words.map((text, i) => ({ start: 0, end: 0, text, lemma: '', ...tags[i] }))
      return { tags, parse: parse({ start: 0, end: 0, paragraph: 0, tokens }) }
    })
  let results = run()
  const used = process.cpuUsage()
  results = run()
  const { user, system } = process.cpuUsage(used)
  const seconds = (user + system) / 1e6
  const count = { tokens: 0, upos: 0, xpos: 0, heads: 0, arcs: 0, bare: 0 }
  for (const [s, { tags, heads, labels }] of sentences.entries()) {
    const { tags: given, parse: tree } = results[s]
    for (const [i, tag] of tags.entries()) {
      const [upos, xpos] = tag.split('|')
      count.tokens++
      if (given[i].pos === upos) count.upos++
      if (given[i].tag === xpos) count.xpos++
      if (tree.heads[i] !== heads[i]) continue
      count.heads++
      if (tree.labels[i] === labels[i]) count.arcs++
      if (tree.labels[i].split(':')[0] === labels[i].split(':')[0]) count.bare++
    }
  }
  const share = (n) => (n / count.tokens).toFixed(4)
  log(
    `${part}: LAS ${share(count.arcs)} (without subtypes ${share(count.bare)}) UAS ${share(count.heads)} ` +
      `UPOS ${share(count.upos)} XPOS ${share(count.xpos)} tokens/s of processor time ${Math.round(count.tokens / seconds)}`,
  )
}
