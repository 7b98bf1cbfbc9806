/**
 * What may follow a verb of saying, thinking or wanting and be its content:
 *
 * `q` a quotation · `c` a clause with "that", "whether", "how" · `b` a clause without "that" · `i` "to" and a verb ·
 * `g` a verb in -ing · `n` a noun phrase · `a` somebody addressed may stand before the content ·
 * `j` a noun phrase that is judged: "attacked her for leaving", "as weak" · `v` the speaker may stand behind the verb ("said the mayor").
 */
export interface SpeechVerb {
  readonly frames: string
  /** Prepositions that lead the content: "for" of "call for". */
  readonly prepositions: readonly string[]
}

// Frames, then the verbs that have them; a verb may stand in several rows.
const ROWS: readonly (readonly [string, string])[] = [
  [
    'v',
    'say add note write explain report argue insist warn claim recall tweet continue reply ask conclude declare announce joke remark quip observe agree tell state post read respond shout yell explain acknowledge admit contend maintain assert allege demand snap',
  ],
  [
    'qcb',
    'say claim suggest insist maintain contend argue assert allege acknowledge admit concede confirm announce declare warn report note add stress explain reply respond believe think hope fear suspect guess conclude predict estimate reckon remark observe quip joke lament boast caution posit theorize speculate emphasize emphasise underline reiterate repeat recall write tweet post complain affirm testify disclose reveal indicate swear vow promise pledge agree deny state mention tell counter retort shout yell scream exclaim chant whisper muse opine text retweet blog email e-mail intone thunder conclude interject proclaim bemoan ask wonder recount point relate narrate crow scoff snap gripe echo argue marvel hint imply gush fume chide sum aver avow blurt confess confide divulge intimate profess reaffirm reassert rejoin reemphasize volunteer attest certify specify forewarn prophesy foretell charge fret grumble object whine protest grouse carp',
  ],
  ['q', 'continue demand comment scold urge plead cry sing'],
  [
    'cb',
    'know learn hear realize realise understand feel find discover learn see expect assume presume imagine doubt worry consider decide determine show demonstrate prove establish signal dream remember forget notice recognize recognise trust wish pray figure read assert conjecture deduce infer hypothesize postulate suppose surmise wager bet foresee fathom comprehend gather',
  ],
  [
    'n',
    'claim suggest assert allege acknowledge admit concede confirm announce declare report note stress explain fear suspect predict estimate emphasize emphasise underline reiterate repeat recall disclose reveal indicate vow promise pledge deny mention proclaim lament bemoan doubt expect demand propose recommend advocate support oppose back endorse favor favour reject dismiss criticize criticise condemn denounce decry deplore praise laud applaud hail welcome celebrate blame accuse slam mock ridicule deride disparage question dispute refute rebut contradict defend justify discuss describe portray depict characterize characterise label brand dub call term cite quote invoke reference blast tout highlight underscore outline detail document express voice convey articulate admire dislike prefer want wish desire regret resent despise detest appreciate respect approve disapprove protest urge request propound renounce disavow repudiate echo chronicle explore view regard consider understand interpret present bemoan trumpet champion espouse embrace assail lambaste chastise rebuke scold censure excoriate hammer berate rip belittle downplay minimize minimise exaggerate overstate understate preach analyze analyse review examine investigate show unveil forecast project envision envisage foresee anticipate plan consider contemplate debate mull weigh demand order prohibit forbid ban veto assess evaluate judge rule address pitch promote compare liken equate link tie attribute credit thank congratulate apologize commemorate offer ignore disregard snub flout heed',
  ],
  // Judgement, and what is felt of somebody or something.
  [
    'n',
    'acclaim admonish berate castigate chasten chide commend compliment critique defame demean demonize denigrate deprecate eulogize extol fault glorify impugn insult malign pillory reprimand reproach reprove revile salute scorn shame skewer slander smear stigmatize taunt upbraid vilify lampoon heckle jeer spurn rebuff abhor adore begrudge bewail cherish covet crave dread disbelieve disdain distrust mistrust envy esteem exalt hate idolize loathe love mourn pity prize relish revere rue savor tolerate treasure venerate worship',
  ],
  [
    'n',
    'specify articulate utter recite recount relay dictate profess pronounce identify reaffirm reassert divulge perpetuate overrule override uphold ratify outlaw repeal',
  ],
  [
    'i',
    'want wish hope plan intend aim seek vote agree refuse decline vow promise pledge threaten offer decide choose prefer expect claim propose swear demand ask beg long yearn aspire resolve opt volunteer consent dare ache hunger itch clamor crave yearn strive endeavor endeavour love hate like',
  ],
  [
    'ai',
    'urge ask tell order instruct direct command invite encourage advise warn implore beg beseech press pressure call request persuade convince remind want expect forbid challenge lobby appeal enjoin exhort entreat petition counsel alert admonish prod nudge goad pester badger cajole coax dissuade',
  ],
  ['aqcb', 'tell inform warn assure remind ask notify brief advise convince persuade promise reassure caution'],
  [
    'g',
    'deny admit consider suggest propose recommend advocate oppose support recall regret report mention favor favour envision imagine discuss',
  ],
  ['n', 'count record register tally log tabulate'],
  ['j', 'attack bash knock savage roast pound pan trash rip pummel hit paint cast frame peg bill see perceive'],
  [
    'c',
    'record demand propose recommend request insist regret argue appear seem verify question debate rule order protest urge stipulate specify clarify outline illustrate document lie joke care complain advise communicate describe discuss express signify hold grant guarantee judge project forecast',
  ],
]

