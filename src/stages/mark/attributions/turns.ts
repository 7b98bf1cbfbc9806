import { sourceKindOf } from '../../../language/en/speech-sources.ts'
import type { Span } from '../../../model/span.ts'
import { lastStartingBy } from '../names/token-index.ts'
import { type Found, quotationAt, quotationBefore, type Scene } from './scene.ts'

// A speaker's name at the head of a paragraph: "WARD: …", "Ada Moss: “…”", "Q: …".
const TURN = /["“]?(?<name>(?:\p{Lu}[\p{L}.'’-]{0,20} ?){1,4}):[ \u00a0](?=\S)/uy

/**
 * Turns of an interview, each ascribed to its speaker.
 *
 * One or two such heads alone may be headlines; they count if one comes again, a quotation follows, or the text begins with one that
 * names a kind of source ("Police: …") or is told of again.
 */
export function readTurns(scene: Scene): Found[] {
  const heads = headsIn(scene.text)
  return heads.flatMap((head): Found[] => {
    const { name, start, end } = head
    const sentence = scene.sentences[lastStartingBy(scene.sentences, start)]
    if (sentence === undefined || !counts(scene, heads, head)) return []
    const colon = start + name.length
    return [
      {
        cue: [colon, colon + 1],
        source: [start, colon],
        content: [[end, endOfTurn(scene, end)]],
        via: [],
        plain: true,
        sentence,
      },
    ]
  })
}

/** The head of a turn; `end` lies behind its colon and space. */
interface Head extends Span {
  readonly name: string
}

/** The heads that stand at the beginnings of lines. */
function headsIn(text: string): Head[] {
  const heads: Head[] = []
  for (let line = 0; ; ) {
    TURN.lastIndex = line
    const match = TURN.exec(text)
    const name = match?.groups?.['name']
    if (match !== null && name !== undefined) {
      const start = line + match[0].indexOf(name)
      heads.push({ name, start, end: line + match[0].length })
    }
    const next = text.indexOf('\n', line)
    if (next < 0) return heads
    line = next + 1
  }
}

// `“…” ― Ada Moss` at the end of a paragraph, or on the line behind the quotation.
const SIGNED =
  /[”"][ \u00a0]?\n?[ \u00a0]?(?<dash>―|—|–|--|-)[ \u00a0]?(?<name>\p{Lu}[\p{L}.'’ -]{2,60}?)(?=,|\.?[ \u00a0]*$)/gmu

/** Quotations that are signed behind a dash. */
export function readSignatures(scene: Scene): Found[] {
  return [...scene.text.matchAll(SIGNED)].flatMap((match) => {
    const { dash = '', name = '' } = match.groups ?? {}
    const at = match.index + match[0].indexOf(dash)
    const quotation = quotationBefore(scene, match.index + 1) ?? quotationAt(scene, match.index)
    const sentence = scene.sentences[lastStartingBy(scene.sentences, at)]
    if (quotation === undefined || sentence === undefined) return []
    const from = match.index + match[0].length - name.length
    return [
      {
        cue: [at, at + dash.length],
        source: [from, from + name.length],
        content: [[quotation.start, quotation.end]],
        via: [],
        plain: true,
        sentence,
      },
    ]
  })
}

function counts({ text }: Scene, heads: readonly Head[], head: Head): boolean {
  if (heads.length > 2) return true
  const speakers = heads.filter(({ name }) => name === head.name)
  if (speakers.length > 1 || /^["“‘'«]/.test(text.charAt(head.end))) return true
  const name = head.name.trim()
  const surname = name.slice(name.lastIndexOf(' ') + 1)
  return (
    head.start === 0 && !name.startsWith('The ') && (sourceKindOf(name) !== 'named' || text.includes(surname, head.end))
  )
}

function endOfTurn({ text }: Scene, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
