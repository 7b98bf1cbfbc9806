import type { FieldName, FieldValues } from '../../../model/account.ts'
import { dateText } from '../../../model/date-text.ts'
import type { FieldStatus } from '../../../model/incident.ts'
import { valueText } from '../../../model/value-text.ts'

/** The statuses in the order in which they are told, with their headings. */
export const HEADINGS: readonly (readonly [FieldStatus, string])[] = [
  ['agree', 'Agreed'],
  ['vaguer', 'Agreed, more exactly by some'],
  ['single', 'In one telling only'],
  ['update', 'Later word'],
  ['scope', 'Counted differently'],
  ['conflict', 'Disputed'],
]

const FIELDS: Readonly<Record<FieldName, string>> = {
  when: 'When',
  where: 'Where',
  actor: 'By whom',
  target: 'Against whom or what',
  means: 'With what',
  killed: 'Killed',
  injured: 'Hurt',
  detained: 'Detained',
  freed: 'Freed',
  participants: 'Took part',
  damage: 'Damage',
  outcome: 'What came after',
}

/** What a field is called. */
export function fieldWords(field: FieldName): string {
  return FIELDS[field]
}

const OUTCOMES: Readonly<Record<FieldValues['outcome']['kind'], string>> = {
  detention: 'detention',
  'case-opened': 'a case opened',
  charge: 'charge',
  conviction: 'conviction',
  sentence: 'sentence',
  release: 'release',
  denial: 'denial',
  other: 'otherwise',
}

/** A value as a reader takes it: dates in words, no count as "nobody", an outcome in the report's words. */
export function readingText(field: FieldName, value: unknown): string {
  if (field === 'when') return dateText(value as FieldValues['when'])
  if (field === 'damage') return `“${value as string}”`
  if (field === 'outcome') {
    const { kind, detail } = value as FieldValues['outcome']
    return detail === '' ? OUTCOMES[kind] : `${OUTCOMES[kind]}: “${detail}”`
  }
  const text = valueText(field, value as never)
  return text === '0' ? 'nobody' : text
}

/** With a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
