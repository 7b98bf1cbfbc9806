import { COUNTRY_WORDS } from '../../../language/en/place-countries.ts'
import type { Report } from '../../../model/report.ts'
import type { Word } from './words.ts'

/** Where a report is at home, as far as its outlet and its words tell. */
export interface Home {
  /** ISO 3166-1; undefined when nothing tells. */
  readonly country: string | undefined
  /** The outlet's name or host in one piece, to be searched for names of places: `springfieldherald`. */
  readonly outlet: string
}

// Country endings of hosts that differ from ISO 3166, and those that anybody may use.
const ENDINGS: Readonly<Record<string, string>> = {
  uk: 'GB',
  su: 'RU',
  eu: '',
  tv: '',
  io: '',
  co: '',
  me: '',
  ai: '',
  fm: '',
}
// So many different words of one country's institutions make it the home.
const ENOUGH_WORDS = 2

/** The home of a report: the country of its host's ending, else the country whose institutions it speaks of. */
export function homeOf({ url, outlet }: Pick<Report, 'url' | 'outlet'>, words: readonly Word[]): Home {
  const host = /^https?:\/\/([^/:?#]{1,253})/i.exec(url ?? '')?.[1] ?? outlet ?? ''
  const ending = /\.([a-z]{2})$/i.exec(host)?.[1]?.toLowerCase() ?? ''
  const country = (ENDINGS[ending] ?? ending.toUpperCase()) || countryOfWords(words)
  const name = host.replace(/^www\./i, '').replace(/(?:\.[a-z]{2,4}){1,2}$/i, '')
  return { country: country || undefined, outlet: name.toLowerCase().replace(/[^a-z0-9]/g, '') }
}

function countryOfWords(words: readonly Word[]): string {
  const seen = new Map<string, Set<string>>()
  for (const { key } of words) {
    const country = COUNTRY_WORDS.get(key)
    if (country !== undefined) seen.set(country, (seen.get(country) ?? new Set()).add(key))
  }
  const [best, second] = [...seen].sort((left, right) => right[1].size - left[1].size)
  if (best === undefined || best[1].size < ENOUGH_WORDS || best[1].size === second?.[1].size) return ''
  return best[0]
}

/** Whether the outlet's name has a place's name in it: "Springfield Herald", `richmondregister.example`. */
export function namesOutlet(key: string, { outlet }: Home): boolean {
  return key.length > 4 && outlet.length > key.length && outlet.includes(key.replaceAll(' ', ''))
}
