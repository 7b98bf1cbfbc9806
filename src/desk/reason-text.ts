import type { Reason } from '../model/incident.ts'
import { wordsOf } from '../text/words.ts'

/** A stored reason as a person reads it: words where stems stand, and what is compared said. `text` is that of either report. */
export function reasonText({ feature, why }: Pick<Reason, 'feature' | 'why'>, text: string): string {
  const wording = WORDINGS[feature]?.(why) ?? why
  const [head, list] = wording.split(': ', 2)
  const whole = list !== undefined && LISTS_STEMS.has(feature) ? `${head}: ${wholeWords(list, text)}` : wording
  return whole.replace(/\b1 days\b/u, '1 day')
}

/** Features whose reason is a list of stems after a colon. */
const LISTS_STEMS: ReadonlySet<string> = new Set(['words', 'anchor-words', 'party-same'])

const WORDINGS: Readonly<Record<string, (why: string) => string>> = {
  'kind-differs': (kinds) => `told as different kinds of incident: ${kinds}`,
  'place-within': (places) => places.replace(/^(.+) may hold \1$/u, 'both in $1, one told more exactly'),
  'means-differs': (means) => `told with different means: ${means}`,
}

/** For each stem the word of the text that it was cut from, as it is mostly written there. */
function wholeWords(list: string, text: string): string {
  const spellings = new Map<string, Map<string, number>>()
  for (const { stem, start, end } of wordsOf(text)) {
    const spelling = text.slice(start, end).replace(/['’]s$/u, '')
    const known = spellings.get(stem) ?? new Map<string, number>()
    spellings.set(stem, known.set(spelling, (known.get(spelling) ?? 0) + 1))
  }
  const wordOf = (stem: string) => {
    const [most] = [...(spellings.get(stem) ?? [])].sort(([, a], [, b]) => b - a)
    return most?.[0] ?? stem
  }
  return list
    .split(', ')
    .map((stems) => stems.split(' ').map(wordOf).join(' '))
    .join(', ')
}
