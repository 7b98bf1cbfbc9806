import type { FieldName, FieldValues } from '../model/account.ts'
import type { CountRange } from '../model/count.ts'
import type { Incident } from '../model/incident.ts'
import type { Problem } from '../model/problem.ts'
import { escapeControls } from './escape.ts'

/** `3 reports`, `1 report`. */
export function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The first words of a text on one line. */
export function oneLine(text: string, length = 120): string {
  const line = text
    .slice(0, length * 2)
    .replace(/\s+/gu, ' ')
    .trim()
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`
}

/** An incident for `--json`, as the record has it. */
export function incidentJson({ id, type, label, accounts, origins, fields, credibility, review }: Incident): object {
  return { id, type, label, accounts, origins, fields, credibility, review }
}

const NAMED = new Set<FieldName>(['where', 'actor', 'target', 'means'])
const PLAIN = new Set<FieldName>(['when', 'damage'])

/** A field's value for a person. */
export function valueText<F extends FieldName>(field: F, value: FieldValues[F]): string {
  if (PLAIN.has(field)) return String(value)
  if (NAMED.has(field)) return (value as { name: string }).name
  if (field === 'outcome') {
    const { kind, detail } = value as FieldValues['outcome']
    return detail === '' ? kind : `${kind}: ${detail}`
  }
  return rangeText(value as CountRange)
}

/** `12`, `at least 12`, `up to 40`, `17–18`, `about 20`. */
export function rangeText({ low, best, high }: CountRange): string {
  if (low !== null && low === high) return String(low)
  if (best !== null) return low === null && high === null ? `about ${best}` : `${best} (${low ?? '…'}–${high ?? '…'})`
  if (low !== null && high !== null) return low === 0 ? `up to ${high}` : `${low}–${high}`
  return low === null ? `up to ${high}` : `at least ${low}`
}

/** What is wrong with an input, on one line: which, what and what to do, and the code to look it up by. */
export function problemText({ severity, input, message, code }: Problem): string {
  return escapeControls(`${severity}: ${input}: ${message} [${code}]`)
}
