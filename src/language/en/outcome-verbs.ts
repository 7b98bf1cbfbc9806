/** Objects of "open", "launch" and the like that make a case. */
export const CASE_NOUNS: ReadonlySet<string> = new Set(['case', 'proceedings', 'proceeding', 'prosecution'])
export const CASE_VERBS: ReadonlySet<string> = new Set([
  'open',
  'initiate',
  'launch',
  'start',
  'institute',
  'file',
  'register',
  'bring',
])

/** Those who are set free by a release: else "released a statement" would be one. */
export const HELD: ReadonlySet<string> = new Set(
  'suspect man woman person people prisoner detainee hostage teen boy girl defendant shooter gunman captive driver conscript recruit'.split(
    ' ',
  ),
)

/** Words under which an act is named as an offence: "proceedings over mass unrest", "guilty of arson", "charged with assault". */
export const LEGAL_NOUNS: ReadonlySet<string> = new Set(
  `case proceedings proceeding prosecution charge count article investigation inquiry probe suspicion trial indictment conviction law offence
  offense guilty`.split(/\s+/),
)
export const LEGAL_VERBS: ReadonlySet<string> = new Set(
  'charge convict accuse acquit indict sentence jail try prosecute arraign investigate suspect arrest detain imprison remand'.split(
    ' ',
  ),
)

/** Matters of law, which act as little as a door does: "a criminal case". */
export const LEGAL_MATTERS: ReadonlySet<string> = new Set(
  'case proceedings proceeding charge article investigation inquiry probe trial indictment conviction law code statute hearing verdict sentence'.split(
    ' ',
  ),
)

/** Verbs that with one of these words behind their object say that somebody was set free: "let seven men go". */
export const FREEING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['let', new Set(['go', 'out', 'leave', 'off'])],
  ['set', new Set(['free'])],
  ['take', new Set(['back'])],
  ['win', new Set(['back'])],
])
/** Verbs of taking somebody out of what holds them, and what that is: "pulled him from the van", "out of their hands". */
export const PULLING: ReadonlySet<string> = new Set('pull snatch wrest tear get free'.split(' '))
export const HOLDING: ReadonlySet<string> = new Set(
  'van minibus bus ambulance hand hands clutches grip custody cell'.split(' '),
)

/** Verbs that deny only what is said ("dismissed reports of"), and what is said. */
export const OF_REPORTS: ReadonlySet<string> = new Set(['dismiss', 'reject'])
export const REPORTS: ReadonlySet<string> = new Set(
  'report claim allegation accusation rumour rumor assertion account version'.split(' '),
)

/** What somebody is refused who is "denied" it. */
export const REFUSED: ReadonlySet<string> = new Set(
  'bail access entry permission visa treatment request appeal parole asylum right motion application care leave petition'.split(
    ' ',
  ),
)
