import type { Mention } from './mention.ts'
import type { Word } from './words.ts'

// "4200 block of North Main Street", "Cedar Ave.", "U.S. Highway 30", "Interstate 45", "County Road 225".
const ROAD =
  'Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Parkway|Pkwy|Pike|Trail|Highway|Hwy|Terrace|Turnpike|Expressway|Freeway|Bypass|Trafficway|Prospekt|Prospect'
const NAME = "(?:(?:[NSEW]\\.?|North|South|East|West|Old|New|\\d{1,4}(?:st|nd|rd|th)|\\p{Lu}[\\p{L}'’.-]{1,24}) ){1,4}"
const NAMED_ROAD = new RegExp(`(?<![\\p{L}\\p{N}])${NAME}(?:${ROAD})(?![\\p{L}\\p{N}])`, 'gu')
const NUMBERED_ROAD =
  /(?<![\p{L}\p{N}])(?:(?:U\.?S\.?|State|County|Federal|\p{Lu}\p{L}{2,14}) )?(?:Highway|Hwy\.?|Route|Rte\.?|Interstate|Road) \d{1,4}[A-Z]?(?![\p{L}\p{N}])/gu
const SHORT_INTERSTATE = /(?<![\p{L}\p{N}])I-\d{1,3}(?![\p{L}\p{N}])/gu
const CALLE =
  /(?<![\p{L}\p{N}])(?:Calle|Avenida|Carrera|Bulevar|Rue|Rua|Via|Ulitsa|Vulytsia) (?:(?:de|del|la|los|las|du|des) ){0,2}\p{Lu}\p{L}{1,24}(?: \p{Lu}\p{L}{1,24})?/gu
// Names that are numbered rather than lettered: "7th Kilometer market".
const NUMBERED_SITE =
  /(?<![\p{L}\p{N}])\d{1,3}(?:st|nd|rd|th) \p{Lu}\p{L}{1,24}(?: (?:market|bazaar|district|microdistrict|quarter|bridge|Market|Bazaar|District|Bridge))/gu

const PATTERNS = [NAMED_ROAD, NUMBERED_ROAD, SHORT_INTERSTATE, CALLE, NUMBERED_SITE]
// "The Dr", "Saint John St" and words that only begin a sentence.
const NOT_A_NAME =
  /^(?:The|A|An|In|On|At|From|Near|And|But|Wall|Sesame|This|That|His|Her|Their|Off|To|Of|By|With|For|When|After|Before|While|Police)\s/u

/** Streets, roads and sites known by their form, in text order and without overlaps. */
export function findSites(text: string, words: readonly Word[]): Mention[] {
  const found = PATTERNS.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: raw, index }) => trim(raw, index)),
  )
  const mentions: Mention[] = []
  for (const { start, end } of found.sort((left, right) => left.start - right.start || right.end - left.end)) {
    if (start < (mentions.at(-1)?.end ?? 0) || end <= start) continue
    const from = words.findIndex((word) => word.end > start)
    let to = from
    while (to < words.length && (words[to]?.start ?? 0) < end) to++
    if (from < 0 || (to - from < 2 && !/\d/.test(text.slice(start, end)))) continue
    mentions.push({
      start,
      end,
      from,
      to,
      text: text.slice(start, end),
      key: text.slice(start, end).toLowerCase(),
      candidates: [],
      shape: 'site',
    })
  }
  return mentions
}

function trim(raw: string, start: number): { start: number; end: number } {
  let from = 0
  for (let lead = NOT_A_NAME.exec(raw); lead !== null; lead = NOT_A_NAME.exec(raw.slice(from))) from += lead[0].length
  return { start: start + from, end: start + raw.length }
}
