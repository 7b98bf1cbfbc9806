/** Verbs whose object (in the passive, subject) dies. Lemmas. */
export const KILL_VERBS: ReadonlySet<string> = new Set(
  'kill murder assassinate slay execute massacre behead decapitate strangle slaughter electrocute'.split(' '),
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
  `bullet gunfire shot round gunshot shooting leg chest head arm back stomach abdomen neck shoulder torso foot hand thigh face hip buttock knee ankle
  wrist ear elbow shrapnel pellet`.split(/\s+/),
)
/** Adverbs that turn a hit or a wound into a death. */
export const FATAL_ADVERBS: ReadonlySet<string> = new Set('fatally mortally'.split(' '))
/** Verbs whose object is a wound: "suffered a gunshot wound". */
export const SUFFER_VERBS: ReadonlySet<string> = new Set('suffer sustain receive have incur'.split(' '))
export const WOUND_NOUNS: ReadonlySet<string> = new Set(
  'wound injury injuries burn fracture concussion laceration bruise cut trauma'.split(' '),
)
/** Nouns that count the dead: "three deaths". */
export const DEATH_NOUNS: ReadonlySet<string> = new Set('death fatality'.split(' '))
/** Nouns whose "of …" or genitive is dead. */
export const KILLING_NOUNS: ReadonlySet<string> = new Set(
  'death murder killing homicide slaying assassination execution massacre manslaughter'.split(' '),
)
/** Nouns whose "of …" is hit, and may be dead or hurt. */
export const HITTING_NOUNS: ReadonlySet<string> = new Set('shooting stabbing'.split(' '))
/** How many an act of one word struck: "a double homicide", "a triple shooting". */
export const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
  ['quadruple', 4],
  ['quintuple', 5],
  ['sextuple', 6],
])
/** Verbs that tell in what state somebody was met: "was found dead". */
export const FIND_VERBS: ReadonlySet<string> = new Set('find discover locate recover'.split(' '))
/** Verbs that bring somebody to a hospital. */
export const HOSPITAL_VERBS: ReadonlySet<string> = new Set(
  'take rush airlift transport fly bring carry admit drive treat send transfer life-flight'.split(' '),
)
export const HOSPITAL_WORDS: ReadonlySet<string> = new Set(
  'hospital injury wound trauma medical infirmary clinic icu surgery'.split(' '),
)
/** What flies and hits by itself: "a bullet struck a girl". */
export const MISSILES: ReadonlySet<string> = new Set(
  'bullet gunfire shot round gunshot shrapnel pellet fragment'.split(' '),
)

export const HURT_WORDS: ReadonlySet<string> = new Set('injured wounded hurt hospitalized hospitalised'.split(' '))
/** What can be broken: "suffered a broken wrist". */
export const BODY_PARTS: ReadonlySet<string> = new Set(
  `leg arm back neck shoulder hand foot wrist ankle knee elbow rib nose jaw finger toe collarbone hip skull pelvis bone tooth
  vertebra cheekbone thigh`.split(/\s+/),
)
