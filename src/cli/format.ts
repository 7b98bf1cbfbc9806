import type { Incident } from '../model/incident.ts'
import type { Problem } from '../model/problem.ts'
import { escapeControls } from './escape.ts'

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

/** What is wrong with an input, on one line: which, what and what to do, and the code to look it up by. */
export function problemText({ severity, input, message, code }: Problem): string {
  return escapeControls(`${severity}: ${input}: ${message} [${code}]`)
}
