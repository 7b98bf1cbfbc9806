import { BODY_HEADS, KNOWN_BODIES, NO_BODIES, OFFICE_TITLES, TITLES } from '../../language/en/name-words.ts'
import type { MarkOf } from '../../model/mark.ts'
import type { Token } from '../../model/report.ts'
import type { Finder } from './finder.ts'
import { type NameRun, nameRuns } from './names/runs.ts'
import { withoutStop } from './names/token-index.ts'

/** Finds bodies by the words that head their names, by acronyms, and by later mentions under an acronym. */
export const findOrganisations: Finder = ({ report: { text }, sentences }) => {
  const full = new Map<string, string>()
  const marks: MarkOf<'organisation'>[] = []
  for (const sentence of sentences) for (const run of nameRuns(sentence)) marks.push(...bodiesIn(text, run, full))
  return marks.map((mark) => ({ ...mark, value: { name: full.get(mark.value.name) ?? mark.value.name } }))
}

/** The bodies of one run of names; notes in `full` what an acronym behind a name stands for. */
function bodiesIn(text: string, { sentence, from, to }: NameRun, full: Map<string, string>): MarkOf<'organisation'>[] {
  const { tokens } = sentence
  const head = headOf(tokens, from, to)
  if (head !== null) {
    const start = startOf(tokens, from, head)
    const end = endOf(tokens, head, to)
    const mark = markOf(text, tokens, start, end)
    if (mark === null) return []
    const acronym = acronymBehind(tokens, end)
    if (acronym !== null) full.set(acronym, mark.value.name)
    return [mark]
  }
  const known = knownIn(tokens, from, to)
  if (known !== null) return [markOf(text, tokens, known[0], known[1])].filter((mark) => mark !== null)
  return acronymsIn(text, tokens, from, to)
}

/** The last word of the run that names a kind of body; a head alone ("Police") names none. */
function headOf(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at--) {
    if (!BODY_HEADS.has(withoutStop(tokens[at]?.lower ?? ''))) continue
    if (OFFICE_TITLES.has(withoutStop(tokens[at + 1]?.lower ?? ''))) continue
    const alone = startOf(tokens, from, at) === at
    const goesOn = tokens[at + 1]?.text === 'of' || tokens[at + 1]?.text === 'for'
    if (!alone || (goesOn && at + 2 < to)) return at
  }
  return null
}

/** Where the body's name begins: past titles and, past "and", a name of its own. */
function startOf(tokens: readonly Token[], from: number, head: number): number {
  let start = from
  for (let at = from; at < head; at++) {
    const word = tokens[at]?.lower ?? ''
    if (
      TITLES.has(word) ||
      LEADS.test(word) ||
      (word === 'and' && at > from && BODY_HEADS.has(tokens[at - 1]?.lower ?? ''))
    )
      start = at + 1
  }
  return start
}

/** A name goes on behind its head by "of", "for" and the like: "Ministry of Health and Welfare". */
function endOf(tokens: readonly Token[], head: number, to: number): number {
  return /^(?:of|for)$/.test(tokens[head + 1]?.text ?? '') ? to : head + 1
}

// Capitalised at a sentence's head, and no part of a name.
const LEADS = /^(?:according|to|several|both|all|some|most|many|local|former|late|acting|interim|assistant|deputy|the)$/

function acronymBehind(tokens: readonly Token[], end: number): string | null {
  const acronym = tokens[end + 1]?.text ?? ''
  return /^[([]$/.test(tokens[end]?.text ?? '') && /^\p{Lu}[\p{Lu}\p{N}-]{1,9}$/u.test(acronym) ? acronym : null
}

function knownIn(tokens: readonly Token[], from: number, to: number): readonly [number, number] | null {
  for (let start = from; start < to; start++) {
    if (!KNOWN_BEGINNINGS.has(tokens[start]?.lower ?? '')) continue
    for (let end = Math.min(to, start + 4); end > start; end--) {
      const name = tokens.slice(start, end).map(({ text }) => text.toLowerCase())
      if (KNOWN_BODIES.has(name.join(' ')) || KNOWN_BODIES.has(name.join(''))) return [start, end]
    }
  }
  return null
}

// The first word of a known name, or the letters of its first word that a full stop cuts off.
const KNOWN_BEGINNINGS: ReadonlySet<string> = new Set(
  [...KNOWN_BODIES].flatMap((name) => Array.from(name, (_, at) => name.slice(0, at + 1))),
)

function acronymsIn(text: string, tokens: readonly Token[], from: number, to: number): MarkOf<'organisation'>[] {
  return tokens.slice(from, to).flatMap((token, offset) => {
    if (!/^\p{Lu}{2,5}$/u.test(token.text) || NO_BODIES.has(token.text)) return []
    if (shouts(tokens[from + offset - 1]) || shouts(tokens[from + offset + 1])) return []
    return markOf(text, tokens, from + offset, from + offset + 1) ?? []
  })
}

/** A word in capitals beside another is a headline or a dateline, no acronym. */
function shouts(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}{3,}$/u.test(token.text)
}

function markOf(text: string, tokens: readonly Token[], from: number, to: number): MarkOf<'organisation'> | null {
  const start = tokens[from]?.start
  const end = tokens[to - 1]?.end
  if (start === undefined || end === undefined || end - start > 120) return null
  return { kind: 'organisation', start, end, value: { name: text.slice(start, end) } }
}
