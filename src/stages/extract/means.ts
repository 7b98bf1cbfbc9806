import { MEANS_PREPOSITIONS, MEANS_VERBS } from '../../language/en/action-roles.ts'
import { classOfPhrase } from './classes.ts'
import { classHits } from './lexicon.ts'
import type { Mention } from './mentions.ts'
import { boundAt } from './noun-phrases.ts'
import { phraseAt, type Reading, spanOf, type View } from './reading.ts'

/** A weapon or tool named beside an act. */
export interface MeansFound {
  readonly name: string
  readonly class: string | null
  readonly start: number
  readonly end: number
}

/** What an act was done with: as subject or object, after "with" or "using", or in its own name ("knife attack"). */
export function meansOf(reading: Reading, mention: Mention): MeansFound[] {
  const { trigger } = mention
  const { view } = trigger
  const found: MeansFound[] = mention.means.map(({ name, class: kind, start, end }) => ({
    name,
    class: kind,
    start,
    end,
  }))
  found.push(...inTriggerName(reading, mention))
  view.phrases.forEach((phrase, at) => {
    if (Math.abs(phrase.head - trigger.head) > 25 || !isUsed(view, at)) return
    const { kind, name } = classOfPhrase(view, at, reading.lexicon)
    if (kind !== 'means') return
    const first = withoutArticle(view, phrase.first, phrase.head)
    const span = spanOf(view, first, phrase.last)
    found.push({ ...span, name: reading.text.slice(span.start, span.end).replace(/\s+/g, ' '), class: name })
  })
  return unique(found)
}

/** What the doers are then said to have come with or used: "They came out with clubs", "A man with a knife ran off". */
export function meansBeside(reading: Reading, view: View): MeansFound[] {
  return unique(
    view.phrases.flatMap((phrase, at): MeansFound[] => {
      if (!isUsed(view, at) || isNone(view, phrase.first)) return []
      const { kind, name } = classOfPhrase(view, at, reading.lexicon)
      if (kind !== 'means') return []
      const span = spanOf(view, withoutArticle(view, phrase.first, phrase.head), phrase.last)
      return [{ ...span, name: reading.text.slice(span.start, span.end).replace(/\s+/g, ' '), class: name }]
    }),
  )
}

function isNone({ tokens }: View, first: number): boolean {
  return tokens
    .slice(Math.max(0, first - 4), first + 1)
    .some(({ lemma }) => /^(?:no|not|without|neither|nor)$/.test(lemma))
}

function inTriggerName(reading: Reading, { trigger }: Mention): MeansFound[] {
  const { view, head, first, last } = trigger
  if (trigger.isVerb) {
    // "pepper-sprayed", "machine-gunned": the verb is the name of a tool; that of "bombed" says no more than its type.
    if (first === last) return []
    const tool = classHits(reading.lexicon.means, view, first, last).find(
      (hit) => hit.first === first && hit.last === last,
    )
    return tool === undefined
      ? []
      : [{ ...spanOf(view, first, last), name: lemmasOf(view, first, last), class: tool.name }]
  }
  const phrase = view.phrases[phraseAt(view, head)]
  if (phrase === undefined) return []
  return classHits(reading.lexicon.means, view, phrase.first, head)
    .filter((hit) => hit.last < head || trigger.first === hit.first)
    .map((hit) => {
      const span = spanOf(view, hit.first, hit.last)
      return { ...span, name: reading.text.slice(span.start, span.end).replace(/\s+/g, ' '), class: hit.name }
    })
}

/** "pepper-sprayed" as "pepper spray". */
function lemmasOf({ tokens }: View, first: number, last: number): string {
  const words = tokens.slice(first, last + 1).filter(({ text }) => text !== '-')
  return words.map(({ lemma }) => lemma).join(' ')
}

function isUsed(view: View, at: number): boolean {
  const phrase = view.phrases[at]
  if (phrase === undefined) return false
  const preposition = view.tokens[phrase.preposition]?.lemma
  if (preposition !== undefined && MEANS_PREPOSITIONS.has(preposition)) return true
  for (let i = phrase.first - 1; i >= Math.max(0, phrase.first - 4); i--) {
    const token = view.tokens[i]
    if (token?.pos === 'VERB') return MEANS_VERBS.has(token.lemma) && !isTakenOrDowned(view, i)
  }
  // The second of "gas canisters and pistols".
  const before = view.phrases[at - 1]
  return (
    before !== undefined &&
    view.tokens[phrase.first - 1]?.tag === 'CC' &&
    before.last === phrase.first - 2 &&
    isUsed(view, at - 1)
  )
}

/** "shot *down* two drones", "carried *off* rifles": what a weapon suffers, and no use of it. */
function isTakenOrDowned({ tokens, words }: View, verb: number): boolean {
  const particle = words[verb + 1] ?? ''
  return particle === 'down' || particle === 'away' || (particle === 'off' && tokens[verb]?.lemma === 'carry')
}

function withoutArticle(view: View, first: number, head: number): number {
  let at = first + boundAt(view, first)
  while (at < head && /^(?:DET|NUM|PRON|PART)$/.test(view.tokens[at]?.pos ?? '')) at++
  return at
}

function unique(found: readonly MeansFound[]): MeansFound[] {
  const seen = new Set<string>()
  return found.filter(({ name }) => {
    const key = name.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
