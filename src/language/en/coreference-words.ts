/** Nouns and titles for one sex only, by lemma. */
export const FEMALE: ReadonlySet<string> = new Set(
  `woman girl mother wife sister daughter girlfriend grandmother aunt niece widow lady nun policewoman actress waitress businesswoman
  schoolgirl mrs ms miss queen princess gunwoman stepmother granddaughter fiancée servicewoman congresswoman spokeswoman chairwoman heroine
  housewife grandma mom female`.split(/\s+/),
)
export const MALE: ReadonlySet<string> = new Set(
  `man boy father husband brother son boyfriend grandfather uncle nephew widower gentleman priest monk policeman actor waiter businessman
  schoolboy mr king prince gunman stepfather grandson fiancé serviceman congressman spokesman chairman fisherman grandpa dad male`.split(
    /\s+/,
  ),
)

/** Nouns that point back at an incident of any kind: "the incident". */
export const INCIDENT_WORDS: ReadonlySet<string> = new Set(
  `incident attack violence episode event crime tragedy case assault act action scene confrontation occurrence ordeal killing massacre
  outrage shooting situation deed`.split(/\s+/),
)

/** Definite descriptions of whoever did it. */
export const DOER_WORDS: ReadonlySet<string> = new Set(
  `attacker assailant shooter gunman suspect killer murderer perpetrator culprit robber kidnapper abductor bomber assassin criminal
  terrorist stabber driver arsonist aggressor gunmen hijacker captor thief burglar intruder`.split(/\s+/),
)

/** Definite descriptions of whom it was done to. */
export const SUFFERER_WORDS: ReadonlySet<string> = new Set(
  'victim casualty deceased wounded hostage captive body corpse remains survivor'.split(' '),
)

/** Pronouns for several. */
export const PLURAL_PRONOUNS: ReadonlySet<string> = new Set('they them their both all'.split(' '))
/** Pronouns for one person. */
export const SINGULAR_PRONOUNS: ReadonlySet<string> = new Set('he she him her his'.split(' '))
