// Control and format characters, line and paragraph separators, lone surrogates.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** A name as it can be shown on one line: what moves the cursor or turns the writing direction is escaped. */
export function printable(name: string): string {
  return name.replace(UNPRINTABLE, (character) => {
    if (character === '\n') return '\\n'
    if (character === '\t') return '\\t'
    if (character === '\r') return '\\r'
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
  })
}
