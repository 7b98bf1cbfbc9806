import { DEATH_NOUNS, HITTING_NOUNS, KILLING_NOUNS } from '../../language/en/outcome-harm.ts'
import type { Token } from '../../model/report.ts'
import { marksIn, type View } from './reading.ts'

/** Tags of finite verbs and of modals. */
export const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD'])

/** A phrase with those joined to it before: "Ann, Bob and *Carl* were". */
export function conjunctsBefore(view: View, phrase: number): number[] {
  const found = [phrase]
  let right = view.phrases[phrase]
  for (let at = phrase - 1; at >= 0; at--) {
    const left = view.phrases[at]
    if (!left || !right) break
    const owner = right.preposition < 0 ? ownerOfHome(view, at) : -1
    if (owner >= 0 && isJoint(view.tokens, left.last + 1, right.first, found.length > 1)) {
      found.unshift(owner)
      right = view.phrases[owner]
      at = owner
      continue
    }
    if (left.preposition >= 0 && !opensClause(view, at)) break
    if (isAge(view, at)) continue
    if (!isJoint(view.tokens, left.last + 1, right.first, found.length > 1)) break
    found.unshift(at)
    if (left.preposition >= 0) break
    right = left
  }
  return found
}

/** Of a place that says where somebody is from, who that is: "*a man* from Lowen", "*Ann Lee*, 17, of Lowen"; -1: it says something else. */
function ownerOfHome(view: View, place: number): number {
  const { tokens, phrases } = view
  const home = phrases[place]
  const head = tokens[home?.head ?? -1]
  if (home === undefined || head?.pos !== 'PROPN' || !/^(?:from|of)$/.test(tokens[home.preposition]?.lemma ?? ''))
    return -1
  if (!marksIn(view, 'place').some((mark) => mark.start <= head.start && head.end <= mark.end)) return -1
  let owner = place - 1
  while (owner > 0 && isAge(view, owner)) owner--
  const between = tokens.slice((phrases[owner]?.last ?? 0) + 1, home.preposition)
  return between.every(({ text, pos }) => text === ',' || pos === 'NUM') ? owner : -1
}

// "A and B", "A, B and C": commas alone join only inside a list that ends in "and".
function isJoint(tokens: readonly Token[], from: number, to: number, inList: boolean): boolean {
  const words = tokens.slice(from, to).map(({ text }) => text.toLowerCase())
  // "Ann Lee, 17, and her brother": an age between commas is passed over.
  const said = words
    .join(' ')
    .replace(/^\( [^()]{1,40} \) /, '')
    .replace(/^, (?:aged? |both )?\d{1,3}(?: years? old)?(?= [,;]| and|$)/, '')
    .trim()
  return /^(?:and|[,;] and|or|, as well as|&)$/.test(said) || ((said === ',' || said === ';') && inList)
}

/** A phrase with those joined to it after it: commas join only in a list that ends in "and" or "or". */
export function conjunctsAfter(view: View, phrase: number): number[] {
  const joined = [phrase]
  let sure = 1
  let left = view.phrases[phrase]
  for (let at = phrase; at + 1 < view.phrases.length; at++) {
    const right = view.phrases[at + 1]
    if (!left || !right) break
    if (isAge(view, at + 1)) continue
    const preposition = view.tokens[right.preposition]?.lemma
    if (preposition === 'of' && right.preposition === left.last + 1) {
      left = right
      continue
    }
    if (right.preposition >= 0 || !isJoint(view.tokens, left.last + 1, right.first, true)) break
    if (FINITE.has(view.tokens[right.last + 1]?.tag ?? '') || isAct(view.tokens[right.head])) break
    const byComma = view.tokens[right.first - 1]?.text === ','
    // "Ann Lee, leader of the union, and …": who she is, not somebody else.
    if (!(byComma && isRoleOf(view, joined.at(-1) ?? phrase, at + 1))) joined.push(at + 1)
    if (!byComma) sure = joined.length
    left = right
  }
  return joined.slice(0, sure)
}

/** "the murder of a clerk and *the shooting* of two guards": another act, with sufferers of its own. */
function isAct(token: Token | undefined): boolean {
  const lemma = token?.lemma ?? ''
  return KILLING_NOUNS.has(lemma) || HITTING_NOUNS.has(lemma) || DEATH_NOUNS.has(lemma)
}

/** Whether a phrase beside a name and a comma says who the named one is. */
export function isRoleOf({ tokens, phrases }: View, name: number, role: number): boolean {
  const isName = tokens[phrases[name]?.head ?? -1]?.pos === 'PROPN'
  const head = tokens[phrases[role]?.head ?? -1]
  return isName && head?.tag === 'NN'
}

/** "Ann Lee, 17, was", "Ann Lee, 17 was", "men, ages 31, 32 and 34": a number that is an age. */
export function isAge({ tokens, phrases }: View, phrase: number): boolean {
  const found = phrases[phrase]
  if (found === undefined) return false
  if (/^age[sd]$/i.test(tokens[found.first]?.text ?? '') && tokens[found.last]?.pos === 'NUM') return true
  if (tokens[found.first]?.lemma === 'both' && found.last === found.first + 1)
    return Number(tokens[found.last]?.text) > 2
  if (tokens[found.first]?.pos !== 'NUM') return false
  if (tokens[found.last]?.lemma === 'year' && tokens[found.last + 1]?.lemma === 'old') return true
  if (found.first !== found.last) return false
  const [before, next] = [tokens[found.first - 1], tokens[found.last + 1]]
  if (/^(?:age|aged)$/.test(before?.lemma ?? '') || isOfAges(tokens, found.first)) return true
  if (before?.lemma === 'both' && Number(tokens[found.first]?.text) > 2) return true
  if (before?.text !== ',') return false
  if (/^(?:,|;|\.|and|\)|-|–|—|--)$/.test(next?.text ?? '')) return true
  const named = tokens[found.first - 2]?.pos === 'PROPN' && /^\d{1,2}$/.test(tokens[found.first]?.text ?? '')
  return named && /^(?:VERB|AUX|ADV|PRON)$/.test(next?.pos ?? '')
}

/** Whether a number goes on a list of ages: "ages 31, 32 and *34*". */
function isOfAges(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
    const token = tokens[i]
    if (token?.lower === 'ages') return true
    if (token?.pos !== 'NUM' && token?.text !== ',' && token?.tag !== 'CC' && token?.lemma !== 'of') return false
  }
  return false
}

/** Whether what stands before a phrase may open a clause of its own: "*after* a mother and her son were found". */
export function opensClause({ tokens, phrases }: View, phrase: number): boolean {
  return /^(?:after|before|since|until|as|that|when|where|while|because)$/.test(
    tokens[phrases[phrase]?.preposition ?? -1]?.lemma ?? '',
  )
}
