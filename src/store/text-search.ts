import { type RawBuilder, sql } from 'kysely'

/** The words of what a person looks for: those that hold a letter or a digit. */
export function wordsLookedFor(text: string): string[] {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** A word as it is looked for: nothing in it is taken for query syntax. */
export function termOf(word: string): string {
  return `"${word.replaceAll('"', '""')}"`
}

/** The ids of reports in whose title or text all these words stand, as a subquery. */
export function matchQuery(words: string): RawBuilder<string> {
  const terms = wordsLookedFor(words).map(termOf).join(' ')
  return sql`(select report.id from report_text join report on report.rowid = report_text.rowid where report_text match ${terms || '""'})`
}
