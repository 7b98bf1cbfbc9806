/** English words that tell whether what a date belongs to is past or still to come, lower case. */

/** They look ahead by themselves. */
export const FUTURE_WORDS: ReadonlySet<string> = new Set([
  'will',
  'shall',
  'would',
  'll',
  'won',
  'wo',
  'scheduled',
  'slated',
  'expected',
  'expects',
  'expect',
  'due',
  'plans',
  'plan',
  'planned',
  'planning',
  'intends',
  'intend',
  'hopes',
  'hope',
  'going',
  'upcoming',
  'awaiting',
  'awaits',
  'pending',
  'deadline',
  'expires',
  'expire',
  'begins',
  'starts',
  'resumes',
  'opens',
  'set',
])

/** Past tenses that do not end in -ed. */
export const PAST_WORDS: ReadonlySet<string> = new Set(
  (
    'was were had did said told went came took shot found met held began broke made got left ran saw fell hit struck won lost ' +
    'sent spoke gave became brought fought fled rose dropped died led bought built caught chose cut dealt drew drove ate felt flew ' +
    'forgot froze grew heard hid hurt kept knew laid lay let meant paid put quit read rode rang sang sank sat sold shook shone shut ' +
    'slept slid stole stood stuck stung swore swept swam swung taught tore thought threw understood woke wore wrote has have been ' +
    'burnt bombed spent blew beat bit bled dug fed hung lit overran overthrew withdrew undertook underwent ago'
  ).split(' '),
)

/** After one of these an -ed form is still to come: "will be released", "to be held". */
export const MODALS: ReadonlySet<string> = new Set(['will', 'would', 'shall', 'll', 'to'])

/** -ed words that tell no past act. */
export const NOT_PAST: ReadonlySet<string> = new Set([
  'united',
  'alleged',
  'armed',
  'hundred',
  'red',
  'unidentified',
  'suspected',
  'need',
  'speed',
  'indeed',
  'wanted',
  'bed',
  'hatred',
  'sacred',
  'masked',
  'wounded',
  'injured',
  'so-called',
])

/** Verbs of telling: a date beside one is the day it was told, not the day it happened. */
export const TELLING_WORDS: ReadonlySet<string> = new Set(
  (
    'said says told announced reported stated added confirmed declared disclosed revealed identified denounced claimed ' +
    'statement interview conference communique briefing release published posted updated'
  ).split(' '),
)

/** Before an -ed form they make it no past act of its own: "the case is heard in May". */
export const PRESENT_AUXILIARIES: ReadonlySet<string> = new Set(['is', 'are', 'be', 'being', 'getting', 'gets'])
