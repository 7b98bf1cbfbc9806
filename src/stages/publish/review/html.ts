import type { IncidentEntry, Reading, Review } from './review.ts'
import { titleOf } from './title.ts'

const STYLE = `
:root { color-scheme: light dark; --ink: #1a1c1e; --soft: #474b4f; --rule: #dddbd4; --paper: #fcfcfa; --conflict: #a3211a }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae4; --soft: #bab9b3; --rule: #30343a; --paper: #15171a; --conflict: #ff8e7d } }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; background: var(--paper); color: var(--ink); font: 17px/1.6 Georgia, serif }
h1, h2 { font-weight: 600; line-height: 1.25 } h2 { margin: 2.5rem 0 .25rem; border-top: 1px solid var(--rule); padding-top: 1rem }
p, li { margin: .4rem 0 } .told, .grade, .notes, dt { color: var(--soft); font-family: system-ui, sans-serif; font-size: .86rem }
dl { margin: .8rem 0 } dt { margin-top: .6rem } dd { margin: 0 } .disputed { color: var(--conflict) } b { font-weight: 600 }
sup a { text-decoration: none } a { color: inherit } .notes li { overflow-wrap: anywhere }
@media print { body { font-size: 11pt; margin: 0 } h2 { break-after: avoid } }`

/** A review as one HTML page that needs nothing else. Every text of a report is escaped. */
export function* reviewHtml(review: Review): Generator<string> {
  const title = escaped(titleOf(review))
  yield `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n`
  yield `<title>${title}</title>\n<style>${STYLE}\n</style>\n<h1>${title}</h1>\n`
  yield `<p>${review.incidents.length} incidents, told by ${review.reports} reports of ${review.origins} origins.</p>\n`
  for (const entry of review.incidents) yield incident(entry)
  if (review.claims.length > 0) {
    const lines = review.claims.map(({ text, by, note }) => `${escaped(text)} — ${escaped(by)}${notes([note])}`)
    yield `<h2>Claims of the period</h2>\n${list(lines)}`
  }
  if (review.notJudged.length > 0) yield `<h2>What could not be judged</h2>\n${list(review.notJudged.map(escaped))}`
  if (review.notes.length === 0) return
  yield '<h2>Notes</h2>\n<ol class="notes">\n'
  for (const { number, quote, where, saidBy } of review.notes) {
    const voice = saidBy ? `, on the word of ${escaped(saidBy)}` : ''
    yield `<li id="note-${number}">“${escaped(quote)}” ${escaped(where)}${voice}</li>\n`
  }
  yield '</ol>\n'
}

function incident({ id, label, toldBy, origins, groups, aftermath, grade, reviewed }: IncidentEntry): string {
  const said = groups.map(({ heading, fields }) => {
    const lines = fields.map(({ field, readings }) => `${field} ${readings.map(reading).join(' / ')}`)
    const mark = heading === 'Disputed' ? ' class="disputed"' : ''
    return `<dt${mark}>${heading}</dt><dd>${lines.join('; ')}</dd>`
  })
  if (aftermath.length > 0) said.push(`<dt>What came after</dt><dd>${aftermath.map(reading).join('; ')}</dd>`)
  return [
    `<h2 id="${id}">${escaped(label)}</h2>`,
    `<p class="told">Told by ${toldBy}: ${origins.map(escaped).join('; ')}.</p>`,
    `<dl>${said.join('\n')}</dl>`,
    `<p class="grade">Credibility ${escaped(grade)} (${reviewed ? 'reviewed by a person' : 'proposed, not reviewed'}).</p>\n`,
  ].join('\n')
}

function reading({ text, by, notes: numbers }: Reading): string {
  return `<b>${escaped(text)}</b>${by ? ` (${escaped(by)})` : ''}${notes(numbers)}`
}

function notes(numbers: readonly number[]): string {
  return numbers.map((number) => `<sup><a href="#note-${number}">${number}</a></sup>`).join(' ')
}

function list(lines: readonly string[]): string {
  return `<ul>\n${lines.map((line) => `<li>${line}</li>`).join('\n')}\n</ul>\n`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '')
}
