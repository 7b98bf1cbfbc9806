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
