import type { ClaimLine, IncidentEntry, Reading, Review } from './review.ts'
import { titleOf } from './title.ts'

const STYLE = `
:root { color-scheme: light dark; --ink: #1a1c1e; --soft: #474b4f; --rule: #dddbd4; --paper: #fcfcfa; --conflict: #a3211a }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae4; --soft: #bab9b3; --rule: #30343a; --paper: #15171a; --conflict: #ff8e7d } }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; background: var(--paper); color: var(--ink); font: 17px/1.6 Georgia, serif }
h1, h2 { font-weight: 600; line-height: 1.25 } h2 { margin: 2.5rem 0 .25rem; border-top: 1px solid var(--rule); padding-top: 1rem }
p, li { margin: .4rem 0 } .told, .notes, dt, h3 { color: var(--soft); font-family: system-ui, sans-serif; font-size: .86rem }
h3 { margin: 1rem 0 .2rem; font-weight: 600 } h3.disputed { color: var(--conflict) } b { font-weight: 600 } i { color: var(--soft) }
dl { display: grid; grid-template-columns: 10.5rem 1fr; gap: .1rem .8rem; margin: 0 } dt { padding-top: .15rem } dd { margin: 0 }
@media (max-width: 34rem) { dl { display: block } dd { margin-bottom: .4rem } }
sup { line-height: 0; margin-left: .1em } sup a { text-decoration: none } a { color: inherit } .notes li { overflow-wrap: anywhere }
@media print { body { font-size: 11pt; margin: 0 } h2, h3 { break-after: avoid } }`

/** A review as one HTML page that needs nothing else. Every text of a report is escaped. */
export function* reviewHtml(review: Review): Generator<string> {
  const title = escaped(titleOf(review))
  yield `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n`
  yield `<title>${title}</title>\n<style>${STYLE}\n</style>\n<h1>${title}</h1>\n`
  for (const line of review.summary) yield `<p class="told">${escaped(line)}</p>\n`
  for (const entry of review.incidents) yield incident(entry)
  if (review.claims.length > 0) yield `<h2>Claims beside the record</h2>\n${list(review.claims.map(claim))}`
  if (review.notJudged.length > 0) yield `<h2>What could not be judged</h2>\n${list(review.notJudged.map(escaped))}`
  if (review.notes.length === 0) return
  yield '<h2>Notes</h2>\n<ol class="notes">\n'
  for (const { number, quote, where, saidBy } of review.notes) {
    const voice = saidBy ? `, on the word of ${escaped(saidBy)}` : ''
    yield `<li id="note-${number}">“${escaped(quote)}” ${escaped(where)}${voice}</li>\n`
  }
  yield '</ol>\n'
}

function claim({ quote, by, note, beside }: ClaimLine): string {
  const check = beside.length > 0 ? `<br><span class="told">${escaped(beside.join(' '))}</span>` : ''
  return `“${escaped(quote)}” — ${escaped(by)}${notes([note])}${check}`
}

function incident({ id, label, toldBy, origins, voices, groups, aftermath, grade, reviewed }: IncidentEntry): string {
  const said = groups.map(({ status, heading, fields }) => {
    const rows = fields.map(
      ({ words, readings }) => `<dt>${words}</dt><dd>${readings.map(reading).join('<i> / </i>')}</dd>`,
    )
    return `<h3${status === 'conflict' ? ' class="disputed"' : ''}>${heading}</h3>\n<dl>${rows.join('\n')}</dl>`
  })
  const word = voices.length > 0 ? ` On the word of ${voices.map(escaped).join(', ')}.` : ''
  return [
    `<article>\n<h2 id="${id}">${escaped(label)}</h2>`,
    ...said,
    ...(aftermath.length > 0 ? [`<h3>What came after</h3>\n${list(aftermath.map(reading))}`] : []),
    `<p class="told"><b>Told by</b> ${toldBy}: ${origins.map(escaped).join('; ')}.${word}</p>`,
    `<p class="told"><b>Credibility</b> ${escaped(grade)} (${reviewed ? 'reviewed by a person' : 'proposed, not reviewed'}).</p>`,
    '</article>\n',
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
