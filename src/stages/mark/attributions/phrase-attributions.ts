import { ADVOCATES, HOLDING, SPEECH_NOUNS } from '../../../language/en/speech-nouns.ts'
import { COPULAS, SPEECH_ADJECTIVES, SPEECH_IDIOMS, SURFACING } from '../../../language/en/speech-verbs.ts'
import type { Sentence, Token } from '../../../model/report.ts'
import { goesOn } from './clause-end.ts'
import { groupStart } from './cues.ts'
import { isHead, phraseAfter, phraseBefore, type Run } from './noun-phrase.ts'
import { type Found, type Pair, pairOf, quotationAt, type Scene, trimmed } from './scene.ts'
import { clauseAt, isFiniteVerb, subjectBefore } from './subject.ts'

/** Attributions that no verb carries: "according to X", "X's claim that …", "a claim by X that …". */
export function readPhrases(scene: Scene, sentence: Sentence): Found[] {
  const { tokens } = sentence
  const found: Found[] = []
  for (const [at, token] of tokens.entries()) {
    const one = mayCarry(token) ? readPhrase(scene, sentence, at) : null
    if (one !== null) found.push(one)
  }
  return found
}

function readPhrase(scene: Scene, sentence: Sentence, at: number): Found | null {
  const { tokens } = sentence
  const token = tokens[at]
  if (token === undefined || quotationAt(scene, token.start) !== undefined) return null
  if (/^according$/i.test(token.text) && tokens[at + 1]?.text === 'to') return readAccording(scene, sentence, at)
  const other =
    readAdjective(scene, sentence, at) ??
    readIdiom(scene, sentence, at) ??
    readSurfacing(scene, sentence, at) ??
    readFigure(scene, sentence, at)
  if (other !== null) return other
  const leads = token.pos === 'NOUN' ? SPEECH_NOUNS.get(token.lemma) : undefined
  return leads === undefined ? null : readNoun(scene, sentence, at, leads)
}

/** Whether a word is one of those that the readers below begin with, by its lemma or as it stands: few are. */
function mayCarry({ lower, lemma }: Token): boolean {
  return CARRYING.has(lemma) || (lower !== lemma && CARRYING.has(lower))
}

const AT = /^at$/
// Verbs that give a figure, with what leads it.
const FIGURING: ReadonlyMap<string, RegExp> = new Map([
  ['put', AT],
  ['place', AT],
  ['give', /^(?:of|as|at)$/],
])
const FIGURES = new Set('figure number toll total count tally estimate turnout rate share strength loss'.split(' '))

const CARRYING = new Set([
  ...SPEECH_NOUNS.keys(),
  ...SPEECH_IDIOMS.keys(),
  ...SURFACING.verbs,
  ...SPEECH_ADJECTIVES.keys(),
  ...FIGURING.keys(),
  'according',
])

function readAccording(scene: Scene, sentence: Sentence, at: number): Found | null {
  const { tokens } = sentence
  const phrase = phraseAfter(tokens, at + 2) ?? (isHead(tokens[at + 3]) ? { from: at + 2, to: at + 4 } : null)
  if (phrase === null) return null
  const source = pairOf(tokens, phrase)
  const content = at <= 1 ? leading(scene, sentence, phrase.to) : trailing(scene, sentence, at, phrase.to)
  if (content.length === 0) return null
  return { cue: pairOf(tokens, { from: at, to: at + 2 }), source, content, via: [], plain: true, sentence }
}

/** "According to X, …": all behind the comma. */
function leading(scene: Scene, sentence: Sentence, from: number): Pair[] {
  // "According to Moss the dam is old", with no comma.
  const clause = clauseAt(sentence.tokens, from) !== null
  const comma = clause ? -1 : sentence.tokens.findIndex(({ text }, index) => index >= from && text === ',')
  const start = comma < 0 ? sentence.tokens[from]?.start : sentence.tokens[comma]?.end
  // A quotation there may hold more than one sentence; behind a semicolon the report speaks again.
  const stop = sentence.tokens.find((token, index) => index > comma && isSemicolon(scene, token))
  const end = stop?.start ?? Math.max(sentence.end, quotationAt(scene, sentence.end - 1)?.end ?? 0)
  const pair = start === undefined ? null : trimmed(scene.text, start, end)
  return pair === null ? [] : [pair]
}