const PREPOSITIONS: readonly (readonly [string, string])[] = [
  [
    'for',
    'call ask push appeal advocate plead argue apologize apologise pray hope press lobby campaign plan wish long blame thank vote stand',
  ],
  [
    'on',
    'call insist focus comment elaborate expound reflect report plan agree remark dwell touch urge press cast quiz question grill confront challenge',
  ],
  ['upon', 'call insist reflect'],
  [
    'of',
    'speak warn complain accuse think dream boast talk approve disapprove know hear suspect remind convince inform write despair',
  ],
  [
    'about',
    'speak talk complain worry warn write think ask wonder hear tweet lie brag boast rave gripe testify care know joke mislead rant tell quiz query question press grill probe',
  ],
  ['against', 'rule warn speak argue rail protest campaign rally vote fight inveigh caution advise decide demonstrate'],
  ['in', 'believe express'],
  ['to', 'point refer admit object allude confess agree respond react attest testify swear listen pay appeal'],
  ['at', 'hint laugh marvel scoff sneer balk express bristle chafe wonder'],
  ['over', 'express protest worry despair rally gloat feud agonize'],
  ['with', 'agree disagree express sympathize sympathise'],
  [
    'as',
    'describe portray depict characterize characterise label brand dub see view regard denounce dismiss praise hail cite quote condemn reject identify define present criticize criticise refer mock deride cast paint assail blast slam tout frame',
  ],
  ['out', 'point lay lash call spell speak rule set'],
  ['up', 'sum chalk bring play'],
  ['down', 'play'],
  // "as the mayor put it"
  ['it', 'put'],
]

function table(): ReadonlyMap<string, SpeechVerb> {
  const frames = new Map<string, Set<string>>()
  for (const [letters, verbs] of ROWS)
    for (const verb of verbs.split(' ')) for (const letter of letters) add(frames, verb, letter)
  const prepositions = new Map<string, Set<string>>()
  for (const [preposition, verbs] of PREPOSITIONS)
    for (const verb of verbs.split(' ')) add(prepositions, verb, preposition)
  const all = new Set([...frames.keys(), ...prepositions.keys()])
  return new Map(
    [...all].map((verb) => [
      verb,
      { frames: [...(frames.get(verb) ?? [])].join(''), prepositions: [...(prepositions.get(verb) ?? [])] },
    ]),
  )
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key)
  if (set === undefined) sets.set(key, new Set([value]))
  else set.add(value)
}

/** Verbs by which somebody is told to say, think, feel or want something, by lemma. */
export const SPEECH_VERBS = table()

/**
 * Verbs by which a thing lets something be known. Of a paper or a person they tell a voice ("the survey shows");
 * of a plain thing or event ("the raid shows") they are the outlet's own reading.
 */
export const EVIDENCE_VERBS: ReadonlySet<string> = new Set(
  'show suggest reveal underscore indicate highlight prove demonstrate illustrate signal reflect mean imply establish expose underline'.split(
    ' ',
  ),
)

/** Verbs that tell an act, and no saying, where a plain object follows: "maintain a list", "observe a truce". */
export const ACT_VERBS: ReadonlySet<string> = new Set('maintain observe post'.split(' '))

/** Verbs of keeping count: of a speaker and with a number they tell a voice ("police counted 150"). */
export const COUNT_VERBS: ReadonlySet<string> = new Set('count record register tally log tabulate'.split(' '))

/** Verbs of making a paper or a picture known: "a video posted on Monday", "a letter written in May" tell whose no more than when. */
export const MAKING_VERBS: ReadonlySet<string> = new Set('post write tweet record'.split(' '))

/** Verbs that also tell what a happening brings about: "the crisis threatens to spread", "the clash continued". */
export const BOUND_VERBS: ReadonlySet<string> = new Set('threaten promise continue'.split(' '))

/** What happens and is no speaker. Lemmas. */
export const HAPPENINGS: ReadonlySet<string> = new Set(
  `war strife conflict crisis clash fight fighting battle violence unrest riot turmoil tension pressure dispute row feud attack
  offensive raid shelling bombing explosion blast fire blaze flood drought famine storm disaster epidemic outbreak shortage lack loss
  delay cut price cost debt inflation collapse strike blockade siege standoff stand-off scandal rift split wave rise fall growth move
  situation development trend absence presence protest rally march demonstration`.split(/\s+/),
)

