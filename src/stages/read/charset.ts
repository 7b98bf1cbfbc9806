import { isUtf8 } from 'node:buffer'
import { onDemand } from '../../text/on-demand.ts'
import { repairControls } from './normal-form.ts'

const chardet = onDemand<typeof import('chardet')>('chardet')

/** Bytes as text. */
export interface Decoded {
  readonly text: string
  /** Such as `utf-8`, `windows-1251`. */
  readonly charset: string
  /** What is doubtful about it, for a person; null when nothing is. */
  readonly doubt: string | null
}

// Browsers look at 1,024 bytes; pages of this field often put scripts before the declaration.
const PRESCAN_BYTES = 8192
const DETECT_BYTES = 65_536
const META = /<meta\b[^>]{0,400}?\bcharset\s{0,5}=\s{0,5}["']?\s{0,5}(?<label>[\w:-]{2,30})/iu
const XML = /^\s{0,20}<\?xml\b[^>]{0,100}?\bencoding\s{0,5}=\s{0,5}["'](?<label>[\w:-]{2,30})/iu
// KOI8-U has the letters of KOI8-R where both have letters, and the four that Ukrainian adds.
const BETTER: Readonly<Record<string, string>> = { 'koi8-r': 'koi8-u' }
/** Share of characters that may be spoilt in a text that still counts as UTF-8. */
const SPOILT_UTF8 = 0.05

/**
 * Decodes as browsers do: byte order mark, then what the transport and the page declare, then detection by letter statistics.
 *
 * One difference: bytes that are UTF-8 beyond chance are read as UTF-8 whatever is declared, and what is declared UTF-8
 * but is not is detected, since this field's archives are full of pages saved in another set than they declare.
 */
export function decode(content: Uint8Array, transport: string | null, isPage: boolean): Decoded {
  const marked = byteOrderMark(content)
  if (marked !== null) return finish(content, marked, null)
  const declared = known(transport) ?? (isPage ? declaredIn(content) : null)
  const ascii = content.every((byte) => byte < 0x80)
  if (ascii) return finish(content, 'utf-8', null)
  if (isUtf8(content)) return finish(content, 'utf-8', contradiction(declared, 'utf-8'))
  if (declared !== null && declared !== 'utf-8') return finish(content, declared, null)
  const spoilt = new TextDecoder('utf-8').decode(content)
  if (isMostlyUtf8(spoilt)) return { text: spoilt, charset: 'utf-8', doubt: spoiltDoubt(spoilt, 'utf-8') }
  const detected = detect(content, isPage)
  return finish(content, detected, contradiction(declared, detected))
}

function finish(content: Uint8Array, charset: string, doubt: string | null): Decoded {
  // Node's own decoder leaves 0x80 to 0x9F of windows-1252 as controls.
  const text =
    charset === 'windows-1252'
      ? repairControls(Buffer.from(content).toString('latin1'))
      : new TextDecoder(charset).decode(content)
  // A U+FFFD that is there in valid UTF-8 was spoilt before it came here.
  return { text, charset, doubt: doubt ?? (isUtf8(content) ? null : spoiltDoubt(text, charset)) }
}

function contradiction(declared: string | null, found: string): string | null {
  if (declared === null || declared === found) return null
  return `It declares the character set ${declared}, but its bytes are ${found}: read as ${found}. Check that its letters look right.`
}

function spoiltDoubt(text: string, charset: string): string | null {
  const count = text.split('\uFFFD').length - 1
  if (count === 0) return null
  return `${count} of its characters cannot be read as ${charset} and show as \uFFFD. Get it again if they matter.`
}

function isMostlyUtf8(text: string): boolean {
  const spoilt = text.split('\uFFFD').length - 1
  let beyondAscii = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) beyondAscii += 1
  return spoilt <= Math.max(beyondAscii * SPOILT_UTF8, beyondAscii > spoilt ? 2 : 0)
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

function declaredIn(content: Uint8Array): string | null {
  const head = Buffer.from(content.subarray(0, PRESCAN_BYTES)).toString('latin1')
  const label = known((XML.exec(head) ?? META.exec(head))?.groups?.label ?? null)
  // A declaration that could be read as ASCII is not UTF-16, as browsers hold too.
  return label?.startsWith('utf-16') ? 'utf-8' : label
}

// The name that the decoder knows a label by, such as windows-1252 for iso-8859-1; null for no set at all.
function known(label: string | null): string | null {
  if (label === null) return null
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

function detect(content: Uint8Array, isPage: boolean): string {
  const sample = isPage ? withoutMarkup(content) : content.subarray(0, DETECT_BYTES)
  for (const { name } of chardet().analyse(sample)) {
    const charset = known(name)
    if (charset !== null && charset !== 'utf-8' && !charset.startsWith('utf-16')) return BETTER[charset] ?? charset
  }
  return 'windows-1252'
}

// The letters between the tags: tag names and scripts are ASCII and blur the statistics.
function withoutMarkup(content: Uint8Array): Uint8Array {
  const text = Buffer.from(content).toString('latin1')
  const kept: string[] = []
  let length = 0
  for (let at = 0; at < text.length && length < DETECT_BYTES; ) {
    const open = text.indexOf('<', at)
    const end = open < 0 ? text.length : open
    const words = text.slice(at, end)
    if (/[\u0080-\u00FF]/u.test(words)) {
      kept.push(words)
      length += words.length
    }
    const close = open < 0 ? -1 : text.indexOf('>', open)
    at = close < 0 ? text.length : close + 1
  }
  return Buffer.from(kept.join(' '), 'latin1')
}
