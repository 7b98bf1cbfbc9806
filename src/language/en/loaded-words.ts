/** A device of loaded language that shows in its form. */
export interface LoadedDevice {
  readonly device: string
  /** One sentence that a reader would accept. */
  readonly why: string
  /** Sources of regular expressions, tried between word boundaries without regard to case; alternatives begin with one word each (`openingsOf`). */
  readonly patterns: readonly string[]
  /** The words must be written as the patterns are. */
  readonly exactCase?: true
}

/** What stands in every text that holds a device of exact case: cheap to look for. */
export const EXACT_CASE_NEEDS =
  /regime|(?:lory|eath|onou?r|hame) (?:to|on) |ong [Ll]ive |ternal (?:glory|memory) to|ictory (?:will|shall) be |(?:ill|hall) not kneel|(?:ictory|reedom|iberty|omeland) or [Dd]eath|(?:will|shall) (?:win|prevail|be free)!/

const PEOPLE =
  '(?:people|men|women|sons|daughters|fighters|soldiers|warriors|defenders|troops|guards|officers|youth|nation|boys|girls|comrades|patriots)'
const POWER = '(?:regime|junta|government|authorities|clique|gang|state|rulers|leadership|dictatorship|elite|cabal)'
const TOLD = '(?:message|reality|warning|prospect|reminder|scenes?|details?|turn|new|threat|vision|picture)'
const RUIN =
  '(?:collapse|chaos|lawlessness|failure|disaster|destruction|anarchy|catastrophe|humiliation|impunity|terror|madness|devastation|disgrace)'
const KNOWS = '(?:knows|understands|can see|sees)'
const ABUSED =
  '(?:traitors|bandits|terrorists|criminals|looters|killers|murderers|thieves|savages|vipers|saboteurs|spies)'
const OFFICE =
  '(?:governors?|mayors?|presidents?|premiers?|leaders?|ministers?|councils?|parliament|administration|assembly|courts?)'
const MERE = 'mere (?:\\d+|\\p{L}+) (?:dead|deaths|casualties|victims|people|killed|wounded|injured)'
const FIGHTERS = '(?:\\p{L}+ ){0,2}(?:people|men|fighters|militants|soldiers|terrorists|enemies|bandits)'

/**
 * Devices and the words that show them.
 *
 * No pattern names a country, people, party or side: whoever uses a device, and against whom, it is marked alike.
 * Words that as often tell a plain fact ("terrorist", "militant", "mercenary", "brutal") are left out.
 */
