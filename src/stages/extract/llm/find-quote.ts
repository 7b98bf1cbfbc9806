import type { Span } from '../../../model/span.ts'

/** A text with the differences left out that a copyist makes: runs of white space, kinds of quotation marks and dashes. */
interface Folded {
  readonly text: string
  /** Where in the text itself each code unit of the folded text begins and ends. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Says where in a text words stand that were copied from it. */
export interface QuoteFinder {
  /** Where `quote` stands; of several places the one in or nearest to `near`. Null: nowhere, or nobody can tell which. */
  find(quote: string, near: Span | undefined): Span | null
}

/** More places than this, and the words are no quote. */
const MOST_PLACES = 500
/** Code units; a sentence or two. */
const LONGEST = 1000

/** A finder for one text. What it finds are always the text's own characters. */
export function quoteFinder(text: string): QuoteFinder {
  const folded = fold(text)
  return {
    find(quote, near) {
      if (quote.length > LONGEST) return null
      const wanted = fold(quote.normalize('NFC')).text.trim()
      const places = placesOf(folded, wanted).filter((place) => isWhole(text, place))
      const [first] = places
      if (first === undefined || places.length === 1) return first ?? null
      return near === undefined ? null : nearest(places, near)
    },
  }
}

const ALIKE: ReadonlyMap<string, string> = new Map(
  (
    [
      ['"', '“”„‟«»″〝〞'],
      ["'", '‘’‚‛ʼʻ`´′‹›'],
      ['-', '‐‑‒–—―−'],
      ['...', '…'],
      // Not to be seen: soft hyphen, zero-width marks.
      ['', '\u00AD\u200B\u200C\u200D\u2060\uFEFF'],
    ] as const
  ).flatMap(([plain, kinds]) => Array.from(kinds, (kind) => [kind, plain] as const)),
)

function fold(text: string): Folded {
  let folded = ''
  const [starts, ends]: [number[], number[]] = [[], []]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    if (/\s/.test(unit)) {
      if (folded.endsWith(' ')) {
        ends[ends.length - 1] = at + 1
        continue
      }
      folded += ' '
      starts.push(at)
      ends.push(at + 1)
      continue
    }
    const plain = ALIKE.get(unit) ?? unit
    folded += plain
    for (let i = 0; i < plain.length; i++) {
      starts.push(at)
      ends.push(at + 1)
    }
  }
  return { text: folded, starts, ends }
}

function placesOf({ text, starts, ends }: Folded, wanted: string): Span[] {
  const places: Span[] = []
  if (!/[\p{L}\p{N}]/u.test(wanted)) return places
  let at = text.indexOf(wanted)
  while (at >= 0 && places.length < MOST_PLACES) {
    const last = at + wanted.length - 1
    // Not from or to the middle of a character that was folded to several.
    if (starts[at - 1] !== starts[at] && ends[last] !== ends[last + 1]) {
      places.push({ start: starts[at] ?? 0, end: ends[last] ?? 0 })
    }
    at = text.indexOf(wanted, at + 1)
  }
  return places
}

const IN_WORD = /^[\p{L}\p{N}]$/u
// Written without spaces between words.
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]$/u

/** Whether a place begins and ends where words do: "art" does not stand in "party". */
function isWhole(text: string, { start, end }: Span): boolean {
  return !cuts(text, start) && !cuts(text, end)
}

function cuts(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)]
  if (/[\uDC00-\uDFFF]/.test(after)) return true
  return IN_WORD.test(before) && IN_WORD.test(after) && !UNSPACED.test(before) && !UNSPACED.test(after)
}

function nearest(places: readonly Span[], { start, end }: Span): Span | null {
  const gap = (place: Span) => Math.max(0, start - place.start, place.end - end)
  return places.toSorted((left, right) => gap(left) - gap(right) || left.start - right.start)[0] ?? null
}
