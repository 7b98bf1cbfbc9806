// " - ", " | ", " – " between a headline and the name of its outlet.
const BETWEEN = / (?:- \||[-–—|]) /g
const OUTLET =
  /\.(?:com|net|org|tv)\b|\b(?:FOX|NBC|ABC|CBS|CW)\b|\bFox\d|\b[KW][A-Z]{2,3}\d{0,2}(?:-TV)?\b|\b(?:TV|News|Weather|Sports|Newspapers?)\b/
const LONGEST = 300

/** Where the outlet's own name begins in a headline, as in "Man shot on pier - WZZZ.com-Port Ellis News & Weather"; the line's length: nowhere. */
export function outletTailIn(line: string): number {
  if (line.length > LONGEST || /[.!?]$/.test(line) || !/\p{Ll}/u.test(line) || !/ [-–—|]/.test(line)) return line.length
  const gaps = [...line.matchAll(BETWEEN)]
  let end = line.length
  for (const { index, 0: gap } of gaps.reverse()) {
    if (!OUTLET.test(line.slice(index + gap.length, end))) break
    end = index
  }
  return end
}
