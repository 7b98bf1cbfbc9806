import { type PartyMention, partyOf } from './parties.ts'
import { marksIn, phraseAt, type Reading } from './reading.ts'

/** The class of those who belong to a body of their own: "the rebels" of a front. */
const BAND = 'armed-group'

/** The band that unnamed fighters belong to: the only one of its kind that the report names; null where it names none or several. */
export function bandOf(reading: Reading, actors: readonly PartyMention[]): PartyMention | null {
  const fighters = actors.filter(({ kind }) => kind === 'person')
  if (!fighters.some((party) => party.class === BAND) || fighters.some((party) => isOfBody(party))) return null
  const bands = bandsIn(reading)
  const [first] = bands
  return first !== undefined && new Set(bands.map(({ name }) => name)).size === 1 ? first.party : null
}

/** Whether a party is named, or a body's name stands within its words: "Shield Front fighters". */
function isOfBody({ view, start, end, named }: PartyMention): boolean {
  return named || marksIn(view, 'organisation').some((mark) => mark.start < end && start < mark.end)
}

interface Band {
  /** In full, also where only the acronym stands. */
  readonly name: string
  readonly party: PartyMention
}

function bandsIn(reading: Reading): Band[] {
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
