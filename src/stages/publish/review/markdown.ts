import type { IncidentEntry, Reading, Review } from './review.ts'
import { titleOf } from './title.ts'

/** A review as Markdown with footnotes. Nothing in a report's words is taken for markup. */
export function* reviewMarkdown(review: Review): Generator<string> {
  yield `# ${titleOf(review)}\n\n`
  for (const line of review.summary) yield `${line}\n\n`
  for (const entry of review.incidents) yield incident(entry)
  if (review.claims.length > 0) {
    yield '\n## Claims beside the record\n\n'
    for (const { quote, by, note, beside } of review.claims) {
      yield `- “${plain(quote)}” — ${plain(by)}[^${note}]\n`
      if (beside.length > 0) yield `  - ${plain(beside.join(' '))}\n`
    }
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

function incident({ label, toldBy, origins, voices, groups, aftermath, grade, reviewed }: IncidentEntry): string {
  return [
    `\n## ${plain(label)}\n`,
    ...groups.flatMap(({ heading, fields }) => [
      `**${heading}**\n`,
      `${fields.map(({ words, readings }) => `- ${words}: ${readings.map(reading).join(' / ')}`).join('\n')}\n`,
    ]),
    ...(aftermath.length > 0
      ? ['**What came after**\n', `${aftermath.map((one) => `- ${reading(one)}`).join('\n')}\n`]
      : []),
    `**Told by** ${toldBy}: ${origins.map(plain).join('; ')}.${voices.length > 0 ? ` On the word of ${voices.map(plain).join(', ')}.` : ''}\n`,
    `**Credibility** ${plain(grade)} (${reviewed ? 'reviewed by a person' : 'proposed, not reviewed'}).\n`,
  ].join('\n')
}

function reading({ text, by, notes }: Reading): string {
  return `${plain(text)}${by ? ` (${plain(by)})` : ''}${notes.map((number) => `[^${number}]`).join('')}`
}

/** Text on one line, with all that Markdown would act on escaped. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]<>#|~^]/gu, '\\$&')
}
