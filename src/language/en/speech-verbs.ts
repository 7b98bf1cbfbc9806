/**
 * What may follow a verb of saying, thinking or wanting and be its content:
 *
 * `q` a quotation · `c` a clause with "that", "whether", "how" · `b` a clause without "that" · `i` "to" and a verb ·
 * `g` a verb in -ing · `n` a noun phrase · `a` somebody addressed may stand before the content ·
 * `v` the speaker may stand behind the verb ("said the mayor").
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
    'say claim suggest insist maintain contend argue assert allege acknowledge admit concede confirm announce declare warn report note add stress explain reply respond believe think hope fear suspect guess conclude predict estimate reckon remark observe quip joke lament boast caution posit theorize speculate emphasize emphasise underline reiterate repeat recall write tweet post complain affirm testify disclose reveal indicate swear vow promise pledge agree deny state mention tell counter retort shout yell scream exclaim chant whisper muse opine text retweet blog email e-mail intone thunder conclude interject proclaim bemoan ask wonder recount point relate narrate crow scoff snap gripe echo argue marvel hint imply gush fume chide sum',
  ],
  ['q', 'continue demand comment scold urge plead cry sing'],
  [
    'cb',
    'know learn hear realize realise understand feel find discover learn see expect assume presume imagine doubt worry consider decide determine show demonstrate prove establish signal dream remember forget notice recognize recognise trust wish pray figure read',
  ],
  [
    'n',
    'claim suggest assert allege acknowledge admit concede confirm announce declare report note stress explain fear suspect predict estimate emphasize emphasise underline reiterate repeat recall disclose reveal indicate vow promise pledge deny mention proclaim lament bemoan doubt expect demand propose recommend advocate support oppose back endorse favor favour reject dismiss criticize criticise condemn denounce decry deplore praise laud applaud hail welcome celebrate blame accuse slam mock ridicule deride disparage question challenge dispute refute rebut contradict defend justify discuss describe portray depict characterize characterise label brand dub call term cite quote invoke reference blast tout highlight underscore outline detail document express voice convey articulate admire dislike prefer want wish desire regret resent despise detest appreciate respect approve disapprove protest urge threaten request propound renounce disavow repudiate echo chronicle explore view regard consider understand interpret present bemoan trumpet champion espouse embrace assail lambaste chastise rebuke scold censure excoriate hammer berate rip belittle downplay minimize minimise exaggerate overstate understate preach analyze analyse review examine investigate show unveil forecast project envision envisage foresee anticipate plan consider contemplate debate mull weigh demand order prohibit forbid ban veto assess evaluate judge rule address pitch promote compare liken equate link tie attribute credit thank congratulate apologize commemorate',
  ],
  [
    'i',
    'want wish hope plan intend aim seek agree refuse decline vow promise pledge threaten offer decide choose prefer expect claim propose swear demand ask beg long yearn aspire resolve opt volunteer consent dare',
  ],
  [
    'ai',
    'urge ask tell order instruct direct command invite encourage advise warn implore beg beseech press pressure call request persuade convince remind want expect forbid challenge lobby appeal',
  ],
  ['aqcb', 'tell inform warn assure remind ask notify brief advise convince persuade promise reassure caution'],
  [
    'g',
    'deny admit consider suggest propose recommend advocate oppose support recall regret report mention favor favour envision imagine discuss',
  ],
  [
    'c',
    'record demand propose recommend request insist regret argue appear seem ensure verify question debate rule order protest urge stipulate specify clarify outline illustrate document lie joke care complain advise communicate describe discuss express signify',
  ],
]

const PREPOSITIONS: readonly (readonly [string, string])[] = [
  [
    'for',
    'call ask push appeal advocate plead argue apologize apologise pray hope press lobby campaign plan wish long blame thank vote stand',
  ],
  [
    'on',
    'call insist focus comment elaborate expound reflect report plan seize agree remark dwell touch urge press cast',
  ],
  ['upon', 'call insist seize reflect'],
  [
    'of',
    'speak warn complain accuse think dream boast talk approve disapprove know hear suspect remind convince inform write despair',
  ],
  [
    'about',
    'speak talk complain worry warn write think ask wonder hear tweet lie brag boast rave gripe testify care know joke mislead rant tell',
  ],
  ['against', 'warn speak argue rail protest campaign rally vote fight inveigh caution advise decide demonstrate'],
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
  'show suggest reveal underscore indicate highlight prove demonstrate illustrate signal reflect mean imply establish expose underline ensure'.split(
    ' ',
  ),
)

/** Adjectives that tell what somebody thinks or feels, with the words that lead it: "is sure that". */
export const SPEECH_ADJECTIVES: ReadonlyMap<string, RegExp> = new Map([
  ...'sure certain confident convinced aware hopeful optimistic sceptical skeptical doubtful adamant afraid worried concerned proud sorry glad unsure unaware'
    .split(' ')
    .map((adjective) => [adjective, /^(?:that|of|about|whether|how|why)$/] as const),
  ...'critical supportive dismissive wary tired fond contemptuous'
    .split(' ')
    .map((adjective) => [adjective, /^of$/] as const),
  ...'ready willing unwilling reluctant eager keen determined prepared'
    .split(' ')
    .map((adjective) => [adjective, /^to$/] as const),
])

/** What is told of as a thing that turns up: "reports emerged that". */
export const SURFACING = {
  verbs: new Set(['emerge', 'surface', 'circulate', 'spread', 'appear', 'come']),
  nouns:
    /^(?:reports?|rumou?rs?|claims?|allegations?|footage|videos?|images?|photos?|photographs?|accounts?|recordings?|testimony|news)$/i,
} as const
