/** Words that tell of talk, law, money and sport in the words of force. Lemmas. */

/** What is struck, killed, attacked or seized in a manner of speaking: "shot down a *proposal*", "struck a *deal*", "seized the *opportunity*". */
export const FIGURATIVE_OBJECTS: ReadonlySet<string> = new Set(
  `proposal plan bill law legislation amendment motion resolution decision ruling verdict policy idea deal agreement bargain compromise accord offer
  budget tax tariff deficit inflation opportunity chance initiative mood idea notion argument theory claim myth rumor rumour narrative
  question answer criticism speech statement championship trophy goal penalty spotlight limelight
  attention imagination headline balance chord tone nerve pose blow appetite hope dream ambition enthusiasm momentum career reputation
  credibility thirst curiosity candidacy nomination appeal petition reform treaty poverty hunger corruption disease virus epidemic
  pandemic cancer malaria climate change unemployment`.split(/\s+/),
)

/** What makes an attack or a blast one of words or of the body: "a *scathing* attack", "a *heart* attack". */
export const FIGURATIVE_MODIFIERS: ReadonlySet<string> = new Set(
  `verbal scathing blistering stinging withering veiled rhetorical diplomatic propaganda smear legal heart panic asthma anxiety charm counter-argument
  baby price trade culture word`.split(/\s+/),
)

/** Of what there is a clash, a war or a battle without arms: "a clash *of opinions*", "the fight *against malaria*". */
export const FIGURATIVE_MATTERS: ReadonlySet<string> = new Set([
  ...FIGURATIVE_OBJECTS,
  ...`opinion view interest culture civilisation civilization personality ego idea ideology will wit word value titan style
  schedule principle nerve sex survival vote seat right drug crime terrorism racism discrimination fraud obesity aids hiv tuberculosis`.split(
    /\s+/,
  ),
])
