import { IRREGULAR } from './lemma-irregular.ts'

/** The lower-case base form of a word with a Penn Treebank tag: `attacked`, VBD → `attack`; `knives`, NNS → `knife`. */
export function lemmatise(word: string, tag: string): string {
  const lower = word.toLowerCase().replaceAll('’', "'")
  if (tag.startsWith('VB') || tag === 'MD') return verbLemma(lower, tag)
  if (tag === 'NNS' || tag === 'NNPS') return nounLemma(lower)
  if (tag === 'JJR' || tag === 'JJS' || tag === 'RBR' || tag === 'RBS') return adjectiveLemma(lower)
  if (tag === 'PRP' || tag === 'PRP$' || tag === 'WP' || tag === 'DT' || tag === 'RB')
    return IRREGULAR.pronoun.get(lower) ?? lower
  if (tag === 'NN' || tag === 'NNP') return lower.endsWith("'s") ? lower.slice(0, -2) : lower
  return lower
}

function verbLemma(lower: string, tag: string): string {
  const irregular = IRREGULAR.verb.get(lower)
  if (irregular !== undefined) return lower === 'found' && tag === 'VB' ? lower : irregular
  if (tag === 'VB' || tag === 'VBP' || tag === 'MD') return lower
  if (tag === 'VBZ') return withoutS(lower)
  if (lower.endsWith('ing') && hasVowel(lower.slice(0, -3))) return restored(lower.slice(0, -3))
  if (lower.endsWith('ied') && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (lower.endsWith('eed')) return AGREED.has(lower) ? lower.slice(0, -1) : lower.slice(0, -2)
  if (lower.endsWith('ed') && hasVowel(lower.slice(0, -2))) return restored(lower.slice(0, -2))
  return lower
}

const AGREED = new Set([
  'agreed',
  'freed',
  'guaranteed',
  'disagreed',
  'refereed',
  'decreed',
  'pedigreed',
  'treed',
  'peed',
])

function nounLemma(lower: string): string {
  const irregular = IRREGULAR.noun.get(lower)
  if (irregular !== undefined) return irregular
  // `rifleman` and its like: every `…men` that is not a word of its own.
  if (lower.endsWith('men') && lower.length > 5) return `${lower.slice(0, -3)}man`
  return withoutS(lower)
}

function withoutS(lower: string): string {
  if (!lower.endsWith('s') || lower.endsWith('ss') || lower.endsWith('us') || lower.length < 3) return lower
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz|[^aeiou]o)es$/u.test(lower) && !/(?:ach|psych|och)es$/u.test(lower)) return lower.slice(0, -2)
  if (/(?:[cr]oach|[pbtrl]each|attach|detach|each|atch)es$/u.test(lower)) return lower.slice(0, -2)
  if (/^(?:focus|virus|campus|census|bonus|surplus|(?:mini|omni|trolley)?bus|gas)es$/u.test(lower))
    return lower.slice(0, -2)
  return lower.slice(0, -1)
}

function adjectiveLemma(lower: string): string {
  const irregular = IRREGULAR.adjective.get(lower)
  if (irregular !== undefined) return irregular
  const stem = lower.endsWith('est') ? lower.slice(0, -3) : lower.endsWith('er') ? lower.slice(0, -2) : lower
  if (stem === lower || stem.length < 3) return lower
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
  return /([bdgmnpt])\1$/u.test(stem) ? stem.slice(0, -1) : stem
}

function hasVowel(stem: string): boolean {
  return stem.length > 1 && /[aeiouy]/u.test(stem)
}

// Doubled for the ending (`rob|bed`); `ll`, `ss`, `zz`, `ff` mostly belong to the verb (`kill|ed`).
const DOUBLED = /[aeiouy]([bdgkmnprtv])\1$/u
const OWN_DOUBLE = new Set(['add', 'err', 'purr', 'butt', 'putt', 'ebb', 'egg'])
const SINGLE_L = new Set(
  (
    'controll patroll expell compell propell rebell travell labell modell signall fuell dispell repell enroll cancell marshall channell ' +
    'counsell quarrell excell distill fulfill instill initiall levell totall tunnell unravell dialled shovell equall impell duell libell'
  ).split(' '),
)

