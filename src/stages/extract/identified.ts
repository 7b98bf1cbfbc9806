import { DOER_WORDS, SUFFERER_WORDS } from '../../language/en/coreference-words.ts'
import { conjunctsAfter } from './conjuncts.ts'
import { type PartyMention, partyOf } from './parties.ts'
import type { Reading, View } from './reading.ts'
import { rolesOf } from './roles.ts'

/** Who a sentence says those of an act are: "the victims were identified as Ann Lee and Bob Kell". */
export interface Identified {
  readonly sufferers: readonly PartyMention[]
  readonly doers: readonly PartyMention[]
}

const IDENTIFYING = new Set(['identify', 'name'])
// So many tokens stand between the verb and its "as".
const REACH = 8

export function identifiedIn(reading: Reading, view: View): Identified {
  const found: { sufferers: PartyMention[]; doers: PartyMention[] } = { sufferers: [], doers: [] }
  for (const at of view.verbs) {
    if (!IDENTIFYING.has(view.tokens[at]?.lemma ?? '')) continue
    const roles = rolesOf(view, at)
    const heads = (roles.passive ? roles.subject : roles.object).map(
      (phrase) => view.tokens[view.phrases[phrase]?.head ?? -1]?.lemma ?? '',
    )
    const named = namesAfter(reading, view, at)
    if (heads.some((head) => SUFFERER_WORDS.has(head))) found.sufferers.push(...named)
    else if (heads.some((head) => DOER_WORDS.has(head))) found.doers.push(...named)
  }
  return found
}

/** The names behind the "as" of a verb. */
function namesAfter(reading: Reading, view: View, verb: number): PartyMention[] {
  const first = view.phrases.findIndex(({ first }) => first > verb && view.tokens[first - 1]?.lower === 'as')
  if (first < 0 || (view.phrases[first]?.first ?? 0) - verb > REACH) return []
  return conjunctsAfter(view, first).flatMap((phrase) => {
    const party = partyOf(reading, view, phrase)
    return party?.named && party.kind !== 'thing' ? [party] : []
  })
}
