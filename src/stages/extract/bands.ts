import { type PartyMention, partyOf } from './parties.ts'
import { marksIn, phraseAt, type Reading } from './reading.ts'

/** The class of those who belong to a body of their own: "the rebels" of a front. */
const BAND = 'armed-group'
/** The class of those who belong to an army: "soldiers". */
const FORCE = 'military'

/** The body that unnamed fighters belong to: the only one of its kind that the report names; null where it names none or several. */
export function bandOf(reading: Reading, actors: readonly PartyMention[]): PartyMention | null {
  const fighters = actors.filter(({ kind }) => kind === 'person')
  const isBand = fighters.some((party) => party.class === BAND)
  if (!isBand && !fighters.some((party) => party.class === FORCE)) return null
  if (fighters.some((party) => isOfBody(party))) return null
  const bodies = isBand ? bandsIn(reading) : armiesIn(reading)
  const [first] = bodies
  return first !== undefined && new Set(bodies.map(({ name }) => name)).size === 1 ? first.party : null
}

/** Whether a party is named, or a body's name stands within its words: "Shield Front fighters". */
function isOfBody({ view, start, end, named }: PartyMention): boolean {
  return named || marksIn(view, 'organisation').some((mark) => mark.start < end && start < mark.end)
}

interface Body {
  /** In full, also where only the acronym stands. */
  readonly name: string
  readonly party: PartyMention
}

function bandsIn(reading: Reading): Body[] {
  return reading.views.flatMap((view) =>
    marksIn(view, 'organisation').flatMap((mark) => {
      const phrase = phraseAt(
        view,
        view.tokens.findLastIndex(({ start }) => start < mark.end),
      )
      const party = phrase < 0 ? null : partyOf(reading, view, phrase)
      return party?.class === BAND ? [{ name: mark.value.name, party }] : []
    }),
  )
}

const ARMIES = new Set(['army', 'forces', 'force', 'navy'])

/** "the Army", "the Armed Forces": of whatever land, for a report calls its own by either name. */
function armiesIn(reading: Reading): Body[] {
  return reading.views.flatMap((view) =>
    view.phrases.flatMap(({ head }, phrase) => {
      const { pos = '', lower = '' } = view.tokens[head] ?? {}
      if (pos !== 'PROPN' || !ARMIES.has(lower)) return []
      const party = partyOf(reading, view, phrase)
      return party?.class === FORCE ? [{ name: lower, party }] : []
    }),
  )
}
