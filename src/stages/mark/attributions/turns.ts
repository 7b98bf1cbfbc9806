import { sourceKindOf } from '../../../language/en/speech-sources.ts'
import { lastStartingBy } from '../names/token-index.ts'
import { type Found, quotationAt, quotationBefore, type Scene } from './scene.ts'

// A speaker's name at the head of a paragraph: "WARD: …", "Ada Moss: “…”", "Q: …".
const TURN = /(?<=^["“]?|\n["“]?)(?<![\p{L}\p{N}])(?<name>(?:\p{Lu}[\p{L}.'’-]{0,20} ?){1,4}):[ \u00a0](?=\S)/gu

/**
 * Turns of an interview, each ascribed to its speaker.
 *
 * One or two such heads alone may be headlines; they count if one comes again, a quotation follows, or the text begins with one that
 * names a kind of source ("Police: …") or is told of again.
 */
export function readTurns(scene: Scene): Found[] {
  const heads = [...scene.text.matchAll(TURN)]
  return heads.flatMap((head) => {
    const name = head.groups?.['name'] ?? ''
    const sentence = scene.sentences[lastStartingBy(scene.sentences, head.index)]
    const from = head.index + head[0].length
    if (sentence === undefined || !counts(scene, heads, head)) return []
    const colon = head.index + name.length
    return [
      {
        cue: [colon, colon + 1],
        source: [head.index, colon],
        content: [[from, endOfTurn(scene, from)]],
        via: [],
        plain: true,
        sentence,
      },
    ]
  })
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

function counts({ text }: Scene, heads: readonly RegExpExecArray[], head: RegExpExecArray): boolean {
  if (heads.length > 2) return true
  const speakers = heads.filter(({ groups }) => groups?.['name'] === head.groups?.['name'])
  const behind = head.index + head[0].length
  if (speakers.length > 1 || /^["“‘'«]/.test(text.charAt(behind))) return true
  const name = head.groups?.['name']?.trim() ?? ''
  const surname = name.slice(name.lastIndexOf(' ') + 1)
  return (
    head.index === 0 && !name.startsWith('The ') && (sourceKindOf(name) !== 'named' || text.includes(surname, behind))
  )
}

function endOfTurn({ text }: Scene, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
