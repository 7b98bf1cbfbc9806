/** A word's Universal Dependencies part of speech and Penn Treebank tag. */
export interface Tag {
  readonly pos: string
  readonly tag: string
}

const CLOSED = table(
  "DET|DT the a an this that these those every each some any no|ADP|IN of in on at by for with from about against between into through during before after above below under over among near toward towards across behind beyond within without upon per despite|CCONJ|CC and or but nor|PRON|PRP i you he she it we they me him us them himself herself itself themselves|PRON|PRP$ my your his her its our their|PART|TO to|AUX|MD can could may might must shall should will would|SCONJ|IN if because although while since as whether|PRON|WP who whom what|PRON|WDT which|ADV|WRB when where why how|PART|RB not n't|AUX|VBZ is has|AUX|VBD was were had did|AUX|VB be|AUX|VBN been|AUX|VBP are am have do|PART|POS 's|ADV|RB also then there here now very still already again later earlier ago only just soon|VERB|VBD said told went took made came saw left found held shot fled struck|NUM|CD one two three four five six seven eight nine ten dozens hundreds thousands million",
)

function table(list: string): ReadonlyMap<string, Tag> {
  const map = new Map<string, Tag>()
  for (const row of list.split(/\|(?=[A-Z]+\|)/u)) {
    const [pos = 'X', rest = ''] = row.split('|')
    const [tag = '', ...words] = rest.split(' ')
    for (const word of words) if (!map.has(word)) map.set(word, { pos, tag })
  }
  return map
}

/** Tags the words of one sentence. */
export function tagWords(words: readonly string[]): Tag[] {
  return words.map((word, i) => CLOSED.get(word.toLowerCase()) ?? guess(word, i === 0))
}

function guess(word: string, first: boolean): Tag {
  if (!/[\p{L}\d]/u.test(word))
    return { pos: /[$%€£+=<>]/u.test(word) ? 'SYM' : 'PUNCT', tag: /[.?!]/u.test(word) ? '.' : word }
  if (/^\d/u.test(word)) return { pos: 'NUM', tag: 'CD' }
  if (/^\p{Lu}/u.test(word) && !first) return { pos: 'PROPN', tag: 'NNP' }
  if (word.endsWith('ly')) return { pos: 'ADV', tag: 'RB' }
  if (word.endsWith('ing')) return { pos: 'VERB', tag: 'VBG' }
  if (word.endsWith('ed')) return { pos: 'VERB', tag: 'VBD' }
  if (/(?:al|ous|ive|ful|ic|able|ible|less|ary)$/u.test(word)) return { pos: 'ADJ', tag: 'JJ' }
  if (/[^su]s$/u.test(word)) return { pos: 'NOUN', tag: 'NNS' }
  return { pos: 'NOUN', tag: 'NN' }
}
