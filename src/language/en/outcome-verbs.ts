import type { OutcomeKind } from '../../model/account.ts'

/** What a verb says came of an incident. Lemmas; several words stand in a row. */
export const OUTCOME_VERBS: readonly (readonly [OutcomeKind, readonly string[]])[] = [
  [
    'detention',
    'arrest|detain|apprehend|capture|take into custody|book into|nab|be in custody|be in police custody|handcuff'.split(
      '|',
    ),
  ],
  [
    'case-opened',
    'open case|open criminal case|open investigation|initiate case|launch investigation|open inquiry|open probe'.split(
      '|',
    ),
  ],
  ['charge', 'charge|indict|arraign|accuse formally'.split('|')],
  ['conviction', 'convict|find guilty|plead guilty'.split('|')],
  ['sentence', 'sentence|jail|imprison'.split('|')],
  ['release', 'release|bail|acquit|exonerate'.split('|')],
  ['denial', 'deny|refute|dismiss'.split('|')],
]

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
  'suspect man woman person people prisoner detainee hostage teen boy girl defendant shooter gunman captive driver'.split(
    ' ',
  ),
)
