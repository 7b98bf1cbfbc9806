import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { trainBeam } from './beam.mjs'
import { generalLexicon } from './general-lexicon.mjs'
import { packModel } from './model-file.mjs'
import { newsCopies } from './news-words.mjs'
import { labelCandidates, trainParser } from './parser.mjs'
import { knowledgeOf, tagDictionary, trainTagger } from './tagger.mjs'
import { readTreebank } from './treebank.mjs'

const PROPER = ['PROPN|NNP', 'PROPN|NNPS', 'ADJ|NNP']
const FOLDS = 4
const BITS = { tagger: 21, moves: 22, labels: 21 }
const EPOCHS = { tagger: 4, greedy: 5, beam: 4 }
const WIDTH = 4
// The numbers of the artificial root, as in src/language/en/parse.ts.
const ROOT = { form: 12345, tag: 200, class: 30 }

async function codeFrom(out) {
  const load = (name) => import(pathToFileURL(join(out, 'language/en', name)))
  const names = ['lexicon', 'tagger', 'parse-state', 'parse-features', 'parser', 'beam', 'model']
  return Object.assign({}, ...(await Promise.all(names.map((name) => load(`${name}.js`)))))
}

/** Trains on treebank files and gives back the bytes of the model. */
export async function train({ files, out, log }) {
  const code = await codeFrom(out)
  const general = generalLexicon()
  const treebank = files.flatMap(readTreebank)
  const copies = newsCopies(treebank)
  const sentences = [...treebank, ...copies]
  const tagNames = [...new Set(treebank.flatMap(({ tags }) => tags))].sort()
  const labelNames = ['_', ...new Set(treebank.flatMap(({ labels }) => labels))]
  const tagIndex = new Map(tagNames.map((name, i) => [name, i]))
  const proper = Uint8Array.from(PROPER, (name) => tagIndex.get(name))
  const given = { tagNames, tagIndex, labelNames, proper, general, code }
  log(`${treebank.length} sentences and ${copies.length} copies with words of the news`)

  // The parser must learn from tags as wrong as it will get: each part is tagged by a tagger that never saw it.
  const documents = new Map([...new Set(sentences.map(({ document }) => document))].map((name, i) => [name, i % FOLDS]))
  for (let fold = 0; fold < FOLDS; fold++) {
    const isAway = ({ document }) => documents.get(document) === fold
    const tagger = taggerFor(
      sentences.filter((sentence) => !isAway(sentence)),
      given,
    )
    for (const sentence of sentences.filter(isAway)) sentence.tagged = tagged(sentence, tagger, code)
    log(`tagged part ${fold + 1} of ${FOLDS}`)
  }
  const tagger = taggerFor(sentences, given)
  const seen = sentences.map((sentence) => sighted(sentence, tagger.knowledge, given))
  const candidates = labelCandidates(seen, code, labelNames.indexOf('dep'))
  const pack = (parser) =>
    packModel({ tagNames, labelNames, proper, knowledge: tagger.knowledge, tagger: tagger.weights, parser })
  const keep = (name, parser) => writeFileSync(join(out, name), pack(parser))
  const greedy = trainParser(seen, {
    code,
    candidates,
    bits: BITS,
    epochs: EPOCHS.greedy,
    onEpoch: (epoch) => log(`greedy: epoch ${epoch + 1} of ${EPOCHS.greedy}`),
  })
  keep('greedy.bin', greedy)
  const parser = trainBeam(seen, greedy, {
    code,
    width: WIDTH,
    epochs: EPOCHS.beam,
    onEpoch: (epoch, updates, weights) => {
      log(`beam: epoch ${epoch + 1} of ${EPOCHS.beam}, ${updates} sentences wrong`)
      keep(`beam-${epoch + 1}.bin`, weights())
    },
  })
  return pack(parser)
}