/** A verb's base from its stem before `-ed` or `-ing`: `rob` from `robb`, `seize` from `seiz`. */
function restored(stem: string): string {
  if (SINGLE_L.has(stem)) return stem.slice(0, -1)
  if (DOUBLED.test(stem) && !OWN_DOUBLE.has(stem)) return stem.slice(0, -1)
  if (IRREGULAR.verb.get(stem) === stem) return stem
  if (IRREGULAR.verb.get(`${stem}e`) === `${stem}e`) return `${stem}e`
  return wantsE(stem) ? `${stem}e` : stem
}

const WITHOUT_E = new Set(
  (
    'focus visit limit edit exit credit profit benefit deposit solicit inhibit exhibit prohibit audit permit commit elicit merit forfeit orbit ' +
    'riot pilot pivot ballot develop envelop gallop wallop gossip worship equip pardon abandon mention question reason season poison ' +
    'imprison weapon caution function position station sanction condition motion portion auction petition ration transition commission ' +
    'envision beckon summon sermon orphan bargain monitor sponsor author honor harbor labor favor doctor anchor mirror tailor factor ' +
    'color error armor tutor target market interpret bullet ticket budget rocket blanket carpet billet rivet comfort hang bang belong ' +
    'long wrong prolong gang ring sing bring fling cling string swing sting wing spring ping pong throng scar ban plan man span scan ' +
    'signal total equal rival pedal fuel cancel level travel model label channel shovel tunnel parallel rebel pencil council evil fulfil ' +
    'happen open listen threaten strengthen weaken broaden widen tighten hasten fasten frighten sharpen lighten darken deepen loosen ' +
    'worsen soften shorten harden straighten awaken lessen flatten heighten moisten gladden sicken quicken ripen blacken redden ' +
    'fathom blossom custom bottom ransom accustom system problem claim aim maim exclaim proclaim reclaim acclaim kidnap catalog bias ' +
    'gas canvas trespas debut rebut combat format chat pat bat treat cheat beat eat heat seat repeat defeat retreat threat float boat ' +
    'coat bloat gloat sweat mistreat begin muffin examin ruin cabin margin bulletin origin reveal heal appeal conceal deal steal seal ' +
    'canal burial trial spiral'
  ).split(' '),
)

const VOWEL_BEFORE_E =
  /(?:[^aeo]at|[^aeou]it|[^aou]ut|[^aeiou]ot|[^aeo]ir|[^eo]ar|[^o]ur|[^aeiou]or|[^aeiou]in|[^aeiou]id|[^aeou]ad|[^aeiou]od|[^aeiou]ud|[^aeiou]ok|[^aeou]ak|[^aeiou]ik|[^aeiou]uk|[^aeou]am|[^aeio]um|[^aeiou]im|[^aeiou]ib|[^aeiou]ob|[^aeiou]op|[^aeou]ap|[^aeiou]ip|[^aeiou]yp|[^aeiou]il|[^aeiou]ol|[^aeiou]ul|[^aeiou]yl|[^aeiou]if|[^aeiou]un|[^aeiou]et)$/u

// What ends so has an `e` in most verbs of two or more letters before the ending.
function wantsE(stem: string): boolean {
  if (WITHOUT_E.has(stem)) return false
  if (
    /(?:[cvuz]|[^s]s|[bcdfgkptz]l|dg|[^aeiou]g|[aeiou]g|[aei]th|phon|pon|don|clon|ston|xecut|ron|[^i]onz)$/u.test(stem)
  ) {
    if (/zz$|[aeiou]us$|^focus$|(?:ang|ong|ing|ung)$/u.test(stem))
      return (
        /(?:rang|chang|hing|ning|ping|ving|ling|mang|pung|long)$/u.test(stem) &&
        !/^(?:belong|long|prolong)$/u.test(stem)
      )
    if (/(?:ardon|bandon|rdon|eapon)$/u.test(stem)) return false
    return true
  }
  return VOWEL_BEFORE_E.test(stem) && !/(?:et|er|en)$/u.test(stem)
}
