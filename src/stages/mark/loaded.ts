import { LOADED_DEVICES } from '../../language/en/loaded-words.ts'
import type { MarkOf } from '../../model/mark.ts'
import { overlaps } from '../../model/span.ts'
import type { Finder } from './finder.ts'
import { findScareQuotes } from './loaded/scare-quotes.ts'

const DEVICES = LOADED_DEVICES.map(({ device, why, patterns, exactCase }) => ({
  value: { device, why },
  pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, exactCase ? 'gu' : 'giu'),
}))

/** Finds devices of loaded language by their form, each with its reason; where two meet, the first in the list stands. */
export const findLoaded: Finder = (marked) => {
  const { text } = marked.report
  const found: MarkOf<'loaded'>[] = []
  for (const { value, pattern } of DEVICES)
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const mark = { kind: 'loaded' as const, start: index, end: index + words.trimEnd().length, value }
      if (!found.some((other) => overlaps(other, mark))) found.push(mark)
    }
  const quotes = findScareQuotes(marked).filter((quote) => !found.some((other) => overlaps(other, quote)))
  return [...found, ...quotes].sort((one, other) => one.start - other.start)
}
