import type { Token } from '../../../model/report.ts'
import { clauseEnd, leadsSentence, objectEnd, subjectBehind } from './clause-end.ts'
import { contentAfter } from './content-after.ts'
import { contentBefore } from './content-before.ts'
import { type Cue, groupStart } from './cues.ts'
import { isDenied, isEmpty, tellsNoVoice } from './no-voice.ts'
import { isHead, phraseAfter, phraseBefore, type Run } from './noun-phrase.ts'
import {
  type Found,
  type Pair,
  pairOf,
  quotationAt,
  quotationBefore,
  quotationFrom,
  type Scene,
  trimmed,
} from './scene.ts'
import { finiteVerbFrom, isFiniteVerb, mainSubject, subjectAfter, subjectBefore } from './subject.ts'

// How many tokens of a sentence are looked at round a verb: sentences of hostile texts have no end.
const NEAR = 80

/** Reads the attribution that a verb carries; `earlier` are those of the same sentence before it. */
export function readVerb(scene: Scene, cue: Cue, earlier: readonly Found[]): Found | null {
  if (cue.form === 'passive') return readPassive(scene, cue)
  return readInverted(scene, cue) ?? readPlain(scene, cue, earlier)
}

/** `“…,” said X` and `…, said X.` */
function readInverted(scene: Scene, cue: Cue): Found | null {
  const { tokens } = cue.sentence
  if (cue.form !== 'finite' || !cue.verb.frames.includes('v') || cue.from !== cue.at) return null
  if (isBase(cue)) return null
  const start = tokens[cue.at]?.start ?? 0
  const quoted = quotationBefore(scene, start) !== undefined
  if (!quoted && tokens[cue.at - 1]?.text !== ',') return null
  // "told a news conference": whoever is told does not speak.
  if (OBJECT.test(tokens[cue.at + 1]?.text ?? '') || tokens[cue.at]?.lemma === 'tell') return null
  const subject = subjectAfter(tokens, cue.at + 1)
  if (subject === null || (!quoted && !tokens.slice(Math.max(0, cue.at - NEAR), cue.at).some(isFiniteVerb))) return null
  const content = contentBefore(scene, cue, { from: cue.at, to: subject.to })
  return content === null ? null : found(cue, pairOf(tokens, subject), content, 0)
}

/** A base form without an auxiliary, often a noun in truth: nobody says so of what stands before it. */
function isBase({ sentence, from, at }: Cue): boolean {
  return from === at && sentence.tokens[at]?.tag === 'VB'
}

// "told me": whoever is spoken to does not speak.
const OBJECT = /^(?:me|him|them|us|her|you)$/i

/** `X said that …`, `…, X said`, `X, adding that …`. */
function readPlain(scene: Scene, cue: Cue, earlier: readonly Found[]): Found | null {
  const { tokens } = cue.sentence
  const subject = goesOn(cue, earlier) ? null : (causedSubject(cue) ?? ofPaper(cue, subjectBefore(tokens, cue.from)))
  const speech: Run = { from: Math.min(subject?.from ?? cue.from, cue.from), to: cue.at + 1 }
  const before = subject === null || isBase(cue) ? null : contentBefore(scene, cue, speech)
  const source = subject === null ? sourceElsewhere(scene, cue, earlier) : pairOf(tokens, subject)
  if (source === null || isNobodys(scene, cue, source) || tellsNoVoice(scene, cue, source, subject)) return null
  if (before !== null) return found(cue, source, before, 0)
  const chained = chainedRelative(scene, cue, speech)
  if (chained !== null) return found(cue, source, chained, 0)
  const after = contentAfter(scene, cue)
  const voice = isImpersonal(scene, cue, source) ? null : source
  if (after !== null && isEmpty(scene, after.content)) return null
  if (after !== null) return found(cue, voice, after.content, after.lead)
  const aside = asBefore(scene, cue, speech) ?? relativeBefore(cue, speech)
  return aside === null ? null : found(cue, source, [aside], 0)
}

