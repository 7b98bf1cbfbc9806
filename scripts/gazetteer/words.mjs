// Which words of names also mean something else: common English words.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** src/geo/gazetteer.ts has the same. */
const COMMON = 1

/** Folded word → flags. */
export function wordFlags(inputs, fold) {
  const flags = new Map()
  const put = (word, flag) => {
    const key = fold(word)
    if (key.length > 1 && !key.includes(' ')) flags.set(key, (flags.get(key) ?? 0) | flag)
  }
  // SCOWL's sizes 10 to 40: some 42,000 words and forms that an educated reader knows.
  for (const size of [10, 20, 35, 40]) {
    const file = join(dirname(inputs.words), `english-words-${size}.json`)
    for (const word of JSON.parse(readFileSync(file, 'utf8'))) if (/^[a-z]+$/.test(word)) put(word, COMMON)
  }
  return flags
}
