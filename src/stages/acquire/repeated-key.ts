/**
 * The first key that an object's JSON gives twice at its top level; null when each is there once.
 *
 * `JSON.parse` would silently keep the last. `json` must have parsed as an object. One pass, without recursion.
 */
export function repeatedKey(json: string): string | null {
  const seen = new Set<string>()
  let depth = 0
  let isKey = false
  for (let at = 0; at < json.length; at++) {
    const character = json[at]
    if (character === '"') {
      const end = endOfString(json, at)
      const key = isKey && depth === 1 ? keyOf(json.slice(at, end)) : null
      if (key !== null && seen.has(key)) return key
      if (key !== null) seen.add(key)
      isKey = false
      at = end - 1
    } else if (character === '{' || character === '[') {
      depth += 1
      isKey = character === '{'
    } else if (character === '}' || character === ']') depth -= 1
    else if (character === ',') isKey = true
  }
  return null
}

// Past the closing quote of the string that opens at `start`: a quote after an even number of backslashes.
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let backslashes = 0
    while (json[end - 1 - backslashes] === '\\') backslashes += 1
    if (backslashes % 2 === 0) return end + 1
  }
  return json.length
}

// Escapes may spell one key in two ways.
function keyOf(quoted: string): string {
  return String(JSON.parse(quoted))
}
