import {
  BODY_PARTS,
  BREAK_VERBS,
  HURT_WORDS,
  LOSABLE,
  SUFFER_VERBS,
  TREATED_VERBS,
  WOUND_NOUNS,
  WOUNDED_VERBS,
} from '../../language/en/outcome-harm.ts'
import { conjunctsBefore } from './conjuncts.ts'
import { happened } from './modality.ts'
import { exactly } from './numbers.ts'
import { countOf } from './parties.ts'
import { phraseAt, type Reading, spanOf, type View, viewWith } from './reading.ts'
import { rolesOf } from './roles.ts'
import { type Harm, type HarmKind, harmTo, type Where } from './sufferers.ts'

/** Whether a noun is a wound: "injuries", "a broken wrist", not "a pay cut". */
export function isWound(view: View, at: number): boolean {
  const { tokens } = view
  const lemma = tokens[at]?.lemma ?? ''
  const before = tokens[at - 1]
  if (lemma === 'cut' && before?.pos === 'NOUN') return BODY_PARTS.has(before.lemma)
  return WOUND_NOUNS.has(lemma) || isBroken(view, at)
}

/** "a broken wrist", not "burned both hands" */
function isBroken(view: View, at: number): boolean {
  if (!BODY_PARTS.has(view.tokens[at]?.lemma ?? '')) return false
  const first = view.phrases[phraseAt(view, at)]?.first ?? at
  return view.words.slice(Math.max(first, at - 2), at).some((word) => BROKEN.test(word))
}

const BROKEN =
  /^(?:broken|fractured|crushed|severed|smashed|shattered|dislocated|sprained|burned|burnt|cracked|bruised)$/

// So far before a wound or a treatment stands its verb.
const SUFFER_REACH = 5

/** "suffered a gunshot wound", "a man with injuries", "was treated for burns", "left with a broken nose" */
export function harmOfWound(reading: Reading, view: View, own: number): Harm[] {
  const { tokens, phrases } = view
  const phrase = phrases[own]
  if (phrase === undefined) return []
  const where = { reading, view, at: phrase.head }
  if (/^(?:no|any)$/i.test(tokens[phrase.first]?.text ?? '')) return []
  const kind = kindOfWound(tokens.slice(phrase.first, phrase.head))
  const verb = verbBefore(view, phrase.first, SUFFER_REACH)
  if (verb >= 0 && SUFFER_VERBS.has(tokens[verb]?.lemma ?? '')) return harmTo(where, kind, rolesOf(view, verb).subject)
  const preposition = tokens[phrase.preposition]?.lemma ?? ''
  const before = phrases[own - 1]
  if (preposition === 'with' && before !== undefined && phrase.preposition - withOwn(view, before.last) <= 2)
    return harmTo(where, kind, conjunctsBefore(view, own - 1))
  if (verb < 0 || !/^(?:with|for|from)$/.test(preposition) || !WOUNDED_VERBS.has(tokens[verb]?.lemma ?? '')) return []
  if (tokens[verb]?.pos === 'VERB' && tokens[verb]?.lemma !== 'recover' && !happened(view, verb)) return []
  return harmTo(where, kind, rolesOf(view, verb).subject)
}

/** "two *of their own*": the last token of a phrase with these words after it. */
function withOwn({ words }: View, last: number): number {
  return words[last + 1] === 'of' && words[last + 3] === 'own' ? last + 3 : last
}

/** Of a wound by a bullet or a blade somebody may have died: the rest of the text says. */
function kindOfWound(lead: View['tokens']): HarmKind {
  if (lead.some(({ lemma }) => lemma === 'fatal' || lemma === 'deadly')) return 'killed'
  return lead.some(({ lemma }) => /^(?:gunshot|bullet|shot|stab|knife)$/.test(lemma)) ? 'hit' : 'injured'
}

/** The verb or auxiliary at most so many tokens before one; -1: none stands there. */
export function verbBefore(view: View, at: number, reach: number): number {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const pos = view.tokens[i]?.pos
    if (pos === 'VERB' || pos === 'AUX') return i
  }
  return -1
}

/** "received *medical attention*", "needed *hospital treatment*" */
export function harmOfTreatment(reading: Reading, view: View, own: number): Harm[] {
  const { tokens, phrases } = view
  const phrase = phrases[own]
  if (phrase === undefined) return []
  const lead = tokens.slice(phrase.first, phrase.head).filter(({ pos }) => pos === 'ADJ' || pos === 'NOUN')
  const isMedical = lead.some(({ lemma }) => /^(?:medical|hospital)$/.test(lemma))
  if (!isMedical && (tokens[phrase.head]?.lemma !== 'treatment' || lead.length > 0)) return []
  const verb = verbBefore(view, phrase.first, SUFFER_REACH)
  if (!TREATED_VERBS.has(tokens[verb]?.lemma ?? '') || tokens[verb]?.pos !== 'VERB' || !happened(view, verb)) return []
  const roles = rolesOf(view, verb)
  if (roles.passive) return []
  // Of those who were hurt not all may need it.
  return harmTo({ reading, view, at: phrase.head }, 'injured', roles.subject).map((harm) => ({ ...harm, some: true }))
}

