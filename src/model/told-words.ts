import { type Account, FIELD_NAMES, type Statement } from './account.ts'
import type { Quote } from './span.ts'

/** The words by which an account is looked for: the paragraphs of its report that its quotes stand in. */
export function toldWords({ anchor, fields }: Pick<Account, 'anchor' | 'fields'>, text: string): string {
  const spans = [anchor, ...FIELD_NAMES.flatMap((field) => quotesIn(fields[field]))]
  return [...new Set(spans.map(({ start, end }) => paragraphOf(text, start, end)))].join('\n')
}

function quotesIn(statements: readonly Statement<unknown>[]): Quote[] {
  return statements.map(({ quote }) => quote)
}

function paragraphOf(text: string, start: number, end: number): string {
  const next = text.indexOf('\n', end)
  return text.slice(text.lastIndexOf('\n', start) + 1, next < 0 ? text.length : next)
}
