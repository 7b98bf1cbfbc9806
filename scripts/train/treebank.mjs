import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/**
 * Reads a CoNLL-U file: one object a sentence.
 *
 * `heads` count from 0, -1 is the root; empty nodes and ranges are left out.
 */
export function readTreebank(file) {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const sentences = []
  let document = ''
  for (const block of text.split('\n\n')) {
    if (block.trim() === '') continue
    const sentence = { document, words: [], lemmas: [], tags: [], heads: [], labels: [] }
    for (const line of block.split('\n')) {
      if (line.startsWith('# newdoc id = ')) document = sentence.document = line.slice(14)
      const columns = line.split('\t')
      if (!/^\d+$/.test(columns[0])) continue
      const [, form, lemma, upos, xpos, , head, label] = columns
      sentence.words.push(form)
      sentence.lemmas.push(lemma)
      sentence.tags.push(`${upos}|${xpos}`)
      sentence.heads.push(Number(head) - 1)
      sentence.labels.push(label)
    }
    if (sentence.words.length > 0) sentences.push(sentence)
  }
  return sentences
}