// Leads of their content, then the adjectives that take them; an adjective may stand in several rows.
const ADJECTIVES: readonly (readonly [string, string])[] = [
  [
    'that',
    'sure certain confident convinced aware positive doubtful hopeful optimistic pessimistic sceptical skeptical adamant insistent emphatic clear afraid fearful worried concerned proud sorry glad happy unhappy pleased delighted thrilled angry furious outraged upset disappointed frustrated grateful thankful relieved surprised shocked stunned alarmed appalled horrified amazed astonished dismayed sad ashamed embarrassed unaware unconvinced suspicious mindful conscious',
  ],
  [
    'whether if how why what',
    'sure certain unsure uncertain aware unaware doubtful clear unclear curious coy explicit vague',
  ],
  [
    'about',
    'sure certain unsure uncertain confident optimistic pessimistic sceptical skeptical doubtful suspicious cynical wary worried concerned anxious nervous uneasy apprehensive fearful happy unhappy glad sad sorry excited enthusiastic passionate angry furious outraged upset bitter disappointed frustrated curious serious adamant emphatic vocal outspoken candid frank honest open clear explicit vague coy silent mum bullish bearish hopeful ambivalent conflicted comfortable uncomfortable scathing complimentary',
  ],
  [
    'of',
    'sure certain confident convinced aware unaware afraid fearful proud ashamed critical supportive dismissive wary tired fond contemptuous disdainful scornful respectful appreciative suspicious sceptical skeptical mindful conscious envious jealous scared terrified desirous hopeful enamored enamoured',
  ],
  [
    'with',
    'angry furious happy unhappy pleased comfortable uncomfortable satisfied dissatisfied impressed disappointed frustrated obsessed fascinated',
  ],
  [
    'at',
    'angry furious outraged upset shocked stunned alarmed appalled horrified amazed astonished surprised dismayed disgusted',
  ],
  ['over', 'angry furious outraged upset concerned worried'],
  [
    'by',
    'outraged upset shocked stunned alarmed appalled horrified amazed astonished surprised dismayed disgusted offended insulted troubled bothered annoyed irritated impressed fascinated intrigued frustrated disappointed encouraged heartened',
  ],
  ['in', 'interested disinterested uninterested confident disappointed'],
  ['on', 'intent bent keen silent mum bullish bearish'],
  ['for', 'eager anxious impatient desperate grateful thankful sorry'],
  ['against', 'prejudiced biased'],
  [
    'to',
    'ready willing unwilling reluctant eager keen determined prepared hesitant loath anxious inclined disinclined happy unhappy glad sorry afraid desperate hostile averse resistant receptive sympathetic indifferent opposed committed dedicated grateful',
  ],
]

/** Adjectives that tell what somebody thinks or feels, with the words that lead it: "is sure that". */
export const SPEECH_ADJECTIVES: ReadonlyMap<string, ReadonlySet<string>> = ADJECTIVES.reduce(
  (all, [leads, adjectives]) => {
    for (const adjective of adjectives.split(' '))
      all.set(adjective, new Set([...(all.get(adjective) ?? []), ...leads.split(' ')]))
    return all
  },
  new Map<string, Set<string>>(),
)

/** Verbs that join a subject and what it feels: "is sure", "remains confident". */
export const COPULAS: ReadonlySet<string> = new Set([
  'be',
  'remain',
  'become',
  'feel',
  'grow',
  'get',
  'stay',
  'sound',
  'seem',
])

/** Turns of phrase that tell what somebody says or thinks, by their verb; what follows them is the content. */
export const SPEECH_IDIOMS: ReadonlyMap<string, readonly string[]> = (
  [
    ['out against', 'speak lash come'],
    ['out about', 'speak'],
    ['out for', 'speak'],
    ['out at', 'lash'],
    ['down on', 'double'],
    ['back on', 'push'],
    ['in on', 'weigh'],
    ['in with', 'weigh'],
    ['up about', 'open'],
    ['off about', 'sound'],
    ['off on', 'sound'],
    ['issue with', 'take'],
    ['offense at', 'take'],
    ['offence at', 'take'],
    ['exception to', 'take'],
    ['umbrage at', 'take'],
    ['pride in', 'take'],
    ['credit for', 'take claim'],
    ['responsibility for', 'take claim accept deny'],
    ['fun of', 'make'],
    ['light of', 'make'],
    ['fun at', 'poke'],
    ['doubt on', 'cast throw'],
    ['clear that', 'make'],
    ['it clear', 'make'],
    ['it plain', 'make'],
    ['it known', 'make let'],
    ['clear of', 'steer'],
    ['short of', 'stop'],
    ['away from', 'shy back'],
    ['toward', 'lean'],
    ['towards', 'lean'],
    ['tribute to', 'pay'],
  ] as const
).reduce((all, [words, verbs]) => {
  for (const verb of verbs.split(' ')) all.set(verb, [...(all.get(verb) ?? []), words])
  return all
}, new Map<string, string[]>())

/** What is told of as a thing that turns up: "reports emerged that". */
export const SURFACING = {
  verbs: new Set(['emerge', 'surface', 'circulate', 'spread', 'appear', 'come']),
  nouns:
    /^(?:reports?|rumou?rs?|claims?|allegations?|footage|videos?|images?|photos?|photographs?|accounts?|recordings?|testimony|news)$/i,
} as const
