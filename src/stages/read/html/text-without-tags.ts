// Enough to read by: what editors and programs write most.
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
}
const REFERENCE = /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>[a-z]{2,6}));/giu
const INLINE = /^<\/?(?:a|abbr|b|bdi|cite|code|del|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b/iu

/** All words of a page that cannot be parsed in bounded time: a line for every element that is no part of a line. One pass. */
export function textWithoutTags(html: string): string {
  const parts: string[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    parts.push(html.slice(at, open < 0 ? html.length : open).replace(/\s+/gu, ' '))
    const close = open < 0 ? -1 : html.indexOf('>', open)
    if (close < 0) break
    if (!INLINE.test(html.slice(open, open + 20))) parts.push('\n')
    at = close + 1
  }
  const text = parts.join('').replace(REFERENCE, (reference, ...groups) => characterOf(reference, groups.at(-1)))
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n')
}

function characterOf(reference: string, groups: { decimal?: string; hex?: string; name?: string }): string {
  if (groups.name !== undefined) return NAMED[groups.name.toLowerCase()] ?? reference
  const code = groups.decimal === undefined ? Number.parseInt(groups.hex ?? '', 16) : Number(groups.decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
}
