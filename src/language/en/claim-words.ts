/** Which way a measure goes and by what factor; null: not said. */
export interface Change {
  readonly kind: 'ratio' | 'up' | 'down'
  readonly factor: number | null
}

/** Verbs of change and by what factor; null: only the direction is said. */
export const TREND_VERBS: ReadonlyMap<string, Change> = new Map<string, Change>([
  ...'rise increase grow climb surge soar jump escalate spike multiply mushroom skyrocket swell'
    .split(' ')
    .map((verb): [string, Change] => [verb, { kind: 'up', factor: null }]),
  ...'fall decrease decline drop plunge shrink slump dwindle subside plummet diminish lessen'
    .split(' ')
    .map((verb): [string, Change] => [verb, { kind: 'down', factor: null }]),
  ['double', { kind: 'ratio', factor: 2 }],
  ['triple', { kind: 'ratio', factor: 3 }],
  ['treble', { kind: 'ratio', factor: 3 }],
  ['quadruple', { kind: 'ratio', factor: 4 }],
  ['quintuple', { kind: 'ratio', factor: 5 }],
  ['halve', { kind: 'ratio', factor: 0.5 }],
])

/** Nouns of change: "a sharp drop in desertions". */
export const TREND_NOUNS: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ...'rise increase growth surge spike jump upsurge uptick'
    .split(' ')
    .map((noun): [string, 'up' | 'down'] => [noun, 'up']),
  ...'fall decrease decline drop reduction slump downturn'
    .split(' ')
    .map((noun): [string, 'up' | 'down'] => [noun, 'down']),
])

/** What can rise and fall by count. Lemmas. */
export const MEASURES: ReadonlySet<string> = new Set(
  `assault beating blockade clash walkout stoppage dismissal number rate figure count level share volume tempo pace total amount proportion percentage toll incident case crime attack death
  killing murder homicide shooting desertion arrest detention casualty kidnapping abduction violence protest strike complaint offence
  offense violation mobilization mobilisation recruitment enlistment conscription turnout support confidence population price wage
  salary theft robbery burglary bombing explosion displacement refugee arrival departure crossing seizure conviction prosecution
  absence resistance opposition intensity frequency refusal evasion raid search ambush shelling loss fine arson sabotage blackout outage
  unemployment inflation output production sale deserter evader volunteer`.split(/\s+/),
)

/** What a claim may say there has been none of over a time. Lemmas. */
export const COUNTABLE_ACTS: ReadonlySet<string> = new Set(
  `assault beating blockade clash walkout stoppage dismissal incident case crime attack death killing murder homicide shooting desertion arrest
  detention kidnapping abduction protest strike rally riot complaint offence offense violation theft robbery burglary bombing explosion
  stabbing arson raid search seizure conviction prosecution eviction inspection shelling ambush lynching video footage recording`.split(
    /\s+/,
  ),
)

/** Units whose counts over a time are statistics. Lemmas. */
export const STATISTIC_UNITS: ReadonlySet<string> = new Set(
  `case incident complaint offence offense crime death arrest desertion attack report violation detention killing murder homicide
  kidnapping abduction protest strike casualty conviction prosecution injury shooting deserter evader conscript refugee victim soldier
  person people man woman child civilian personnel recruit draftee prisoner detainee fatality inspection raid
  enlistment refusal reservist volunteer hostage migrant house home building`.split(/\s+/),
)

/** Words that make a number a statistic. */
export const STATISTIC_CUES =
  /\b(?:on average|a record|new record|record (?:number|high|low)|statistics|official(?:ly)? (?:figures?|data|statistics)|data|registered|recorded|documented|logged|so far this year|this year|per capita|in total|compared (?:to|with)|as against|versus|up from|down from|annually|monthly|the past (?:year|decade|month)|last (?:year|month)|in (?:a|one|the (?:past|last)) (?:single )?(?:week|month|year)|in the first (?:half|quarter|(?:two|three|six|nine) months))\b/i

/** After a figure that is compared; "against" there is mostly another word. */
export const COMPARED =
  /\b(?:compared (?:to|with)|in comparison (?:to|with)|as against|versus|up from|down from)\b|, against (?:(?:about|some|only|just) )?\d/i

/** Verbs by which an office makes a number of anything over a time its statistic. */
export const COUNTING_CUES = /\b(?:counted|registered|recorded|documented|logged|tallied)\b/i

/** Units of money. */
export const CURRENCY =
  /^(?:dollars?|\$|€|£|pounds|euros?|hryvnias?|pesos?|rubles?|roubles?|crowns?|francs?|rupees?|dirhams?|dinars?|lira|yuan|yen|lei|lari|tenge|soms?|kwacha|naira|shillings?|zloty|forints?|riyals?|reais)$/i

/** Verbs of keeping count. Lemmas. */
export const RECORDING_VERBS: ReadonlySet<string> = new Set('count register record document log tally'.split(' '))

/** Verbs that say of a figure only that it was counted or that there was so much; what they count is its noun alone. Lemmas. */
export const COUNTING_VERBS: ReadonlySet<string> = new Set([
  ...RECORDING_VERBS,
  ...`report note see have show list be include total put give get make take reach hit know find cite estimate publish state say add
  compare verify confirm exceed surpass top pass`.split(/\s+/),
])

/** Verbs whose figure is wanted, offered or planned, not counted. Lemmas. */
export const ASKING_VERBS: ReadonlySet<string> = new Set(
  'ask demand want need request require propose offer seek urge promise pledge plan hope wish'.split(' '),
)

/** Verbs whose figure is still to come. Lemmas. */
export const EXPECTING_VERBS: ReadonlySet<string> = new Set('expect forecast predict anticipate foresee'.split(' '))

/** Before what a figure is compared to. */
export const COMPARING =
  /\b(?:compared (?:to|with)|in comparison (?:to|with)|as against|versus|up from|down from|against|than in)\b/i

/** Verbs and adjectives of what a law provides: "carries up to five years", "face ten years". */
export const LEGAL =
  /\b(?:carr(?:y|ies|ied)|punishable by|faces?|facing|provides? for|liable to|maximum (?:penalty|sentence)|minimum (?:penalty|sentence)|penalty of|sentence of up to|fine of up to|up to .{1,20} in prison)\b/i
export const PENALTY_WORDS =
  /\b(?:prison|imprisonment|jail|custody|behind bars|detention|hard labou?r|penal servitude|deprivation of liberty)\b/i

export const FORECASTING =
  /\b(?:is|are) (?:expected|projected|forecast|predicted|estimated|set|likely) to\b|\bwill (?:reach|rise|fall|grow|exceed|drop|double|increase|decrease)\b|\bforecasts?\b|\bexpected (?:depletion|growth|increase|decline|rise|fall)\b/i
