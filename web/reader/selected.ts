import type { Span } from '../../src/model/span.ts'

/** The words of the report that a person has selected, in its text; null: none, or not all in one passage. */
export function selectedIn(reader: ParentNode): Span | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const passage = [...reader.querySelectorAll<HTMLElement>('.txt[data-start]')].find((one) =>
    one.contains(range.commonAncestorContainer),
  )
  if (!passage) return null
  const before = document.createRange()
  before.setStart(passage, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const start = Number(passage.dataset['start']) + lengthOf(before)
  const end = start + lengthOf(range)
  return end > start ? { start, end } : null
}

/** How many code units of the report's text a range holds: numbers of the margin's notes are none of it. */
function lengthOf(range: Range): number {
  const words = range.cloneContents()
  for (const number of words.querySelectorAll('sup')) number.remove()
  return words.textContent?.length ?? 0
}
