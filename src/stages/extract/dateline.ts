import type { Token } from '../../model/report.ts'

// "LIMA, 4 Feb (Agency) --", "SPRINGFIELD, Ohio (AP) —": within this many characters of the sentence's beginning.
const LONGEST = 170

/** The dash that ends the line which opens a dispatch with where and when it was sent, as a token; -1: there is none. */
export function dashOfDateline(tokens: readonly Token[]): number {
  const start = tokens[0]?.start ?? 0
  const dash = tokens.findIndex(
    (token, at) => token.start - start < LONGEST && (/^(?:--+|—|–)$/.test(token.text) || isSpaced(tokens, at)),
  )
  if (dash < 0) return -1
  const words = tokens.slice(0, dash)
  const verb = words.some(({ tag, text }) => /^VB[DZP]$/.test(tag) && !/^\p{Lu}/u.test(text))
  return !verb && words.some(({ text, pos }) => text === '(' || pos === 'NUM' || /^\p{Lu}{3,}$/u.test(text)) ? dash : -1
}

/** Whether a sentence further down opens in capitals, as where captions stand before the dateline. */
export function opensInCapitals(tokens: readonly Token[]): boolean {
  return /^[\p{Lu}.'’-]{2,}$/u.test(tokens[0]?.text ?? '') && tokens.some(({ text }) => /^\p{Ll}{3,}$/u.test(text))
}

/** " - ", with a space on either side. */
function isSpaced(tokens: readonly Token[], at: number): boolean {
  const [before, dash, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  return dash?.text === '-' && before !== undefined && before.end < dash.start && (after?.start ?? 0) > dash.end
}
