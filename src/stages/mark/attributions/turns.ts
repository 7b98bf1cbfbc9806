import { lastStartingBy } from '../names/token-index.ts'
import type { Found, Scene } from './scene.ts'

// A speaker's name at the head of a paragraph: "WARD: …", "Ada Moss: “…”", "Q: …".
const TURN = /(?<=^|\n)(?<name>(?:\p{Lu}[\p{L}.'’-]{0,20} ?){1,4}):[ \u00a0](?=\S)/gu

/**
 * Turns of an interview, each ascribed to its speaker.
 *
 * One such head alone may be a headline's; it counts if a quotation follows or the text begins with it.
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

function counts({ text }: Scene, heads: readonly RegExpExecArray[], head: RegExpExecArray): boolean {
  const speakers = heads.filter(({ groups }) => groups?.['name'] === head.groups?.['name'])
  return speakers.length > 1 || head.index === 0 || /^["“‘'«]/.test(text.slice(head.index + head[0].length))
}

function endOfTurn({ text }: Scene, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
