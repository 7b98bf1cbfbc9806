import { EXACT_CASE_NEEDS, LOADED_DEVICES, type LoadedDevice } from '../../language/en/loaded-words.ts'
import type { MarkOf } from '../../model/mark.ts'
import { matchesOf, openingsOf } from '../../text/phrases.ts'
import type { Finder } from './finder.ts'
import { findScareQuotes } from './loaded/scare-quotes.ts'

// The words of all devices in one expression, so that it is tried once a word; a group a device says which of them it was.
const PLAIN = LOADED_DEVICES.filter(({ exactCase = false }) => !exactCase)
const PLAIN_WORDS = wordsOf(PLAIN, 'iuy')
const PLAIN_OPENING = openingsOf(PLAIN.flatMap(({ patterns }) => patterns))
const EXACT = LOADED_DEVICES.filter(({ exactCase = false }) => exactCase)
const EXACT_WORDS = wordsOf(EXACT, 'gu')

function wordsOf(devices: readonly LoadedDevice[], flags: string): RegExp {
  const groups = devices.map(({ patterns }) => `(${patterns.join('|')})`)
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${groups.join('|')})(?![\\p{L}\\p{N}])`, flags)
}

/** Finds devices of loaded language by their form, each with its reason. */
export const findLoaded: Finder = (marked) => {
  const { text } = marked.report
  const plain = matchesOf(PLAIN_WORDS, PLAIN_OPENING, text).flatMap((match) => markOf(PLAIN, match) ?? [])
  const exact = EXACT_CASE_NEEDS.test(text)
    ? Array.from(text.matchAll(EXACT_WORDS)).flatMap((match) => markOf(EXACT, match) ?? [])
    : []
  const found = [...exact, ...plain, ...findScareQuotes(marked)].sort((one, other) => one.start - other.start)
  let end = 0
  return found.filter((mark) => {
    if (mark.start < end) return false
    end = mark.end
    return true
  })
}

function markOf(devices: readonly LoadedDevice[], match: RegExpExecArray): MarkOf<'loaded'> | null {
  const [words, ...groups] = match
  const found = devices[groups.findIndex((group) => group !== undefined)]
  if (found === undefined) return null
  const { device, why } = found
  return { kind: 'loaded', start: match.index, end: match.index + words.trimEnd().length, value: { device, why } }
}
