/** Words that say whether an act happened. Lemmas. */

/** What is planned, wished or ordered has not happened: "plan to", "vowed to". */
export const PLANNING: ReadonlySet<string> = new Set(
  `plan intend prepare vow promise pledge swear threaten order decide urge ask call want wish hope seek aim agree conspire plot instruct
  tell encourage incite demand propose offer need ready willing able about capable likely prefer choose refuse advise beg persuade
  recommend request train arrange design mean scheme expect schedule set allow permit authorize authorise enable help invite mission task
  attempt's`.split(/\s+/),
)

/** Nouns before "to" or "of" that make an act a possibility: "a threat to", "fear of". */
export const POSSIBILITY: ReadonlySet<string> = new Set(
  `threat fear risk danger possibility prospect chance likelihood plan intention plot conspiracy order call wave series spate string rash
  number kind type form rate risk warning probability potential scenario campaign policy practice use increase decrease rise prevention
  history cycle level spread lack absence act normalization normalisation culture pattern concern worry hint rumor rumour allegation theory
  escalation intensification reduction resumption wake's kinds types acts`.split(/\s+/),
)

/** Verbs whose object did not happen: "prevented an attack". */
export const PREVENTING: ReadonlySet<string> = new Set(
  `prevent stop avoid avert thwart foil forestall deter discourage prohibit forbid ban risk fear anticipate predict
  envisage combat fight tackle counter resist oppose reject renounce plan threaten advocate justify glorify await`.split(
    /\s+/,
  ),
)

/** "denied that …", "denied the attack". */
export const DENYING: ReadonlySet<string> = new Set('deny refute dismiss disprove rebut debunk'.split(' '))

export const FAILING: ReadonlySet<string> = new Set(['fail', 'unable', 'refuse', 'neglect', 'decline'])

export const MODALS: ReadonlySet<string> = new Set(
  "could would may might should can will shall must 'll 'd wo ca ought cannot".split(' '),
)

export const CONDITIONS: ReadonlySet<string> = new Set('if unless whether lest provided'.split(' '))

export const NEGATIONS: ReadonlySet<string> = new Set("not n't never no neither nor without none nobody".split(' '))

/** Adverbs of what is done again and again. */
export const HABITUAL: ReadonlySet<string> = new Set(
  `often usually always regularly routinely frequently repeatedly generally typically commonly constantly continually sometimes
  normally occasionally traditionally customarily systematically increasingly daily`.split(/\s+/),
)

/** Words that open another incident beside the one told: "another attack", "in a separate shooting". */
export const ANOTHER: ReadonlySet<string> = new Set(
  'another separate second third fourth fifth sixth similar previous earlier unrelated other different recent last additional further'.split(
    ' ',
  ),
)

/** Determiners that point back at an incident already told. */
export const POINTING: ReadonlySet<string> = new Set('the this that these those such its their his her'.split(' '))

/** Verbs of what is said or done about an act afterwards: their time is not the act's ("today condemned the murder"). */
export const REACTING: ReadonlySet<string> = new Set(
  `condemn denounce deplore lament regret repudiate reject deny investigate probe discuss protest claim blame admit confess announce reveal
  report say state tell warn demand ask urge express mourn mark commemorate attribute accuse charge arrest sentence convict indict identify
  describe recall note add confirm link question interrogate study examine learn hear know remember release publish disclose meet
  appear plead offer present resign react respond extradite bury`.split(/\s+/),
)

/** Verbs of holding, trying and burying people. Their place is theirs. */
export const CUSTODY_VERBS: ReadonlySet<string> = new Set(
  'arrest detain jail book surrender sentence convict indict arraign extradite remand testify'.split(' '),
)

/** Verbs of what courts, police and mourners do after an act. Their time is theirs. */
export const AFTERMATH_VERBS: ReadonlySet<string> = new Set(
  `arrest charge sentence convict indict arraign jail try acquit detain book surrender plead appear extradite bury testify arraign
  resign mourn rule identify release schedule hold remand face return remain recover list speak delay post provide
  view share circulate upload repost broadcast air`.split(/\s+/),
)
