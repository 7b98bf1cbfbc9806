import { OFFICE, OFFICE_TITLES } from '../../../language/en/name-words.ts'
import type { Token } from '../../../model/report.ts'
import type { PersonName } from './person-name.ts'
import { withoutStop } from './token-index.ts'

/** What a person is said to be: in a title before the name, or in an apposition behind it. */
export interface Role {
  readonly role: string | null
  /** A public office, rank or function. */
  readonly office: boolean
}

const LONGEST_APPOSITION = 14

export function roleOf(text: string, tokens: readonly Token[], name: PersonName): Role {
  const before = titleRole(text, tokens, name)
  const behind = before === null ? appositionRole(text, tokens, name.to) : null
  const role = before ?? behind
  const office = before === null ? OFFICE.test(behind ?? '') : isOffice(before)
  return { role, office }
}

function titleRole(text: string, tokens: readonly Token[], { title, from }: PersonName): string | null {
  if (title >= from) return null
  const words = text.slice(tokens[title]?.start ?? 0, tokens[from - 1]?.end ?? 0).toLowerCase()
  return /^(?:mr|mrs|ms|miss|mx|sir|lady|dame)\.?$/.test(words) ? null : words
}

function isOffice(title: string): boolean {
  return title.split(/[\s-]+/).some((word) => OFFICE_TITLES.has(withoutStop(word)))
}

/** ", the mayor of Kesh," up to the next comma or verb. */
function appositionRole(text: string, tokens: readonly Token[], end: number): string | null {
  if (tokens[end]?.text !== ',') return null
  let from = end + 1
  if (/^\d{1,3}$/.test(tokens[from]?.text ?? '') && tokens[from + 1]?.text === ',') from += 2
  if (tokens[from]?.pos === 'DET') from++
  if (!/^(?:NOUN|PROPN|ADJ)$/.test(tokens[from]?.pos ?? '')) return null
  let to = from
  while (to < Math.min(tokens.length, from + LONGEST_APPOSITION) && inApposition(tokens[to])) to++
  const stop = tokens[to]?.text
  const noun = tokens.slice(from, to).some(({ pos }) => pos === 'NOUN')
  if (!noun || to === from || (stop !== ',' && stop !== '.' && stop !== undefined)) return null
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).toLowerCase()
}

function inApposition(token: Token | undefined): boolean {
  return token !== undefined && /^(?:NOUN|PROPN|ADJ|ADP|DET|NUM|PART|CCONJ)$/.test(token.pos) && token.tag !== 'TO'
}
