import type { EdtfBounds } from '../../model/edtf.ts'
import { bagInOrder } from './bag.ts'
import type { Linkable } from './linkable.ts'

/** Makes text of what comparing an account needs, so that it can be kept and need not be worked out again. */
export function pack(linkable: Linkable): string {
  const { words, anchorWords, names, ages, numbers } = linkable
  return JSON.stringify({
    ...linkable,
    words: [words.stems, words.weights],
    anchorWords: [anchorWords.stems, anchorWords.weights],
    names: [...names],
    ages: [...ages],
    numbers: [...numbers],
  })
}

/** Makes of what `pack` gave what it was made from. */
export function unpack(packed: string): Linkable {
  const linkable = JSON.parse(packed)
  const { words, anchorWords, names, ages, numbers, when } = linkable
  return {
    ...linkable,
    words: bagInOrder(words[0], words[1]),
    anchorWords: bagInOrder(anchorWords[0], anchorWords[1]),
    names: new Set(names),
    ages: new Set(ages),
    numbers: new Set(numbers),
    when: when.map(openEnds),
  }
}

/** JSON has no infinity: an open end came back as null. */
function openEnds({ low, high, ...rest }: EdtfBounds & { low: number | null; high: number | null }): EdtfBounds {
  return { ...rest, low: low ?? -Infinity, high: high ?? Infinity }
}