export const LOADED_DEVICES: readonly LoadedDevice[] = [
  {
    device: 'name-calling',
    why: 'Calls people by a word of abuse instead of telling what they did.',
    patterns: [
      'thugs?|goons?|scum|henchm[ae]n|cronies|lackeys?|stooges?|warmongers?|scoundrels?|cutthroats|degenerates|lowlifes?|butchers (?:of|in uniform)|bloodsuckers?|quislings?|executioners of|traitors? to|turncoats?|sellouts?|(?:child|baby)[- ]killers?|fifth[- ]column(?:ists?)?|press[- ]gangs?',
      `(?:gang|bunch|band|pack|handful|clique) of (?:\\p{L}+ )?${ABUSED}|puppets? of (?:foreign|the|a|his|its|their)|puppet ${OFFICE}|foreign (?:masters|paymasters|puppet[- ]?masters)`,
      `(?:criminal|terrorist|puppet|fascist|bloody|bloodthirsty|murderous|illegitimate|rotten|rogue|barbaric|parasitic) ${POWER}`,
      'bloodthirsty|(?:barbaric|heinous|despicable|vile|monstrous|diabolical|cowardly|savage) (?:\\p{L}+ )?(?:acts?|attacks?|raids?|assaults?|ambush(?:es)?|provocations?|crimes?|murders?|killings?|strikes?|deeds?|regime|enemy|enemies|hordes?|aggression|methods|shelling|bombing|massacre)',
    ],
  },
  {
    device: 'name-calling',
    why: 'Calls a government a regime, which denies that it rules by right.',
    patterns: ['(?:the|this|that) regime(?! (?:of|for|change|under|governing|in which)\\b)'],
  },
  {
    device: 'name-calling',
    why: 'Calls a government a regime, which denies that it rules by right.',
    patterns: ["(?<=\\b[Tt]he (?:\\p{Lu}[\\p{L}’'-]+ ){1,2})regime"],
    exactCase: true,
  },
  {
    device: 'dehumanising',
    why: 'Speaks of people as of animals, things or a plague.',
    patterns: [
      'vermin|sub-humans?|subhumans?|human animals|cannon fodder|human (?:waste|garbage|trash|debris)|meat[- ](?:grinders?|waves?|assaults?|attacks?)|hordes? of|bestial|savages|(?:jackals|hyenas|swine|parasites) of',
      `(?:nests?|lairs?|dens?) of (?:\\p{L}+ )?${ABUSED}|(?:terrorist|bandit|rebel) (?:nests?|lairs?|dens?)`,
      '(?:swarms?|plague|infestation) of (?:\\p{L}+ )?(?:migrants|refugees|people|men|foreigners|immigrants|protesters|settlers|fighters|soldiers|militants|rebels)',
      '(?:hunt|hunted|hunting|hunts) (?:down )?(?:people|humans|civilians|(?:our|your|their) (?:\\p{L}+ )?(?:boys|men|sons|fathers|husbands|brothers|people|youth|children))|manhunts? for (?:ordinary )?(?:people|civilians|men)',
      '(?:like|as) (?:animals|cattle|dogs|rats|cockroaches|pigs|beasts)|(?:those|these) (?:animals|rats|cockroaches|beasts|parasites|monsters|jackals|butchers)',
    ],
  },
  {
    device: 'fear',
    why: 'Works on fear: it paints what may come, or how dreadful it is, and not what is known.',
    patterns: [
      'will (?:my|your|our) (?:son|child|husband|brother|family|daughter)s? be next|no (?:one|family|child) is safe|nobody is safe|none of us is safe|(?:you|we|they) (?:will|may|could) be next|bloodbath|reign of terror|climate of (?:fear|terror)|atmosphere of (?:fear|terror)',
      `(?:chilling|terrifying|nightmarish|horrifying) ${TOLD}|(?:spine|bone)-chilling ${TOLD}`,
      '(?:sent|sends|sending) (?:shockwaves|shock waves|shivers)|to the slaughter(?!house)|on the (?:brink|verge|edge) of (?:\\p{L}+ )?(?:catastrophe|collapse|annihilation|the abyss|disaster|extinction)',
    ],
  },
  {
    device: 'exaggeration',
    why: 'Overstates beyond what anyone could have counted or measured.',
    patterns: [
      '(?:countless|untold|innumerable) (?:\\p{L}+ )?(?:people|victims|lives|civilians|crimes|families|deaths|attacks|times|men|women|children|numbers|cases|incidents|atrocities)|endless (?:cycle|stream|series|wave|parade|bloodshed|suffering|deaths)',
      `(?:total|complete|utter|absolute|outright) ${RUIN}|full-blown ${RUIN}`,
      '(?:explosive|exponential) (?:growth|rise|increase)|of (?:biblical|epic|apocalyptic|historic) proportions|scorched earth|apocalyptic|beyond (?:all )?(?:measure|imagination)|the (?:worst|greatest|biggest|most \\p{L}+) (?:\\p{L}+ ){1,2}(?:in (?:human |world )?history|of all time)|never before in (?:human |our )?history|everyone without exception',
    ],
  },
  {
    device: 'vague-authority',
    why: 'Leans on people, or on a common knowledge, that nobody could look up.',
    patterns: [
      `(?:everyone|everybody) ${KNOWS}|the whole world ${KNOWS}|anyone with eyes ${KNOWS}|only (?:a blind man|the blind|a fool|fools)`,
      'it is (?:well known|no secret|common knowledge|obvious to (?:all|everyone)|an open secret|widely (?:known|believed|accepted))|as (?:everyone|we all) knows?|needless to say|there (?:is|can be) no doubt that',
      '(?:many|some|most) (?:people |observers |experts |analysts )?(?:say|believe|argue|agree|fear|think)(?= (?:that|it|this|the|they)\\b)|(?:experts|analysts|observers|scientists|historians) (?:agree|all agree)|millions (?:of \\p{L}+ )?(?:now |already )?(?:know|believe|understand|agree)',
    ],
  },
  {
    device: 'slogan',
    why: 'Repeats a rallying cry.',
    patterns: [
      '(?:[Gg]lory|[Dd]eath|[Hh]onou?r|[Ss]hame) (?:to|on) (?:the |our |all )?(?:\\p{Lu}\\p{L}+|[Hh]eroes|[Tt]raitors|[Ee]nem(?:y|ies)|[Nn]ation|[Ff]allen|[Pp]artisans|[Dd]efenders|[Ff]ighters|[Ii]nvaders|[Oo]ccupiers)',
      '[Ll]ong [Ll]ive (?:the |our )?\\p{L}+|[Ee]ternal (?:glory|memory) to|(?:[Vv]ictory|[Ff]reedom|[Ll]iberty|[Hh]omeland) or [Dd]eath|[Vv]ictory (?:will|shall) be ours|\\p{Lu}\\p{L}+ (?:will|shall) (?:win|prevail|be free)!|(?:WILL|[Ww]ill|[Ss]hall) (?:NOT KNEEL|not kneel)',
    ],
    exactCase: true,
  },
  {
    device: 'glorification',
    why: 'Raises people or a cause to something heroic or holy.',
    patterns: [
      `(?:heroic|valiant|fearless|glorious|gallant|brave|selfless|courageous|immortal|invincible) (?:\\p{L}+ )?(?:${PEOPLE}|army|forces|struggle|resistance|victory|feat|deeds?|sacrifice|stand|defen[cs]e|people|cause|city)`,
      '(?:fallen|national|our|true|real|eternal) heroes|martyrs?|martyred|martyrdom|(?:sacred|holy) (?:duty|war|cause|struggle|land|right|blood)|freedom[- ]fighters?|liberators|gave (?:his|her|their) (?:life|lives)|laid down (?:his|her|their) (?:life|lives)|(?:true|brave|loyal|proud|valiant) sons of|wise (?:leadership|guidance|decisions?) of|brilliant (?:operations?|victor(?:y|ies))',
    ],
  },
  {
    device: 'minimisation',
    why: 'Makes harm to people sound small or technical.',
    patterns: [
      'collateral damage|surgical strikes?|enhanced interrogation',
      `a ${MERE}|${MERE}`,
      '(?:only|just|merely) (?:an? )?(?:isolated|minor|small) (?:incidents?|cases?|episodes?|scuffles?)|so-called (?:victims?|massacres?|genocide|atrocit(?:y|ies)|casualties|famine)',
      `(?:liquidat|eliminat)(?:ed|ing|e) ${FIGHTERS}|(?:liquidation|elimination) of ${FIGHTERS}`,
      '(?:terrorists?|militants?|fighters?|bandits?|savages|saboteurs?) (?:were |was |have been |had been )?(?:liquidated|eliminated|neutrali[sz]ed)',
      'neutrali[sz](?:ed|ing|e) (?:\\p{L}+ ){0,2}(?:people|men|fighters|militants|soldiers|terrorists|enemies|bandits|protesters)|pacif(?:y|ied) (?:the )?(?:population|region|villages?|locals)|pacification of (?:the )?(?:population|region|villages?|locals)',
    ],
  },
  {
    device: 'whataboutism',
    why: 'Answers a charge by pointing at another wrong.',
    patterns: [
      '(?:but|and) what about(?= [^.!?\\n]{3,120}\\?)|what about(?= [^.!?\\n]{3,120}\\?)|where (?:was|were|is|are) (?:\\p{L}+ ){1,4}when(?= [^.!?\\n]{3,120}\\?)|where (?:is|was) the (?:outrage|outcry|condemnation)|no one (?:mentions|talks about|speaks of|remembers) (?:the )?|nobody (?:mentions|talks about|speaks of|remembers) (?:the )?|conveniently (?:forgets?|forgot|ignores?|ignored|omits?|omitted)',
    ],
  },
  {
    device: 'scare-quotes',
    why: 'Casts doubt on the name that follows.',
    patterns: ['so[- ]called(?= ["“‘]?\\p{L})|self-styled(?= ["“‘]?\\p{L})'],
  },
]
