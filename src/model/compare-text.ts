/** Puts texts in the order of their UTF-16 code units, which no language or machine changes. For `sort`. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right)
}
