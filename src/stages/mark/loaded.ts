import { EXACT_CASE_NEEDS, LOADED_DEVICES } from '../../language/en/loaded-words.ts'
import type { MarkOf } from '../../model/mark.ts'
import type { Finder } from './finder.ts'
import { findScareQuotes } from './loaded/scare-quotes.ts'

// All devices in one expression, so that it is tried once a word: `d3` is the fourth device of the list.
const EXPRESSIONS = [true, false].map((exact) => {
  const devices = LOADED_DEVICES.flatMap(({ patterns, exactCase = false }, index) =>
    exactCase === exact ? [`(?<d${index}>${patterns.join('|')})`] : [],
  )
  const source = `(?<![\\p{L}\\p{N}-])(?:${devices.join('|')})(?![\\p{L}\\p{N}])`
  return { exact, expression: new RegExp(source, exact ? 'gu' : 'giu') }
})

/** Finds devices of loaded language by their form, each with its reason. */
export const findLoaded: Finder = (marked) => {
  const { text } = marked.report
  const words = EXPRESSIONS.flatMap(({ exact, expression }) =>
    exact && !EXACT_CASE_NEEDS.test(text) ? [] : Array.from(text.matchAll(expression), markOf),
  )
  const found = [...words, ...findScareQuotes(marked)].sort((one, other) => one.start - other.start)
  let end = 0
  return found.filter((mark) => {
    if (mark.start < end) return false
    end = mark.end
    return true
  })
}

function markOf({ 0: words, index, groups = {} }: RegExpExecArray): MarkOf<'loaded'> {
  const at = LOADED_DEVICES.findIndex((_, device) => groups[`d${device}`] !== undefined)
  const { device = '', why = '' } = LOADED_DEVICES[at] ?? {}
  return { kind: 'loaded', start: index, end: index + words.trimEnd().length, value: { device, why } }
}
