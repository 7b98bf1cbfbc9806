/** Verbs whose object (in the passive, subject) dies. Lemmas. */
export const KILL_VERBS: ReadonlySet<string> = new Set(
  'kill murder assassinate slay execute massacre behead decapitate strangle slaughter electrocute'.split(' '),
)
/** Verbs whose subject dies. */
export const DIE_VERBS: ReadonlySet<string> = new Set('die perish succumb'.split(' '))
/** Verbs whose object is hurt. */
export const INJURE_VERBS: ReadonlySet<string> = new Set(
  'injure wound hurt hospitalize hospitalise maim concuss graze'.split(' '),
)
/** Verbs that hurt whom they are done to, where these are people. */
export const SCAR_VERBS: ReadonlySet<string> = new Set(
  'burn scald bite bruise blind disfigure cripple paralyse paralyze lacerate'.split(' '),
)
/** Verbs that with "to death" kill. */
export const DEATHLY_VERBS: ReadonlySet<string> = new Set(
  `beat hack stone trample kick punch bludgeon club batter whip torture maul crush burn choke starve freeze bleed strangle smother roast gore
  suffocate drown fall jump plunge leap bomb put`.split(/\s+/),
)
/** States of somebody who was hurt: "left paralysed", "beaten unconscious". */
export const HURT_STATES: ReadonlySet<string> = new Set('unconscious comatose paralysed paralyzed concussed'.split(' '))
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
export const SUFFER_VERBS: ReadonlySet<string> = new Set('suffer sustain receive have incur get'.split(' '))
export const WOUND_NOUNS: ReadonlySet<string> = new Set(
  'wound injury injuries burn fracture concussion laceration bruise abrasion contusion gash graze sprain cut trauma'.split(
    ' ',
  ),
)
/** Verbs that tell with a "with", "for" or "from" what wounds somebody has: "left with burns", "treated for burns". */
export const WOUNDED_VERBS: ReadonlySet<string> = new Set(
  'leave treat diagnose hospitalize hospitalise admit bring escape recover be remain lie rush take end come'.split(' '),
)
/** Verbs and nouns of being treated: "received medical attention", "needed treatment". */
export const TREATED_VERBS: ReadonlySet<string> = new Set('need require receive seek get'.split(' '))
export const TREATMENT_NOUNS: ReadonlySet<string> = new Set('treatment attention care assistance aid help'.split(' '))
/** Nouns that count the dead: "three deaths". */
export const DEATH_NOUNS: ReadonlySet<string> = new Set('death fatality'.split(' '))
/** Nouns that with "no" say that nobody was killed, or hurt, or either. */
export const NO_HARM: ReadonlyMap<string, readonly ('killed' | 'injured')[]> = new Map([
  ['death', ['killed']],
  ['fatality', ['killed']],
  ['injury', ['injured']],
  ['casualty', ['killed', 'injured']],
])
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
  vertebra cheekbone thigh eye face head limb lip cheek chin forehead`.split(/\s+/),
)
/** Verbs that hurt the part of the body they are done to: "broke his leg". */
export const BREAK_VERBS: ReadonlySet<string> = new Set(
  'break fracture crush smash burn amputate sever shatter dislocate sprain crack injure hurt wound cut bruise scald'.split(
    ' ',
  ),
)
/** What somebody who loses it is hurt by: "lost an eye". */
export const LOSABLE: ReadonlySet<string> = new Set(
  'eye leg arm hand finger foot toe limb ear tooth sight eyesight vision hearing consciousness'.split(' '),
)