/** "It appeared that …": so it seems to somebody who is not named. */
function isImpersonal({ text }: Scene, { sentence, at }: Cue, source: Pair): boolean {
  return /^(?:appear|seem)$/.test(sentence.tokens[at]?.lemma ?? '') && /^it$/i.test(text.slice(...source))
}

/** "It is hard to imagine …", "a wall to defend the town": no voice is told of. */
function isNobodys(scene: Scene, cue: Cue, source: Pair): boolean {
  const { text } = scene
  const { sentence, from, form, verb } = cue
  if (/^you$/i.test(text.slice(...source)) || isDenied(scene, cue, source)) return true
  if (form !== 'infinitive' && form !== 'participle') return false
  if (/^it$/i.test(text.slice(...source))) return true
  const before = sentence.tokens[form === 'infinitive' ? from - 2 : from - 1]
  if (form === 'infinitive') return /^(?:NOUN|PRON)$/.test(before?.pos ?? '') && causedSubject(cue) === null
  return before?.pos === 'CCONJ' && !verb.frames.includes('v')
}

/** "…, as police have said", "as Moss put it": what stands before "as"; "As police have said, …": what stands behind. */
function asBefore(scene: Scene, { sentence, at, verb }: Cue, { from }: Run): Pair | null {
  const { tokens } = sentence
  const as = tokens[from - 1]
  const putIt = verb.prepositions.includes('it') && tokens[at + 1]?.lower === 'it'
  if (!/^as$/i.test(as?.text ?? '') || !(putIt || verb.frames.includes('b'))) return null
  const next = putIt || tokens[at + 1]?.tag === 'RP' ? at + 2 : at + 1
  const stop = putIt ? tokens.slice(next, next + NEAR).find(({ text }) => /^[,.;]$/.test(text)) : tokens[next]
  if (stop !== undefined && stop.pos !== 'PUNCT') return null
  const quoted = putIt && stop?.text === ',' ? quotationFrom(scene, stop.end) : undefined
  if (quoted !== undefined && quoted.start - (stop?.end ?? 0) < 2) return [quoted.start, quoted.end]
  if (from > 2) return trimmed(scene.text, sentence.start, as?.start ?? sentence.start)
  return stop?.text === ',' ? trimmed(scene.text, stop.end, sentence.end) : null
}

/** "the gate, which police said was shut": the pronoun and the clause that goes on behind the verb. */
function chainedRelative(scene: Scene, cue: Cue, { from }: Run): Pair[] | null {
  const { tokens } = cue.sentence
  if (!cue.verb.frames.includes('b') || !/^(?:that|which|who|what)$/i.test(tokens[from - 1]?.text ?? '')) return null
  const verb = finiteVerbFrom(tokens, cue.at + 1)
  if (verb < 0) return null
  const rest = trimmed(scene.text, tokens[cue.at + 1]?.start ?? 0, clauseEnd(scene, cue, verb))
  return [pairOf(tokens, { from: from - 1, to: from }), ...(rest === null ? [] : [rest])]
}

