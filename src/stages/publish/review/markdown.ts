import type { IncidentEntry, Reading, Review } from './review.ts'
import { titleOf } from './title.ts'

/** A review as Markdown with footnotes. Nothing in a report's words is taken for markup. */
export function* reviewMarkdown(review: Review): Generator<string> {
  yield `# ${titleOf(review)}\n\n`
  yield `${review.incidents.length} incidents, told by ${review.reports} reports of ${review.origins} origins.\n`
  for (const entry of review.incidents) yield incident(entry)
  if (review.claims.length > 0) {
    yield '\n## Claims of the period\n\n'
    for (const { text, by, note } of review.claims) yield `- ${plain(text)} — ${plain(by)}[^${note}]\n`
  }
  if (review.notJudged.length > 0) {
    yield '\n## What could not be judged\n\n'
    for (const line of review.notJudged) yield `- ${plain(line)}\n`
  }
  if (review.notes.length > 0) yield '\n## Notes\n\n'
  for (const { number, quote, where, saidBy } of review.notes) {
    yield `[^${number}]: “${plain(quote)}” ${plain(where)}${saidBy ? `, on the word of ${plain(saidBy)}` : ''}\n`
  }
}

function incident({ label, toldBy, origins, groups, aftermath, grade, reviewed }: IncidentEntry): string {
  return [
    `\n## ${plain(label)}\n`,
    `Told by ${toldBy}: ${origins.map(plain).join('; ')}.\n`,
    ...groups.map(({ heading, fields }) => {
      const said = fields.map(({ field, readings }) => `${field} ${readings.map(reading).join(' / ')}`)
      return `**${heading}.** ${said.join('; ')}.\n`
    }),
    ...(aftermath.length > 0 ? [`**What came after.** ${aftermath.map(reading).join('; ')}.\n`] : []),
    `Credibility ${plain(grade)} (${reviewed ? 'reviewed by a person' : 'proposed, not reviewed'}).\n`,
  ].join('\n')
}

function reading({ text, by, notes }: Reading): string {
  return `${plain(text)}${by ? ` (${plain(by)})` : ''}${notes.map((number) => `[^${number}]`).join('')}`
}

/** Text on one line, with all that Markdown would act on escaped. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]<>#|~^]/gu, '\\$&')
}
