import { LOADED_DEVICES } from '../../language/en/loaded-words.ts'
import type { MarkOf } from '../../model/mark.ts'
import { overlaps } from '../../model/span.ts'
import type { Finder } from './finder.ts'
import { findScareQuotes } from './loaded/scare-quotes.ts'

// All devices in one expression, so that it is tried once a word: `d3` is the fourth device of the list.
const EXPRESSIONS = [true, false].map((exact) => {
  const devices = LOADED_DEVICES.flatMap(({ patterns, exactCase = false }, index) =>
    exactCase === exact ? [`(?<d${index}>${patterns.join('|')})`] : [],
  )
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${devices.join('|')})(?![\\p{L}\\p{N}])`, exact ? 'gu' : 'giu')
})

/** Finds devices of loaded language by their form, each with its reason. */
export const findLoaded: Finder = (marked) => {
  const { text } = marked.report
  const found: MarkOf<'loaded'>[] = []
  const add = (mark: MarkOf<'loaded'>) => {
    if (!found.some((other) => overlaps(other, mark))) found.push(mark)
  }
  for (const expression of EXPRESSIONS) for (const match of text.matchAll(expression)) add(markOf(match))
  for (const quote of findScareQuotes(marked)) add(quote)
  return found.sort((one, other) => one.start - other.start)
}

function markOf({ 0: words, index, groups = {} }: RegExpExecArray): MarkOf<'loaded'> {
  const at = LOADED_DEVICES.findIndex((_, device) => groups[`d${device}`] !== undefined)
  const { device = '', why = '' } = LOADED_DEVICES[at] ?? {}
  return { kind: 'loaded', start: index, end: index + words.trimEnd().length, value: { device, why } }
}
