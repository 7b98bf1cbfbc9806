import type { Token } from '../../../model/report.ts'
import { lastStartingBy } from '../names/token-index.ts'
import type { Cue } from './cues.ts'
import { isDay, type Run, startsPhrase } from './noun-phrase.ts'
import type { Quotation } from './quotations.ts'
import { type Pair, quotationAt, quotationBefore, quotationFrom, type Scene, trimmed } from './scene.ts'

/** The content that stands before "X said" or "said X", and goes on behind it; null when the cue trails nothing. */
export function contentBefore(scene: Scene, cue: Cue, speech: Run): Pair[] | null {
  if (!/[qb]/.test(cue.verb.frames)) return null
  const { tokens } = cue.sentence
  const start = tokens[speech.from]?.start ?? 0
  const quotation = quotationBefore(scene, start)
  const rest = restAfter(tokens, speech.to)
  const title = speech.from < cue.at && rest === null && quotation !== undefined && isTitle(scene, quotation)
  if (quotation !== undefined && !title && !endsSentence(scene, quotation, start, cue)) {
    const from = opensSentence(scene, quotation.start) ? quotation.start : sentenceStart(scene, quotation.start)
    return [[from, quotation.end], ...goesOn(scene, cue, rest)]
  }
  if (tokens[speech.from - 1]?.text !== ',' || rest === null || !cue.verb.frames.includes('b')) return null
  if (!endsThere(tokens, rest) || takesObject(tokens, cue, speech.to)) return null
  const goesOnBehind = tokens[rest]?.text === ','
  // "Perhaps, she said, it was too late": what goes on behind is content enough; so are three words of speech.
  const speaks = cue.verb.frames.includes('v') && speech.from > 3
  if (!goesOnBehind && !speaks && !hasClause(tokens, speech.from)) return null
  const before = trimmed(scene.text, cue.sentence.start, start)
  if (before === null) return null
  if (!goesOnBehind || tokens[rest + 1]?.tag === 'VBG') return [before]
  const behind = trimmed(scene.text, tokens[rest]?.end ?? 0, cue.sentence.end)
  const quoted = behind === null ? undefined : wholeQuotation(scene, behind[0])
  if (quoted !== undefined) return [[quoted.start, quoted.end]]
  return behind === null ? [before] : [before, behind]
}

/** `After the vote, she said, “We ran. It was late.”`: the quotation that opens at `offset` with a sentence of its own. */
function wholeQuotation(scene: Scene, offset: number): Quotation | undefined {
  const quotation = quotationAt(scene, offset)
  return quotation?.start === offset && /^\P{L}{1,2}\p{Lu}/u.test(scene.text.slice(offset, offset + 3))
    ? quotation
    : undefined
}

/** `On “Lorn Tonight,” Moss said she was ill`: a few words or a title, and no whole sentence. */
function isTitle(scene: Scene, { start, end }: Quotation): boolean {
  if (opensSentence(scene, start)) return false
  const words = scene.text.slice(start, end).split(' ', 12)
  return words.length < 5 || words.every((word) => word.length < 4 || /^\P{L}*\p{Lu}/u.test(word))
}

/** `“… came back.” He said …`: a full stop inside the marks and a sentence of its own behind them. */
function endsSentence({ text }: Scene, { end }: Quotation, start: number, { sentence }: Cue): boolean {
  return start === sentence.start && /\.["”’']{1,2}$/.test(text.slice(end - 3, end))
}

/** The token behind asides on time and place: "said on Monday", "told reporters in Kesh". Null when a verb comes first. */
function restAfter(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < Math.min(tokens.length, from + 14); at++) {
    const token = tokens[at]
    if (token === undefined || /^[.,;:!?]$/.test(token.text)) return at
    if (/^VB[DZP]?$/.test(token.tag) || token.tag === 'MD' || token.lemma === 'that') return null
  }
  return null
}

/** Whether what follows the verb is its object, so that nothing before it is its content. */
function takesObject(tokens: readonly Token[], { at, verb }: Cue, to: number): boolean {
  const next = tokens[at + 1]
  if (to > at + 1 || verb.frames.includes('a')) return false
  return startsPhrase(next) && !isDay(next) && !/^(?:this|last|earlier|later|next)$/i.test(next?.text ?? '')
}

function hasClause(tokens: readonly Token[], end: number): boolean {
  return tokens.slice(Math.max(0, end - 80), end).some(({ tag, pos }) => /^(?:VB[DZPN]|MD)$/.test(tag) || pos === 'AUX')
}

function endsThere(tokens: readonly Token[], rest: number): boolean {
  const token = tokens[rest]
  return token === undefined || /^[.,!?]$/.test(token.text)
}

/** The quotation goes on: `“…,” she said, “…”`, or in the next sentence of the paragraph. */
function goesOn(scene: Scene, { sentence }: Cue, rest: number | null): Pair[] {
  if (rest === null) return []
  const stop = sentence.tokens[rest]
  const from = stop?.end ?? sentence.end
  const next = quotationFrom(scene, from)
  if (next !== undefined && /^\s{0,2}(?:(?:and|but|that|because|so) )?$/.test(scene.text.slice(from, next.start)))
    return scene.text.slice(from, next.start).includes('\n') ? [] : [[next.start, next.end]]
  if (stop?.text !== ',' || next === undefined || next.start >= sentence.end) return []
  const gap = scene.text.slice(from, next.start)
  if (gap.length > 60 || /(?:^|,)\W*\w+ing\b/.test(gap)) return []
  const behind = trimmed(scene.text, from, Math.max(sentence.end, next.end))
  return behind === null ? [] : [behind]
}

function opensSentence({ sentences, text }: Scene, offset: number): boolean {
  const start = sentences[lastStartingBy(sentences, offset)]?.start ?? offset
  return offset - start < 8 && /^["“'‘«\s]*$/.test(text.slice(start, offset))
}

function sentenceStart({ sentences }: Scene, offset: number): number {
  return sentences[lastStartingBy(sentences, offset)]?.start ?? offset
}
