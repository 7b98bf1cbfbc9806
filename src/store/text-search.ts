import { type RawBuilder, sql } from 'kysely'

/**
 * The ids of reports in whose title or text all these words stand, as a subquery.
 *
 * Each word is looked for as it is: nothing in it is taken for query syntax.
 */
export function matchQuery(words: string): RawBuilder<string> {
  const quoted = words
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => `"${word.replaceAll('"', '""')}"`)
    .join(' ')
  return sql`(select report.id from report_text join report on report.rowid = report_text.rowid where report_text match ${quoted || '""'})`
}
