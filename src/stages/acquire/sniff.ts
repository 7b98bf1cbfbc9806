const HEAD_BYTES = 4096
// How the binary files that people add by mistake begin. Latin-1 strings.
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP archive or office document'],
  ['\u001F\u008B', 'a gzip archive'],
  ['\u0089PNG', 'a PNG picture'],
  ['\u00FF\u00D8\u00FF', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old office document'],
  ['SQLite format 3', 'a SQLite database'],
]
const HTML_START =
  /^(?:\s|<!--[\s\S]{0,2000}?-->|<\?xml[^>]{0,200}>)*<(?:!doctype\s+html|html|head|body|title|meta|article|div|p|h1|table|script)\b/iu

/** Says what a file that is no text looks like, such as `a PDF`; null when it may be text in some character set. */
export function binaryKind(content: Uint8Array): string | null {
  const head = Buffer.from(content.subarray(0, HEAD_BYTES)).toString('latin1')
  for (const [start, kind] of SIGNATURES) if (head.startsWith(start)) return kind
  if (isUtf16(content)) return null
  if (content.subarray(0, HEAD_BYTES).includes(0)) return 'a binary file'
  const controls = content.subarray(0, HEAD_BYTES).filter(isControl).length
  return controls > head.length / 20 ? 'a binary file' : null
}

// The C0 controls but for white space: they never fill a text.
function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20)
}

/** Whether bytes without a name look like a web page, by how they begin. */
export function looksLikeHtml(content: Uint8Array): boolean {
  const head = Buffer.from(content.subarray(0, HEAD_BYTES)).toString('latin1')
  return HTML_START.test(head.replace(/^\u00EF\u00BB\u00BF/u, ''))
}

function isUtf16(content: Uint8Array): boolean {
  const [first, second] = content
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}
