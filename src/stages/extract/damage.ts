import type { Statement } from '../../model/account.ts'
import { classOfPhrase } from './classes.ts'
import { happened } from './harm.ts'
import { type PartyMention, partyOf } from './parties.ts'
import { type Reading, spanOf, type View } from './reading.ts'
import { rolesOf } from './roles.ts'
import type { Scene } from './scenes.ts'
import { statementOf } from './statements.ts'

const DAMAGING = new Set(
  'damage destroy wreck overturn smash burn torch shatter raze demolish ruin break gut topple derail sink disable flatten dent'.split(
    ' ',
  ),
)

/** Something that a sentence says was damaged: the verb and the noun phrase of the thing. */
interface Damaged {
  readonly view: View
  readonly verb: number
  readonly phrase: number
}

function damagedIn(reading: Reading, scene: Scene): Damaged[] {
  const found: Damaged[] = []
  for (const index of [...scene.sentences].sort((left, right) => left - right)) {
    const view = reading.views[index]
    view?.tokens.forEach((token, verb) => {
      if (token.pos !== 'VERB' || !DAMAGING.has(token.lemma) || !happened(view, verb)) return
      const roles = rolesOf(view, verb)
      for (const phrase of roles.passive ? roles.subject : roles.object)
        if (classOfPhrase(view, phrase, reading.lexicon).kind === 'thing') found.push({ view, verb, phrase })
    })
  }
  return found
}

/** Damage to things told in a scene's sentences, in the text's words. */
export function damageOf(reading: Reading, scene: Scene): Statement<string>[] {
  const ofVerbs = damagedIn(reading, scene).filter(
    ({ view, verb }, at, all) => all.findIndex((other) => other.view === view && other.verb === verb) === at,
  )
  return ofVerbs.slice(0, 4).flatMap(({ view, verb, phrase }) => {
    const thing = view.phrases[phrase]
    if (thing === undefined) return []
    const span = spanOf(view, Math.min(verb, thing.first), Math.max(verb, thing.last))
    return [statementOf(reading, reading.text.slice(span.start, span.end).replace(/\s+/g, ' '), span)]
  })
}

/** The things that were damaged, as those whom or what an act struck. */
export function damagedThings(reading: Reading, scene: Scene): PartyMention[] {
  return damagedIn(reading, scene).flatMap(({ view, phrase }) => partyOf(reading, view, phrase) ?? [])
}
