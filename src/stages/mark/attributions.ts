import { sourceKindOf } from '../../language/en/speech-sources.ts'
import type { MarkOf, SourceKind } from '../../model/mark.ts'
import { continueQuotations } from './attributions/continuation.ts'
import { cuesOf } from './attributions/cues.ts'
import { readPhrases } from './attributions/phrase-attributions.ts'
import { type Found, quotationAt, type Scene, sceneOf } from './attributions/scene.ts'
import { readSignatures, readTurns } from './attributions/turns.ts'
import { readVerb } from './attributions/verb-attributions.ts'
import type { Finder } from './finder.ts'
import { lastStartingBy } from './names/token-index.ts'

/** Finds who is said to say, think or want what: the cue, its source where one is named, and the content. */
export const findAttributions: Finder = (marked) => {
  const scene = sceneOf(marked)
  const found = scene.sentences.flatMap((sentence) => {
    const inSentence: Found[] = []
    for (const cue of cuesOf(sentence)) {
      if (quotationAt(scene, sentence.tokens[cue.at]?.start ?? 0) !== undefined) continue
      const one = readVerb(scene, cue, inSentence)
      if (one !== null) inSentence.push(one)
    }
    inSentence.push(...readPhrases(scene, sentence))
    const kept = inSentence.filter(
      (one, at) =>
        (one.plain && isEvent(one)) || !near(inSentence, at).some((outer) => outer !== one && outtells(outer, one)),
    )
    chain(scene, kept)
    return kept
  })
  const all = [...found, ...readTurns(scene), ...readSignatures(scene)].sort((one, other) => one.cue[0] - other.cue[0])
  continueQuotations(scene, all)
  return toMarks(scene, all)
}

/** Whether a saying is told as something that happened: "said", "saying", not "would say" or "has said". */
function isEvent({ sentence, cue }: Found): boolean {
  const verb = sentence.tokens[lastStartingBy(sentence.tokens, cue[1] - 1)]
  return verb === undefined || !/^VB[NZP]?$/.test(verb.tag)
}

/** Those found close by; sentences of hostile texts may hold thousands. */
function near(found: readonly Found[], at: number): readonly Found[] {
  return found.length < 60 ? found : found.slice(Math.max(0, at - 20), at + 20)
}

/** Whether `inner`'s cue is a part of what `outer` tells: there, only plain speech that is told as an event is a voice of its own. */
function tells(outer: Found, inner: Found): boolean {
  return outer.content.some(([start, end]) => start <= inner.cue[0] && inner.cue[1] <= end)
}

/** Whether `outer` tells `inner`; of two that each tell the other ("proposed to stay, as promised") the first does. */
function outtells(outer: Found, inner: Found): boolean {
  return tells(outer, inner) && (outer.cue[0] < inner.cue[0] || !tells(inner, outer))
}

/** "X said …, citing Y": what Y is cited for rests on Y too. */
function chain({ text }: Scene, found: readonly Found[]): void {
  for (const [index, one] of found.entries()) {
    const before = found[index - 1]
    const cited = one.content[0]
    if (before !== undefined && cited !== undefined && /^citing$/i.test(text.slice(...one.cue))) before.via.push(cited)
  }
}

// Behind a source's words, what keeps its name back.
const VEIL =
  /,? (?:(?:familiar with|close to|briefed on|with (?:\w+ )?knowledge of)|(?:who )?(?:spoke|speaking|spoken|asked|asking|declined|requested|requesting) (?:on (?:the )?condition of anonymity|anonymously|not to be (?:named|identified)|to be (?:named|identified)))/iuy

/** Where a source ends together with the words behind it by which its name is kept back: "two officers familiar with the case". */
function endOfVeil(text: string, end: number): number {
  VEIL.lastIndex = end
  return VEIL.test(text) ? VEIL.lastIndex : end
}

function toMarks({ text }: Scene, found: readonly Found[]): MarkOf<'attribution'>[] {
  let last: SourceKind = 'named'
  return found.map(({ cue, source, content, via }) => {
    const words = source === null ? '' : text.slice(source[0], endOfVeil(text, source[1]))
    const sourceKind: SourceKind = /^(?:he|she|it|who|which)$/i.test(words) ? last : sourceKindOf(words)
    if (words !== '') last = sourceKind
    const value = { source, cue, content, sourceKind, ...(via.length > 0 ? { via } : {}) }
    return { kind: 'attribution', start: cue[0], end: cue[1], value }
  })
}
