const ADVOCATE = 'supporter opponent critic advocate proponent defender champion'

/** Nouns that name something said, thought or wanted, by lemma, with the words that lead their content. */
export const SPEECH_NOUNS: ReadonlyMap<string, readonly string[]> = new Map(
  (
    [
      ['that to of', 'claim allegation accusation rumour rumor suspicion promise pledge vow threat hope fear'],
      [
        'that about of',
        'statement suggestion assertion allegation accusation announcement admission warning prediction assumption belief suspicion view notion theory impression conclusion contention insistence revelation description',
      ],
      [
        'that',
        'argument complaint report rumour rumor opinion fact acknowledgment acknowledgement finding declaration case point charge',
      ],
      [
        'to',
        'plan decision refusal offer agreement proposal demand desire determination intention commitment willingness attempt request eagerness reluctance readiness vote',
      ],
      [
        'for',
        'call demand support plan proposal request praise disdain contempt preference enthusiasm admiration case argument sympathy respect',
      ],
      [
        'of',
        'criticism praise condemnation support endorsement rejection denunciation denial characterization interpretation assessment understanding knowledge depiction portrayal',
      ],
      [
        'about',
        'concern comment remark complaint worry doubt claim lie tweet comments remarks statement rumour rumor reservation skepticism scepticism anxiety enthusiasm message',
      ],
      ['on', 'position stance view comment remark emphasis insistence'],
      ['over', 'concern outrage anger fury dismay disappointment frustration anxiety worry regret disagreement'],
      ['against', 'accusation allegation charge complaint warning threat prejudice'],
      ['in', 'interest confidence faith trust'],
      [
        'with',
        'obsession fascination frustration disappointment dissatisfaction satisfaction disagreement agreement anger',
      ],
      ['to', 'opposition objection resistance aversion hostility commitment devotion reaction response'],
      ['toward towards', 'hostility attitude animosity contempt disdain'],
      ['at', 'anger outrage fury dismay frustration disgust annoyance'],
      [
        'that',
        'concern worry doubt emphasis insistence conviction certainty confidence expectation realization recognition speculation consensus hint signal guarantee assurance reassurance prediction forecast conjecture hypothesis',
      ],
      [
        'of',
        'adulation hatred loathing resentment distrust mistrust recognition approval disapproval appraisal memory recollection account version announcement praise dismissal repudiation defense defence mockery',
      ],
      [
        'for',
        'hatred love passion distaste appetite affection enthusiasm fondness nostalgia hope desire plea appeal wish push recommendation',
      ],
      ['of for on', 'estimate forecast projection outlook'],
      ['of', ADVOCATE],
    ] as const
  )
    .flatMap(([leads, nouns]) => nouns.split(' ').map((noun) => [noun, leads.split(' ')] as const))
    .reduce(
      (map, [noun, leads]) => map.set(noun, [...(map.get(noun) ?? []), ...leads]),
      new Map<string, readonly string[]>(),
    ),
)

/** Those who are for or against something: "is an opponent of …" tells what they think. */
export const ADVOCATES: ReadonlySet<string> = new Set(ADVOCATE.split(' '))

/** Verbs that say little beside the noun that is their object: "make a call for", "issue a warning about". */
export const HOLDING: ReadonlySet<string> = new Set(
  'make have issue give send sound deliver reach hold renew launch file publish release lodge take'.split(' '),
)
