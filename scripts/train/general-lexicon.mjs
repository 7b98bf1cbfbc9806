import { createRequire } from 'node:module'

/**
 * `words`: the words of the `en-lexicon` package (MIT; after Eric Brill's lexicon) with the number of their list of tags, from 1.
 *
 * A list is kept in the package's order, the likeliest tag first; rare lists are cut until they are common enough.
 * `lists`: those lists, each an array of Penn tags.
 */
export function generalLexicon(least = 8) {
  const { lexicon } = createRequire(import.meta.url)('en-lexicon')
  const words = Object.entries(lexicon).filter(([word]) => /^\p{L}[\p{L}.']*$/u.test(word))
  const lists = words.map(([, tags]) => tags)
  for (let cut = 3; cut >= 1; cut--) {
    const counts = groupSizes(lists)
    for (const [i, list] of lists.entries())
      if (counts.get(list) < least) lists[i] = list.split('|').slice(0, cut).join('|')
  }
  const numbers = new Map([...new Set(lists)].sort().map((list, i) => [list, i + 1]))
  return {
    words: new Map(words.map(([word], i) => [word, numbers.get(lists[i])])),
    lists: [...numbers.keys()].map((list) => list.split('|')),
  }
}

function groupSizes(lists) {
  const sizes = new Map()
  for (const list of lists) sizes.set(list, (sizes.get(list) ?? 0) + 1)
  return sizes
}
