import type { Statement } from '../../model/account.ts'
import { classOfPhrase } from './classes.ts'
import { happened } from './harm.ts'
import { type Reading, spanOf } from './reading.ts'
import { rolesOf } from './roles.ts'
import type { Scene } from './scenes.ts'
import { statementOf } from './statements.ts'

const DAMAGING = new Set(
  'damage destroy wreck overturn smash burn torch shatter raze demolish ruin break gut topple derail sink disable flatten dent'.split(
    ' ',
  ),
)

/** Damage to things told in a scene's sentences, in the text's words. */
export function damageOf(reading: Reading, scene: Scene): Statement<string>[] {
  const found: Statement<string>[] = []
  for (const index of [...scene.sentences].sort((left, right) => left - right)) {
    const view = reading.views[index]
    if (view === undefined) continue
    view.tokens.forEach((token, at) => {
      if (token.pos !== 'VERB' || !DAMAGING.has(token.lemma) || !happened(view, at)) return
      const roles = rolesOf(view, at)
      const thing = (roles.passive ? roles.subject : roles.object).find(
        (phrase) => classOfPhrase(view, phrase, reading.lexicon).kind === 'thing',
      )
      const phrase = view.phrases[thing ?? -1]
      if (phrase === undefined) return
      const span = spanOf(view, Math.min(at, phrase.first), Math.max(at, phrase.last))
      found.push(statementOf(reading, reading.text.slice(span.start, span.end).replace(/\s+/g, ' '), span))
    })
  }
  return found.slice(0, 4)
}
