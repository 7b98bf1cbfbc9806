import type { Sentence } from '../../model/report.ts'

/** The dependency tree of a sentence, in Universal Dependencies relations. */
export interface Parse {
  /** For each token the index of its head, -1 for the root. */
  readonly heads: Int16Array
  /** For each token its relation to its head, such as `nsubj:pass`. */
  readonly labels: readonly string[]
}

/** Parses a sentence. Linear in its length. */
export function parse(sentence: Sentence): Parse {
  const { tokens } = sentence
  const heads = new Int16Array(tokens.length).fill(-1)
  const labels = tokens.map(() => 'dep')
  const root = Math.max(
    0,
    tokens.findIndex((token) => token.pos === 'VERB'),
  )
  let subject = -1
  for (const [i, token] of tokens.entries()) {
    if (i === root) {
      labels[i] = 'root'
      continue
    }
    heads[i] = root
    const nominal = token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON'
    if (nominal && i < root && subject < 0) {
      subject = i
      labels[i] = 'nsubj'
    } else if (nominal && i > root) labels[i] = tokens[i - 1]?.pos === 'ADP' ? 'obl' : 'obj'
  }
  return { heads, labels }
}
