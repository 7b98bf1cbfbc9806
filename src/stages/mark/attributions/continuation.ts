import type { Span } from '../../../model/span.ts'
import { lastStartingBy } from '../names/token-index.ts'
import { type Found, type Pair, quotationAt, type Scene } from './scene.ts'

// Shorter quotations are titles and scare quotes as often as speech.
const LEAST_WORDS = 4

/** Gives quotations without a cue of their own to whoever was quoted last: in the same paragraph, or one left open. */
export function continueQuotations(scene: Scene, found: readonly Found[]): void {
  const covered = merged(found.flatMap(({ content }) => content))
  let at = 0
  let speaker: Found | undefined
  for (const quotation of scene.quotations) {
    for (let one = found[at]; one !== undefined && one.cue[0] < quotation.start; one = found[++at])
      if (quotes(scene, one)) speaker = one
    const before = covered[lastStartingBy(covered, quotation.end - 1)]
    if (speaker === undefined || (before !== undefined && before.end > quotation.start)) continue
    const words = scene.text.slice(quotation.start, quotation.end)
    if (!quotation.continues && words.split(/\s+/, LEAST_WORDS).length < LEAST_WORDS) continue
    const gap = scene.text.slice(lastEnd(speaker), quotation.start)
    const alone = /^\s*$/.test(gap.slice(gap.lastIndexOf('\n') + 1)) && endsParagraph(scene, quotation.end)
    const near = !gap.includes('\n') || ((quotation.continues || alone) && gap.trim().length < 60)
    if (near) speaker.content.push([quotation.start, quotation.end])
  }
}

/** Pairs as spans in text order, each reaching as far as any before it. */
function merged(pairs: readonly Pair[]): Span[] {
  let reach = 0
  return [...pairs]
    .sort((one, other) => one[0] - other[0])
    .map(([start, end]) => {
      reach = Math.max(reach, end)
      return { start, end: reach }
    })
}

function quotes(scene: Scene, { content }: Found): boolean {
  return content.some(([start]) => quotationAt(scene, start) !== undefined)
}

// Contents are added in text order, so the last or the cue ends last.
function lastEnd({ content, cue }: Found): number {
  return Math.max(cue[1], content[0]?.[1] ?? 0, content.at(-1)?.[1] ?? 0)
}

function endsParagraph({ text }: Scene, offset: number): boolean {
  return /^[^\S\n]*(?:\n|$)/.test(text.slice(offset, offset + 8))
}