function isSemicolon(scene: Scene, { text, start }: Token): boolean {
  return text === ';' && quotationAt(scene, start) === undefined
}

/** "…, according to X": the sentence so far, and what goes on behind a comma. */
function trailing(scene: Scene, sentence: Sentence, at: number, to: number): Pair[] {
  const before = trimmed(scene.text, sentence.start, sentence.tokens[at]?.start ?? sentence.start)
  const stop = sentence.tokens[to]
  const behind = stop?.text === ',' && at < 12 ? trimmed(scene.text, stop.end, sentence.end) : null
  return [before, behind].filter((pair) => pair !== null)
}

/** "X is sure that …" */
function readAdjective(scene: Scene, sentence: Sentence, at: number): Found | null {
  const { tokens } = sentence
  const lead = SPEECH_ADJECTIVES.get(tokens[at]?.lower ?? '')
  const next = tokens[at + 1]
  if (lead === undefined || next === undefined) return null
  // "we are sure the dam is old": a clause without "that".
  if (!lead.has(next.lower) && !(lead.has('that') && clauseAt(tokens, at + 1) !== null)) return null
  const copula = copulaBefore(tokens, at)
  if (copula === null) return null
  const from = groupStart(tokens, copula)
  const subject = subjectBefore(tokens, from)
  const content = trimmed(scene.text, next.start, tokens[endOfContent(tokens, at + 2)]?.start ?? sentence.end)
  if (subject === null || content === null || /^it$/i.test(tokens[subject.from]?.text ?? '')) return null
  const cue = pairOf(tokens, { from, to: at + 1 })
  return { cue, source: pairOf(tokens, subject), content: [content], via: [], plain: false, sentence }
}

/** "The mayor took issue with …", "made it clear that …" */
function readIdiom(scene: Scene, sentence: Sentence, at: number): Found | null {
  const { tokens } = sentence
  if (!tokens[at]?.tag.startsWith('VB')) return null
  const behind = `${tokens[at + 1]?.lower} ${tokens[at + 2]?.lower}`
  const words = SPEECH_IDIOMS.get(tokens[at]?.lemma ?? '')?.find((one) => `${behind} `.startsWith(`${one} `))
  if (words === undefined) return null
  const from = groupStart(tokens, at)
  const to = at + 1 + words.split(' ').length
  const subject = subjectBefore(tokens, from)
  const first = words.endsWith('that') ? to - 1 : to
  const content = trimmed(
    scene.text,
    tokens[first]?.start ?? sentence.end,
    tokens[endOfContent(tokens, to)]?.start ?? sentence.end,
  )
  if (subject === null || content === null) return null
  return {
    cue: pairOf(tokens, { from, to: first }),
    source: pairOf(tokens, subject),
    content: [content],
    via: [],
    plain: false,
    sentence,
  }
}

/** "The ministry puts the figure at ten", "the union gave a figure of 400". */
function readFigure(scene: Scene, sentence: Sentence, at: number): Found | null {
  const { tokens } = sentence
  const lead = FIGURING.get(tokens[at]?.lemma ?? '')
  const object = lead === undefined || tokens[at]?.pos !== 'VERB' ? null : phraseAfter(tokens, at + 1)
  if (lead === undefined || object === null) return null
  const end = endOfContent(tokens, object.to)
  const told = tokens.slice(object.from, end)
  if (
    !told.some(({ lower }) => lead.test(lower)) ||
    !told.some(({ pos, text }) => pos === 'NUM' || text === '"' || text === '“')
  )
    return null
  const isFigure = ({ lower, lemma }: Token) => FIGURES.has(lemma) || (lower === 'it' && lead === AT)
  const from = groupStart(tokens, at)
  const subject = subjectBefore(tokens, from)
  const content = trimmed(scene.text, told[0]?.start ?? 0, tokens[end]?.start ?? sentence.end)
  if (!tokens.slice(object.from, object.to).some(isFigure) || subject === null || content === null) return null
  const cue = pairOf(tokens, { from, to: at + 1 })
  return { cue, source: pairOf(tokens, subject), content: [content], via: [], plain: false, sentence }
}

