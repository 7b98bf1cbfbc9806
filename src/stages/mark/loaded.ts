import { EXACT_CASE_NEEDS, LOADED_DEVICES } from '../../language/en/loaded-words.ts'
import type { MarkOf } from '../../model/mark.ts'
import type { Finder } from './finder.ts'
import { findScareQuotes } from './loaded/scare-quotes.ts'

interface Device {
  readonly value: MarkOf<'loaded'>['value']
  /** Sticky. */
  readonly words: RegExp
}

// The words of all devices in one expression, so that it is tried once a word; which of them it was is asked of the few found.
const EXPRESSIONS = [true, false].map((exact) => {
  const ofCase = LOADED_DEVICES.filter(({ exactCase = false }) => exactCase === exact)
  const devices = ofCase.map(({ device, why, patterns }): Device => {
    return { value: { device, why }, words: between(patterns, exact ? 'uy' : 'iuy') }
  })
  return {
    exact,
    devices,
    words: between(
      ofCase.flatMap(({ patterns }) => patterns),
      exact ? 'gu' : 'giu',
    ),
  }
})

function between(patterns: readonly string[], flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, flags)
}

/** Finds devices of loaded language by their form, each with its reason. */
export const findLoaded: Finder = (marked) => {
  const { text } = marked.report
  const words = EXPRESSIONS.flatMap(({ exact, devices, words }) =>
    exact && !EXACT_CASE_NEEDS.test(text)
      ? []
      : Array.from(text.matchAll(words), ({ 0: found, index }) => ({
          kind: 'loaded' as const,
          start: index,
          end: index + found.trimEnd().length,
          value: deviceAt(devices, text, index),
        })),
  )
  const found = [...words, ...findScareQuotes(marked)].sort((one, other) => one.start - other.start)
  let end = 0
  return found.filter((mark) => {
    if (mark.start < end) return false
    end = mark.end
    return true
  })
}

/** The device whose words begin at an offset; one does. */
function deviceAt(devices: readonly Device[], text: string, at: number): Device['value'] {
  const found = devices.find(({ words }) => {
    words.lastIndex = at
    return words.test(text)
  })
  return found?.value ?? { device: '', why: '' }
}