function taggerFor(sentences, { tagNames, tagIndex, proper, general, code }) {
  const counts = tagDictionary(sentences, tagIndex, code.normalised)
  const knowledge = knowledgeOf(counts, { tagNames, proper, general, code })
  const read = sentences.map(({ words, tags }) => ({
    read: words.map((word) => code.readWord(word, knowledge)),
    gold: Uint8Array.from(tags, (tag) => tagIndex.get(tag)),
  }))
  const { open } = knowledge
  const options = { tags: tagNames.length, open, mask: 2 ** BITS.tagger - 1, epochs: EPOCHS.tagger, code }
  return { knowledge, weights: trainTagger(read, options) }
}

function tagged({ words }, { knowledge, weights }, code) {
  const chosen = new Uint8Array(words.length)
  code.tagInto(
    weights,
    words.map((word) => code.readWord(word, knowledge)),
    chosen,
  )
  return chosen
}

/** A training sentence as the parser sees it. */
function sighted({ words, tagged: tags, heads, labels }, knowledge, { tagNames, labelNames, code }) {
  const n = words.length
  const classNames = [...new Set(tagNames.map((name) => name.split('|')[0]))].sort()
  const room = () => new Int32Array(n + 2)
  const sight = { n, forms: room(), tags: room(), classes: room(), listed: room() }
  for (const [i, word] of words.entries()) {
    const read = code.readWord(word, knowledge)
    sight.forms[i] = read.form
    sight.listed[i] = read.listed
    sight.tags[i] = tags[i] + 1
    sight.classes[i] = classNames.indexOf(tagNames[tags[i]].split('|')[0]) + 1
  }
  sight.forms[n] = ROOT.form
  sight.tags[n] = ROOT.tag
  sight.classes[n] = ROOT.class
  return {
    sight,
    heads: Int32Array.from(heads, (head) => (head < 0 ? n : head)),
    labels: Uint8Array.from(labels, (label) => labelNames.indexOf(label)),
  }
}

/** Tags and parses a treebank's sentences by their own tokens and prints how much is right, and how fast. */
export async function measure({ file, part, out, log }) {
  const load = (name) => import(pathToFileURL(join(out, 'language/en', name)))
  const [{ spelled, tagWords }, { parse }] = [await load('tag.js'), await load('parse.js')]
  const sentences = readTreebank(file)
  const run = () =>
    sentences.map(({ words }) => {
      const tags = tagWords(words.map(spelled))
      const tokens = words.map((text, i) => ({ start: 0, end: 0, text, lemma: '', ...tags[i] }))
      return { tags, parse: parse({ start: 0, end: 0, paragraph: 0, tokens }) }
    })
  run()
  const used = process.cpuUsage()
  const results = run()
  const { user, system } = process.cpuUsage(used)
  const count = { tokens: 0, upos: 0, xpos: 0, heads: 0, arcs: 0, bare: 0 }
  for (const [s, sentence] of sentences.entries()) score(sentence, results[s], count)
  const share = (n) => (n / count.tokens).toFixed(4)
  log(
    `${part}: LAS ${share(count.arcs)} (without subtypes ${share(count.bare)}) UAS ${share(count.heads)} ` +
      `UPOS ${share(count.upos)} XPOS ${share(count.xpos)}, ${Math.round((count.tokens / (user + system)) * 1e6)} tokens/s of one core`,
  )
}

function score({ tags, heads, labels }, { tags: given, parse: tree }, count) {
  const bare = (label) => label.split(':')[0]
  for (const [i, tag] of tags.entries()) {
    const [upos, xpos] = tag.split('|')
    count.tokens++
    if (given[i].pos === upos) count.upos++
    if (given[i].tag === xpos) count.xpos++
    if (tree.heads[i] !== heads[i]) continue
    count.heads++
    if (tree.labels[i] === labels[i]) count.arcs++
    if (bare(tree.labels[i]) === bare(labels[i])) count.bare++
  }
}
