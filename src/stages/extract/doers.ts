import { DOER_WORDS } from '../../language/en/coreference-words.ts'
import type { Mention } from './mentions.ts'
import type { PartyMention } from './parties.ts'

/** Whether an act is done to those who did the scene's, and by others: "The attacker was shot dead by police", "a guard wounded him". */
export function isAgainstDoer(mentions: readonly Mention[], { actors, targets, trigger }: Mention): boolean {
  if (targets.length === 0 || mentions.some(({ trigger: { view } }) => view === trigger.view)) return false
  const doers = mentions.flatMap((mention) => mention.actors)
  if (actors.some((party) => isOneOf(doers, party))) return false
  return targets.every((party) => isDoer(mentions, party, { byName: actors.length > 0 }))
}

/** Whether somebody is who did an act with other victims: "the attacker", or known as its actor. */
export function isDoer(mentions: readonly Mention[], party: PartyMention, { byName = false } = {}): boolean {
  const doers = mentions.flatMap(({ actors }) => actors)
  const sufferers = mentions.flatMap(({ targets }) => targets)
  if (doers.length === 0 || sufferers.length === 0 || isOneOf(sufferers, party)) return false
  const isKnown = party.definite || party.pronoun || (byName && party.named)
  return (party.definite && DOER_WORDS.has(party.head)) || (isKnown && isOneOf(doers, party))
}

export function isOneOf(known: readonly PartyMention[], party: PartyMention): boolean {
  return known.some((other) => other.head === party.head || (other.named && party.named && sharesName(other, party)))
}

export function sharesName(left: PartyMention, right: PartyMention): boolean {
  const words = (name: string): string[] => name.split(/\s+/).filter((word) => /^\p{Lu}[\p{L}'’.-]{2,}/u.test(word))
  const known = new Set(words(left.name))
  return words(right.name).some((word) => known.has(word))
}
