// Words that hand a statement to a publisher, before or after its name.
const BEFORE =
  /\b(?:according to|told|citing|cited by|quoted by|reported by|reports? (?:by|in|from)|spoke to|as seen by|wrote in|said in)\s+(?:the\s+)?$/i
const AFTER =
  /^(?:['’]s (?:report|account|story)\b|,?\s*(?:[^\s,.;]{1,20}\s+){0,2}?(?:reported|reports|wrote|writes|said|says|claimed|claims|announced|revealed|cited|quoted|published)\b)/i

/** A publisher's name without its article, as it stands in running text. */
export function bareName(outlet: string): string {
  return outlet.replace(/^the\s+/i, '').trim()
}

/** Whether a sentence gives a publisher as its source: its name as it is written, with a word of reporting beside it. */
export function mentionsOutlet(sentence: string, outlet: string): boolean {
  const name = bareName(outlet)
  if (name.length < 3) return false
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
    const [before, after] = [
      sentence.slice(Math.max(0, at - 40), at),
      sentence.slice(at + name.length, at + name.length + 60),
    ]
    if (/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after)) continue
    if (BEFORE.test(before) || AFTER.test(after)) return true
  }
  return false
}
