import { EXACT_CASE_NEEDS, LOADED_DEVICES, type LoadedDevice } from '../../language/en/loaded-words.ts'
import type { MarkOf } from '../../model/mark.ts'
import { matchesOf, openingsOf } from '../../text/phrases.ts'
import type { Finder } from './finder.ts'
import { findScareQuotes } from './loaded/scare-quotes.ts'

interface Device {
  readonly value: MarkOf<'loaded'>['value']
  /** Sticky. */
  readonly words: RegExp
}

// The words of all devices in one expression, so that it is tried once a word; which of them it was is asked of the few found.
const PLAIN = devicesOf(({ exactCase = false }) => !exactCase)
const opensPlain = openingsOf(PLAIN.patterns)
const PLAIN_WORDS = between(PLAIN.patterns, 'iuy')
const EXACT = devicesOf(({ exactCase = false }) => exactCase)
const EXACT_WORDS = between(EXACT.patterns, 'gu')

function devicesOf(isWanted: (device: LoadedDevice) => boolean) {
  const wanted = LOADED_DEVICES.filter(isWanted)
  return {
    patterns: wanted.flatMap(({ patterns }) => patterns),
    devices: wanted.map(({ device, why, patterns, exactCase }): Device => {
      return { value: { device, why }, words: between(patterns, exactCase ? 'uy' : 'iuy') }
    }),
  }
}

function between(patterns: readonly string[], flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, flags)
}

/** Finds devices of loaded language by their form, each with its reason. */
export const findLoaded: Finder = (marked) => {
  const { text } = marked.report
  const plain = matchesOf(PLAIN_WORDS, opensPlain, text).map((match) => markOf(PLAIN.devices, match, text))
  const exact = EXACT_CASE_NEEDS.test(text)
    ? Array.from(text.matchAll(EXACT_WORDS), (match) => markOf(EXACT.devices, match, text))
    : []
  const found = [...exact, ...plain, ...findScareQuotes(marked)].sort((one, other) => one.start - other.start)
  let end = 0
  return found.filter((mark) => {
    if (mark.start < end) return false
    end = mark.end
    return true
  })
}

function markOf(devices: readonly Device[], { 0: words, index }: RegExpExecArray, text: string): MarkOf<'loaded'> {
  return { kind: 'loaded', start: index, end: index + words.trimEnd().length, value: deviceAt(devices, text, index) }
}

/** The device whose words begin at an offset; one does. */
function deviceAt(devices: readonly Device[], text: string, at: number): Device['value'] {
  const found = devices.find(({ words }) => {
    words.lastIndex = at
    return words.test(text)
  })
  return found?.value ?? { device: '', why: '' }
}
