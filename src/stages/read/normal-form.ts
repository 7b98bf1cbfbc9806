// What windows-1252 has at 0x80 to 0x9F, where Unicode has controls: text read as Latin-1 somewhere shows them.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
// Invisible, but for the joiners and the emoji variation selector, which some scripts cannot do without.
const INVISIBLE = /(?!\n|\u200C|\u200D|\uFE0F)[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu
// Joiners shape words in these scripts and bind emoji; anywhere else they hide differences between words.
const STRAY_JOINER =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F)[\u200C\u200D]+/gu

/**
 * The one form in which text is kept: NFC, `\n` line ends, no control or invisible characters, no white space at the end of
 * lines, at most one blank line in a row, none at the ends. Taking the form of a form changes nothing.
 */
export function normalForm(text: string): string {
  const visible = repairControls(text.toWellFormed())
    .replace(/\r\n?|[\v\f\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .normalize('NFC')
  const lines = visible.split('\n').map((line) => line.trimEnd())
  return lines
    .filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''))
    .join('\n')
    .replace(/^\n|\n$/gu, '')
}

/** The normal form of a title or a name: one line, single spaces. */
export function normalLine(text: string): string {
  return normalForm(text).replace(/\s+/gu, ' ').trim()
}

/** Puts the characters of windows-1252 where Latin-1 left controls. */
export function repairControls(text: string): string {
  return text.replace(/[\u0080-\u009F]/gu, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? '')
}
