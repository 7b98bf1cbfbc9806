// Controls of C0, C1 and DEL, the bidirectional overrides and the line separators; a terminal acts on them or is fooled by them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours that we put in ourselves
const COLOUR = /\u001b\[\d{1,2}m/g

/** Shows control characters as `\u001b` and the like, except colours; line ends too. */
export function escapeControls(text: string): string {
  let escaped = ''
  let at = 0
  for (const { index, 0: colour } of text.matchAll(COLOUR)) {
    escaped += escapeAll(text.slice(at, index)) + colour
    at = index + colour.length
  }
  return escaped + escapeAll(text.slice(at))
}

function escapeAll(text: string): string {
  return text.replace(CONTROLS, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
