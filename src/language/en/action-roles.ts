/** Nouns of an act whose "of …" and genitive name whom it was done to: "the murder of", "the mayor's murder". */
export const SUFFERED_NOUNS: ReadonlySet<string> = new Set(
  `murder assassination killing kidnapping abduction kidnap death execution slaying homicide massacre bombing shelling beating stabbing
  arrest detention capture rape beheading torture rescue seizure robbery theft looting hijacking burning slaughter disappearance shooting
  bombardment destruction sabotage occupation takeover release freeing liberation conviction sentencing ambush harassment
  obstruction blockade vandalism desecration confiscation expropriation eviction`.split(/\s+/),
)

/** Verbs that carry out an act named by their object: "staged an attack". */
export const SUPPORT_VERBS: ReadonlySet<string> = new Set(
  `carry launch stage mount commit perpetrate conduct make organize organise execute lead perform undertake attempt plan mastermind order
  direct coordinate begin start open`.split(/\s+/),
)

/** Prepositions before whom or what an act is done to. */
export const TARGET_PREPOSITIONS: ReadonlySet<string> = new Set('on against at upon'.split(' '))

/** Prepositions between a bomb and what it was meant for. */
export const BOMB_PREPOSITIONS: ReadonlySet<string> = new Set(
  'at on against under into inside outside near in front beneath next to toward towards beside'.split(' '),
)

/** Prepositions and verbs before what an act was done with. */
export const MEANS_PREPOSITIONS: ReadonlySet<string> = new Set('with by from of'.split(' '))
export const MEANS_VERBS: ReadonlySet<string> = new Set(
  `use fire throw hurl detonate plant place explode wield carry launch drop toss lob set activate leave brandish pull draw swing employ
  deploy discharge aim point load arm shoot mount`.split(/\s+/),
)

/** What is done to a weapon on its way, and which weapons fly alone: "shot down four drones". */
export const DOWNING_VERBS: ReadonlySet<string> = new Set('shoot down destroy intercept hit'.split(' '))
export const FLYING: ReadonlySet<string> = new Set(
  'drone uav quadcopter shahed missile rocket shell projectile munition mortar'.split(' '),
)