/** "the plan that Moss so admires", "what the mayor now hopes": the relative pronoun before the subject. */
function relativeBefore({ sentence, at, verb, form }: Cue, { from }: Run): Pair | null {
  const { tokens } = sentence
  const pronoun = tokens[from - 1]
  if (form !== 'finite' || !/^(?:that|which|what|whom)$/i.test(pronoun?.text ?? '') || !/[nqb]/.test(verb.frames))
    return null
  if (/^(?:see|hear|learn|find)$/.test(tokens[at]?.lemma ?? '')) return null
  const next = verb.prepositions.includes(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
  const stop = tokens[next]
  if (stop !== undefined && !/^(?:PUNCT|SCONJ|ADV|CCONJ|ADP|AUX|VERB)$/.test(stop.pos)) return null
  return pairOf(tokens, { from: from - 1, to: from })
}

/** "This led the guard to fear …": whom another makes to say, think or want it. */
function causedSubject({ sentence, from, form }: Cue): Run | null {
  const { tokens } = sentence
  if (form !== 'infinitive' || !isHead(tokens[from - 2])) return null
  const phrase = phraseBefore(tokens, from - 2)
  const cause = tokens[phrase.from - 1]
  return cause?.pos === 'VERB' && CAUSING.has(cause.lemma) ? phrase : null
}

const CAUSING = new Set('lead prompt force cause compel drive inspire move oblige provoke tempt induce'.split(' '))

/** "The council sent a letter urging …": whoever sent it speaks, not the letter. */
function ofPaper({ sentence, form }: Cue, subject: Run | null): Run | null {
  const { tokens } = sentence
  const verb = subject === null ? undefined : tokens[subject.from - 1]
  if (subject === null || form !== 'participle' || !SENDING.has(verb?.lemma ?? '') || verb?.pos !== 'VERB')
    return subject
  return subjectBefore(tokens, groupStart(tokens, subject.from - 1)) ?? subject
}

const SENDING = new Set('issue send write release publish post sign circulate file adopt approve pass'.split(' '))

/** Whether a verb goes on with what a voice before it in the sentence says: ", adding that …", "… and said". */
function goesOn({ sentence, from, form, verb }: Cue, earlier: readonly Found[]): boolean {
  let before = from - 1
  while (sentence.tokens[before]?.pos === 'ADV') before--
  const token = sentence.tokens[before]
  if (form === 'participle') return token?.text === ',' || token?.pos === 'CCONJ'
  return form === 'finite' && verb.frames.includes('v') && token?.pos === 'CCONJ' && earlier.some(({ plain }) => plain)
}

/** Whoever spoke first in the sentence, else its subject. */
function sourceElsewhere(scene: Scene, cue: Cue, earlier: readonly Found[]): Pair | null {
  const { tokens } = cue.sentence
  const first =
    earlier.find(({ source, plain }) => plain && source !== null) ?? earlier.findLast(({ source }) => source !== null)
  if (first !== undefined && cue.form !== 'infinitive') return first.source
  if (cue.form === 'finite') return null
  const opening = openingSubject(cue)
  if (opening !== null) return pairOf(tokens, opening)
  const isQuoted = ({ start }: Token) => quotationAt(scene, start) !== undefined
  const subject = (leadsSentence(cue) ? leadingSubject(cue) : null) ?? mainSubject(tokens, cue.from, isQuoted)
  return subject === null ? null : pairOf(tokens, subject)
}

/** "The radio, citing the mayor, reported …": whoever opens the sentence, the participle set in between commas. */
function openingSubject({ sentence: { tokens }, from, form }: Cue): Run | null {
  if (form !== 'participle' || tokens[from - 1]?.text !== ',' || !isHead(tokens[from - 2])) return null
  const phrase = phraseBefore(tokens, from - 2)
  return phrase.from === 0 ? phrase : null
}

/** "Claiming the dam was old, Moss left", "After saying so, she left": the subject of what follows the comma. */
function leadingSubject({ sentence: { tokens }, at }: Cue): Run | null {
  for (let comma = at + 1; comma < Math.min(tokens.length, at + NEAR); comma++) {
    const subject = tokens[comma]?.text === ',' ? subjectBehind(tokens, comma) : null
    if (subject !== null) return subject
  }
  return null
}

// Verbs whose passive tells a voice even where nobody is named.
const VOICED =
  /^(?:believe|think|say|expect|report|allege|accuse|know|describe|suspect|fear|estimate|claim|rumou?r|understand|consider|regard|view|criticize|criticise|condemn|see|assume|tell|ask|warn|urge|quote|cite|announce|predict|project|call|praise|blame|brand|label|dub|portray|denounce|ridicule|press|question|challenge|mention)$/
// These tell a voice in the passive only where it is named: "was rejected by the council".
const NAMED =
  /^(?:endorse|support|echo|reject|favou?r|oppose|promote|propose|demand|desire|want|prefer|dispute|deny|confirm|dismiss|welcome|hail|mock|recommend|approve|write|acknowledge|applaud|commend|decry|deride|disclose|reveal|champion|promise|pledge|discuss|debate)$/
// In the passive these tell the outlet's own view, unless somebody is named.
const SEEN = /^(?:see|view|regard|consider|know|label|brand|dub|call)$/
const LEADS = /^(?:to|that|as|of|for|about|with|over|on|if|whether|why|how|what)$/i

/** `X was described as …`, `it is believed that …`, `this was reported by Y`. */
function readPassive(scene: Scene, cue: Cue): Found | null {
  const { tokens } = cue.sentence
  const verb = tokens[cue.at]
  if (verb === undefined || !(VOICED.test(verb.lemma) || NAMED.test(verb.lemma))) return null
  const subject = subjectBefore(tokens, cue.from)
  if (/^(?:quote|cite)$/.test(verb.lemma)) return readQuoted(scene, cue, subject)
  // "a letter seen by this paper" tells of no view.
  if (verb.lemma === 'see' && tokens[cue.at + 1]?.text === 'by') return null
  const agent = agentAfter(tokens, cue.at + 1)
  const lead = tokens[cue.at + 1]
  if (
    agent === null &&
    (lead === undefined || !LEADS.test(lead.text) || SEEN.test(verb.lemma) || NAMED.test(verb.lemma))
  )
    return null
  const about = subject === null || /^it$/i.test(tokens[subject.from]?.text ?? '') ? [] : [pairOf(tokens, subject)]
  const first = lead?.text === 'by' && agent !== null ? agent.to : cue.at + 1
  const behind = LEADS.test(tokens[first]?.text ?? '') ? complement(scene, cue, first) : null
  const content = [...about, ...(behind === null ? [] : [behind])]
  if (content.length === 0) return null
  return found(cue, agent === null ? null : pairOf(tokens, agent), content, 0)
}

/** "X was quoted as saying …": the one quoted speaks. */
function readQuoted(scene: Scene, cue: Cue, subject: Run | null): Found | null {
  const { tokens } = cue.sentence
  const saying = tokens[cue.at + 2]
  if (subject === null || tokens[cue.at + 1]?.text !== 'as' || saying?.tag !== 'VBG') return null
  const before = contentBefore(scene, cue, { from: subject.from, to: cue.at + 3 })
  const after = before === null ? complement(scene, cue, cue.at + 3) : null
  const content = before ?? (after === null ? [] : [after])
  return content.length === 0 ? null : found(cue, pairOf(tokens, subject), content, 2)
}

function agentAfter(tokens: readonly Token[], from: number): Run | null {
  for (let at = from; at < Math.min(tokens.length, from + 8); at++) {
    const token = tokens[at]
    if (token === undefined || /^[.,;]$/.test(token.text) || /^(?:VB[DZP]|MD)$/.test(token.tag)) return null
    // "said to have been filmed by a waiter": he filmed.
    if (token.tag === 'VBN' && /^be(?:en)?$/.test(tokens[at - 1]?.lower ?? '')) return null
    if (token.text === 'by') return tokens[at + 1]?.tag === 'VBG' ? null : phraseAfter(tokens, at + 1)
  }
  return null
}

function complement(scene: Scene, cue: Cue, first: number): Pair | null {
  const lead = cue.sentence.tokens[first]
  if (lead === undefined) return null
  const ends = /^(?:that|to|as)$/i.test(lead.text) ? clauseEnd : objectEnd
  return trimmed(scene.text, lead.start, ends(scene, cue, first))
}

/** The attribution of a cue whose words go on for `lead` tokens behind the verb. */
function found({ sentence, from, at, verb, form }: Cue, source: Pair | null, content: Pair[], lead: number): Found {
  const plain = verb.frames.includes('v') && form !== 'infinitive'
  return { cue: pairOf(sentence.tokens, { from, to: at + 1 + lead }), source, content, via: [], plain, sentence }
}
