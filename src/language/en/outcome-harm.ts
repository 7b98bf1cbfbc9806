/** Verbs whose object (in the passive, subject) dies. Lemmas. */
export const KILL_VERBS: ReadonlySet<string> = new Set(
  'kill murder assassinate slay execute massacre behead decapitate strangle slaughter electrocute hang'.split(' '),
)
/** Verbs whose subject dies. */
export const DIE_VERBS: ReadonlySet<string> = new Set('die perish succumb'.split(' '))
/** Verbs whose object is hurt. */
export const INJURE_VERBS: ReadonlySet<string> = new Set(
  'injure wound hurt hospitalize hospitalise maim graze'.split(' '),
)
/** Verbs whose object is hit, and may be dead or hurt: the rest of the text says which. */
export const HIT_VERBS: ReadonlySet<string> = new Set('shoot stab'.split(' '))
/** "was struck by a bullet": a hit only with such words near. */
export const STRIKE_VERBS: ReadonlySet<string> = new Set('hit strike'.split(' '))
export const BULLET_WORDS: ReadonlySet<string> = new Set(
  `bullet gunfire shot round gunshot leg chest head arm back stomach abdomen neck shoulder torso foot hand thigh face hip buttock knee ankle
  wrist ear elbow shrapnel pellet`.split(/\s+/),
)
/** Adverbs that turn a hit or a wound into a death. */
export const FATAL_ADVERBS: ReadonlySet<string> = new Set('fatally mortally'.split(' '))
/** Verbs whose object is a wound: "suffered a gunshot wound". */
export const SUFFER_VERBS: ReadonlySet<string> = new Set('suffer sustain receive have incur'.split(' '))
export const WOUND_NOUNS: ReadonlySet<string> = new Set(
  'wound injury injuries burn fracture concussion laceration bruise cut trauma'.split(' '),
)
/** Nouns that count the dead and the hurt: "three deaths", "the wounded". */
export const DEATH_NOUNS: ReadonlySet<string> = new Set('death fatality'.split(' '))

export const HURT_WORDS: ReadonlySet<string> = new Set('injured wounded hurt hospitalized hospitalised'.split(' '))
/** What can be broken: "suffered a broken wrist". */
export const BODY_PARTS: ReadonlySet<string> = new Set(
  `leg arm back neck shoulder hand foot wrist ankle knee elbow rib nose jaw finger toe collarbone hip skull pelvis bone tooth
  vertebra cheekbone thigh`.split(/\s+/),
)
