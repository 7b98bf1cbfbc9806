import type { Found, Pair, Scene } from './scene.ts'
import { quotationAt } from './scene.ts'

// Shorter quotations are titles and scare quotes as often as speech.
const LEAST_WORDS = 4

/** Gives quotations without a cue of their own to whoever was quoted last: in the same paragraph, or one left open. */
export function continueQuotations(scene: Scene, found: readonly Found[]): void {
  const covered = found.flatMap(({ content }) => content)
  let at = 0
  for (const quotation of scene.quotations) {
    while (at < found.length && (found[at]?.cue[0] ?? 0) < quotation.start) at++
    if (covered.some(([start, end]) => start < quotation.end && quotation.start < end)) continue
    const words = scene.text.slice(quotation.start, quotation.end)
    if (!quotation.continues && words.split(/\s+/, LEAST_WORDS).length < LEAST_WORDS) continue
    const speaker = found.slice(0, at).findLast((one) => quotes(scene, one))
    if (speaker === undefined) continue
    const gap = scene.text.slice(lastEnd(speaker), quotation.start)
    const alone = /^\s*$/.test(gap.slice(gap.lastIndexOf('\n') + 1)) && endsParagraph(scene, quotation.end)
    const near = !gap.includes('\n') || ((quotation.continues || alone) && gap.trim().length < 60)
    if (near) speaker.content.push([quotation.start, quotation.end])
  }
}

function quotes(scene: Scene, { content }: Found): boolean {
  return content.some(([start]) => quotationAt(scene, start) !== undefined)
}

function lastEnd({ content, cue }: Found): number {
  return Math.max(cue[1], ...content.map(([, end]: Pair) => end))
}

function endsParagraph({ text }: Scene, offset: number): boolean {
  return /^[^\S\n]*(?:\n|$)/.test(text.slice(offset, offset + 8))
}