/** The verb that joins an adjective to its subject, past adverbs and "not". */
function copulaBefore(tokens: readonly Token[], at: number): number | null {
  let verb = at - 1
  while (tokens[verb]?.pos === 'ADV' || /^(?:not|n['’]t)$/.test(tokens[verb]?.lower ?? '')) verb--
  return COPULAS.has(tokens[verb]?.lemma ?? '') ? verb : null
}

/** "Reports emerged that …" */
function readSurfacing(scene: Scene, sentence: Sentence, at: number): Found | null {
  const { tokens } = sentence
  if (!SURFACING.verbs.has(tokens[at]?.lemma ?? '') || !tokens[at]?.tag.startsWith('VB')) return null
  let head = at - 1
  while (tokens[head]?.pos === 'AUX' || tokens[head]?.pos === 'ADV') head--
  if (!SURFACING.nouns.test(tokens[head]?.text ?? '')) return null
  const content = trimmed(scene.text, tokens[at + 1]?.start ?? sentence.end, sentence.end)
  if (content === null) return null
  const source = pairOf(tokens, phraseBefore(tokens, head))
  return { cue: pairOf(tokens, { from: at, to: at + 1 }), source, content: [content], via: [], plain: true, sentence }
}

function readNoun(scene: Scene, sentence: Sentence, at: number, leads: readonly string[]): Found | null {
  const { tokens } = sentence
  const owner = ownerBefore(tokens, at)
  const agent = owner === null && /^(?:by|from)$/.test(tokens[at + 1]?.text ?? '') ? phraseAfter(tokens, at + 2) : null
  const held = owner === null && agent === null ? holderBefore(tokens, at) : null
  const next = agent?.to ?? at + 1
  const lead = tokens[next]
  const known = owner !== null || agent !== null || held !== null || isBare(tokens, at)
  if (!known || lead === undefined || !leads.includes(lead.lower)) return null
  if (lead.text === 'to' && tokens[next + 1]?.tag !== 'VB') return null
  const end = tokens[endOfContent(tokens, next + 1)]?.start ?? sentence.end
  const content = trimmed(scene.text, /^(?:that|to)$/.test(lead.text) ? lead.start : lead.end, end)
  if (content === null) return null
  const whose = agent ?? held?.subject
  const source = owner ?? (whose === undefined ? null : pairOf(tokens, whose))
  return {
    cue: pairOf(tokens, { from: held?.from ?? at, to: at + 1 }),
    source,
    content: [content],
    via: [],
    plain: false,
    sentence,
  }
}

/** "The council made a call for …", "Moss is an opponent of …": whoever makes, has or is it, and where that verb begins. */
function holderBefore(tokens: readonly Token[], at: number): { from: number; subject: Run } | null {
  let verb = at - 1
  while (verb > at - 6 && /^(?:ADJ|DET|NUM|NOUN|ADV)$/.test(tokens[verb]?.pos ?? '')) verb--
  const lemma = tokens[verb]?.lemma ?? ''
  if (!(ADVOCATES.has(tokens[at]?.lemma ?? '') ? lemma === 'be' : HOLDING.has(lemma))) return null
  const from = groupStart(tokens, verb)
  const subject = subjectBefore(tokens, from)
  return subject === null ? null : { from, subject }
}

/** "calls for", "allegations of": of many, and nobody is named. */
function isBare(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return (
    tokens[at]?.tag === 'NNS' &&
    BARE.has(tokens[at]?.lemma ?? '') &&
    !/^(?:DET|NOUN|PROPN|PART)$/.test(before?.pos ?? '')
  )
}

const BARE = new Set(['call', 'claim', 'allegation', 'accusation', 'rumour', 'rumor', 'fear', 'demand', 'suspicion'])

/** "his", "the mayor's": whose claim it is. */
function ownerBefore(tokens: readonly Token[], at: number): Pair | null {
  let before = at - 1
  while (tokens[before]?.pos === 'ADJ' || tokens[before]?.pos === 'NUM') before--
  const token = tokens[before]
  if (token?.tag === 'PRP$') return pairOf(tokens, { from: before, to: before + 1 })
  if (token?.tag !== 'POS' || !isHead(tokens[before - 1])) return null
  return pairOf(tokens, phraseBefore(tokens, before - 1))
}

/** The content of a noun or an adjective ends at a comma, or where its sentence goes on: "and", then a finite verb. */
function endOfContent(tokens: readonly Token[], from: number): number {
  let finite = false
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || /^[,;.!?]$/.test(token.text) || (!finite && goesOn(tokens, at))) return at
    finite ||= isFiniteVerb(token)
  }
  return tokens.length
}
