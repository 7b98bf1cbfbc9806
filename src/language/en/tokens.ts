import type { Span } from '../../model/span.ts'
import { keepsStop } from './abbreviations.ts'

// Prefixes that UD EWT leaves joined to what follows their hyphen ("pre-war"); all other hyphens are tokens of their own.
const PREFIXES = new Set(
  'e non pre anti mid re post co over pro multi ex sub semi neo psycho socio counter intra micro un ultra inter pan'.split(
    ' ',
  ),
)

// One alternative a kind of token, in order of precedence: links, addresses, initials, clitics, decades, numbers, words, runs
// of one sign, any other sign. Every quantifier is bounded or over one class: linear time. Links and words are groups 1 and 2.
const TOKEN = new RegExp(
  [
    String.raw`((?:https?:\/\/|www\.)[^\s<>"”»]{1,400})`,
    String.raw`(?:[\p{L}\d._+-]{1,64}@[\p{L}\d-]{1,64}(?:\.[\p{L}\d-]{1,64}){1,5})`,
    String.raw`(?:(?:\p{L}\.){2,8}(?!\p{L}))`,
    String.raw`(?:['’‘](?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M)(?![\p{L}\d]))`,
    String.raw`(?:['’‘]\d\ds?(?![\p{L}\d]))`,
    String.raw`(?:\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?![\p{L}\d])|\d+(?:[.,:/]\d+)*)`,
    String.raw`(\p{L}[\p{L}\p{M}\d]*(?:['’‘](?!(?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M|t|T)(?![\p{L}\d]))\p{L}[\p{L}\p{M}\d]*|&(?=\p{Lu})\p{Lu}+|['’‘][tT](?![\p{L}\d])|_\p{L}+)*)`,
    String.raw`(?:\.{2,}|…|-{2,}|–|—|[?!]+|\*+|_+|=+|~+|#|'{2}|‘{2}|’{2}|\x60{1,2})`,
    String.raw`[^\s]`,
  ].join('|'),
  'uy',
)

/** The tokens of `text.slice(start, end)`, cut as the English Web Treebank cuts them: `do|n't`, `15|-|year`, `$|5`. */
export function tokenise(text: string, start: number, end: number): Span[] {
  const spans: Span[] = []
  let at = start
  while (at < end) {
    if (isSpace(text.charCodeAt(at))) {
      at++
      continue
    }
    const plain = plainEnd(text, at, end)
    if (plain > at) {
      at = LETTER[text.charCodeAt(at)] === 1 ? pushWord(text, at, plain, end, spans) : pushSpan(spans, at, plain)
      continue
    }
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    const stop = Math.min(end, at + (match?.[0].length ?? 1))
    if (match?.[2] !== undefined) at = pushWord(text, at, stop, end, spans)
    else if (match?.[1] !== undefined) at = pushSpan(spans, at, at + withoutTail(text.slice(at, stop)))
    else at = pushSpan(spans, at, stop)
  }
  return spans
}

const STOP = 46
const HYPHEN = 45

// By ASCII code: letters; signs that are always a token by themselves; what ends a word for certain.
const LETTER = asciiTable((sign) => /[A-Za-z]/.test(sign))
const ALONE = asciiTable((sign) => ',;:()"$%'.includes(sign))
const CLOSES = asciiTable((sign) => ' \n,;!?)"'.includes(sign))

function asciiTable(holds: (sign: string) => boolean): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) => (holds(String.fromCharCode(code)) ? 1 : 0))
}

/** Where a token ends that needs no `TOKEN`: a comma, a word of ASCII letters before a space, or before a full stop and a space; `at` when it is none. */
function plainEnd(text: string, at: number, end: number): number {
  if (ALONE[text.charCodeAt(at)] === 1) return at + 1
  let stop = at
  while (stop < end && LETTER[text.charCodeAt(stop)] === 1) stop++
  if (stop > at && CLOSES[text.charCodeAt(stop)] === 1) return stop
  // One letter may be an initial.
  const stopped = stop > at + 1 && text.charCodeAt(stop) === STOP
  return stopped && CLOSES[text.charCodeAt(stop + 1)] === 1 ? stop : at
}

function pushSpan(spans: Span[], start: number, end: number): number {
  spans.push({ start, end })
  return end
}

// A link does not hold the punctuation that closes the sentence or bracket around it.
function withoutTail(url: string): number {
  let length = url.length
  while (length > 1 && ".,;:!?)]'’".includes(url.charAt(length - 1))) length--
  return length
}

function pushWord(text: string, start: number, end: number, limit: number, spans: Span[]): number {
  const cut = mayContract(text, start, end) ? contraction(text.slice(start, end).toLowerCase()) : 0
  if (cut > 0) {
    spans.push({ start, end: start + cut })
    return pushSpan(spans, start + cut, end)
  }
  const next = text.charCodeAt(end)
  if (next !== STOP && next !== HYPHEN) return pushSpan(spans, start, end)
  const word = text.slice(start, end)
  if (next === STOP && end < limit && keepsStop(word, text.slice(end + 1, Math.min(limit, end + 3))))
    return pushSpan(spans, start, end + 1)
  if (next === HYPHEN && PREFIXES.has(word.toLowerCase())) {
    const rest = /^-\p{L}[\p{L}\p{M}]*/u.exec(text.slice(end, Math.min(limit, end + 60)))
    if (rest !== null) return pushSpan(spans, start, end + rest[0].length)
  }
  if (next === STOP && end + 1 < limit) {
    const host = /^(?:\.\p{L}[\p{L}\d]*){0,2}\.(?:com|org|net|gov|edu|info|co|ua|ru|eu|uk|de|pl)(?![\p{L}\d])/iu.exec(
      text.slice(end, Math.min(limit, end + 80)),
    )
    if (host !== null) return pushSpan(spans, start, end + host[0].length)
  }
  return pushSpan(spans, start, end)
}

const FUSED = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['dont', 2],
  ['didnt', 3],
  ['doesnt', 4],
  ['lemme', 3],
])

const SHORTEST_FUSED = Math.min(...[...FUSED.keys()].map((word) => word.length))
const LONGEST_FUSED = Math.max(...[...FUSED.keys()].map((word) => word.length))

// What `contraction` cuts begins with one of these, or ends in a t.
const FUSED_FIRST = asciiTable((sign) => [...FUSED.keys()].some((word) => word[0] === sign.toLowerCase()))

/** Whether it is worth asking `contraction`: cheap, and true of few words. */
function mayContract(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1)
  if ((last === 116 || last === 84) && end - start > 3 && LETTER[text.charCodeAt(end - 2)] !== 1) return true
  return end - start >= SHORTEST_FUSED && end - start <= LONGEST_FUSED && FUSED_FIRST[text.charCodeAt(start)] === 1
}

/** Where a fused word is cut: 2 for `don't`, 3 for `cannot`; 0 when it is one token. */
function contraction(lower: string): number {
  const length = lower.length
  if (length > 3 && lower.charCodeAt(length - 1) === 116 && /n['’‘]t$/u.test(lower)) return length - 3
  return length >= SHORTEST_FUSED && length <= LONGEST_FUSED ? (FUSED.get(lower) ?? 0) : 0
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 160 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0xfeff ||
    code === 0x205f ||
    code === 0x1680
  )
}