// So far from a part of the body stands what was done to it.
const REACH = 4

/** "lost an eye", "broke his leg", "broke the man's jaw", "had his foot amputated": whoever's part of the body it is. */
export function harmOfPart(reading: Reading, view: View, own: number): Harm[] {
  const { tokens, phrases } = view
  const phrase = phrases[own]
  if (phrase === undefined) return []
  const where = { reading, view, at: phrase.head }
  const lemma = tokens[phrase.head]?.lemma ?? ''
  const before = verbNear(view, phrase.first, -1)
  if (LOSABLE.has(lemma) && tokens[before]?.lemma === 'lose')
    return isLost(view, own) && happened(view, before) ? harmTo(where, 'injured', rolesOf(view, before).subject) : []
  if (!BODY_PARTS.has(lemma)) return []
  const after = verbNear(view, phrase.last, 1)
  if (after >= 0 && BREAK_VERBS.has(tokens[after]?.lemma ?? '') && tokens[after]?.tag === 'VBN') {
    if (!happened(view, after)) return []
    const had = tokens[phrase.first - 1]?.lemma === 'have' ? rolesOf(view, phrase.first - 1).subject : []
    return had.length > 0 ? harmTo({ reading, view, at: after }, 'injured', had) : harmOfOwner(where, own, after)
  }
  if (before < 0 || !BREAK_VERBS.has(tokens[before]?.lemma ?? '') || !happened(view, before)) return []
  const { passive, object, subject } = rolesOf(view, before)
  if (passive || !object.includes(own)) return []
  return ownerOf(view, own) >= 0 ? harmOfOwner(where, own, before) : harmTo(where, 'injured', subject)
}

/** "an eye", "the sight of one eye", "his leg", "consciousness", not "sight of the goal". */
function isLost({ tokens, phrases }: View, own: number): boolean {
  const phrase = phrases[own]
  if (phrase === undefined) return false
  return phrase.first < phrase.head || tokens[phrase.head]?.lemma === 'consciousness'
}

/** The verb so near before or behind a token, with nothing but words between; -1: there is none. */
function verbNear({ tokens }: View, from: number, step: 1 | -1): number {
  for (let at = from + step; Math.abs(at - from) <= REACH; at += step) {
    const token = tokens[at]
    if (token === undefined || token.pos === 'PUNCT' || token.pos === 'NOUN') return -1
    if (token.pos === 'VERB') return at
  }
  return -1
}

/** Those whom a part of the body belongs to, told by a verb: "broke *the man's* jaw", "*his* leg was broken". */
function harmOfOwner({ reading, view, at }: Where, own: number, verb: number): Harm[] {
  const found = view.phrases[own]
  const owner = ownerOf(view, own)
  if (found === undefined || owner < 0) return []
  const phrases = view.phrases.with(own, { ...found, last: owner, head: owner })
  const span = spanOf(view, Math.min(found.first, verb), Math.max(found.last, verb))
  return harmTo({ reading, view: viewWith(view, { phrases }), at }, 'injured', [own]).map((harm) => ({
    ...harm,
    view,
    span,
  }))
}

/** The last word of a phrase's genitive, or its possessive: "*man*'s jaw", "*his* leg"; -1: it has none. */
export function ownerOf({ tokens, phrases }: View, own: number): number {
  const found = phrases[own]
  if (found === undefined) return -1
  const mark = tokens.findIndex(({ tag }, at) => tag === 'POS' && at > found.first && at < found.head)
  if (mark >= 0) return mark - 1
  return tokens[found.first]?.tag === 'PRP$' ? found.first : -1
}

/** "dozens of *wounded*", "12 of *dead*": a number of those whom a participle alone names. */
export function harmOfNumbered(reading: Reading, view: View, at: number): Harm[] {
  const { tokens, phrases, words } = view
  if (words[at - 1] !== 'of' || tokens[at + 1]?.pos === 'NOUN' || tokens[at + 1]?.tag === 'CC') return []
  const phrase = phrases.findIndex(({ last }) => last === at - 2)
  const { best, low } = phrase < 0 ? exactly(0) : countOf(reading, view, phrase)
  if ((best ?? low ?? 0) < 2) return []
  return harmTo({ reading, view, at }, HURT_WORDS.has(words[at] ?? '') ? 'injured' : 'killed', [phrase])
}
