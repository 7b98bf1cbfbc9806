import { random } from './tagger.mjs'

// Words of news of conflict, crime, protest and disaster that web text has too few of. Verbs take a direct object.
const VERBS =
  'attack kill shoot:shot:shot stab:stabbed:stabbed wound injure arrest detain abduct kidnap:kidnapped:kidnapped burn bomb shell raid storm ambush ' +
  'beat:beat:beaten seize block release free loot destroy damage hit:hit:hit strike:struck:struck rob:robbed:robbed capture occupy besiege evacuate ' +
  'disperse assassinate murder execute torture threaten assault sentence charge accuse convict condemn steal:stole:stolen throw:threw:thrown ' +
  'fire hurl smash ransack search intercept hijack expel:expelled:expelled deport conscript summon question interrogate hold:held:held find:found:found ' +
  'recover discover confiscate surround set:set:set take:took:taken blow:blew:blown deny denounce report confirm use plant demand reject leave:left:left ' +
  'bring:brought:brought fight:fought:fought hide:hid:hidden shut:shut:shut overrun:overran:overrun shatter crush repel:repelled:repelled'
const PERSONS =
  'gunman:gunmen rebel militant soldier protester guerrilla insurgent attacker assailant officer thief:thieves rioter kidnapper demonstrator student ' +
  'worker guard villager resident policeman:policemen fighter suspect hostage mayor commander driver passerby:passersby prisoner peasant'
const THINGS =
  'bomb blast explosion grenade drone shell mine building bus barracks:barracks convoy embassy:embassies village base bridge rifle checkpoint station car ' +
  'house warehouse office headquarters:headquarters patrol shop weapon rocket missile helicopter town school hospital'

function verbForms(entry) {
  const [base, past, participle] = entry.split(':')
  const stem = base.endsWith('e') ? base.slice(0, -1) : base
  const regular = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`
  const double = past?.endsWith('ed') && past.length - base.length === 3 ? base.slice(-1) : ''
  const ing = /^(?:hit|set|shut|overrun)$/.test(base) ? `${base}${base.slice(-1)}ing` : `${stem}${double}ing`
  const s = /(?:s|sh|ch|x|z)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`
  return { VB: base, VBP: base, VBZ: s, VBD: past ?? regular, VBN: participle ?? regular, VBG: ing }
}

function nounForms(entry) {
  const [one, many] = entry.split(':')
  return { NN: one, NNS: many ?? `${one}s` }
}

/**
 * Copies of training sentences in which verbs with an object or in the passive, with their subjects and objects, are
 * exchanged for words of the news in the same form. Their trees stay as they are.
 */
export function newsCopies(sentences, { share = 0.7, seed = 5 } = {}) {
  const next = random(seed)
  const pick = (list) => list[Math.floor(next() * list.length)]
  const verbs = VERBS.split(' ').map(verbForms)
  const persons = PERSONS.split(' ').map(nounForms)
  const nouns = [...persons, ...THINGS.split(' ').map(nounForms)]
  const copies = []
  for (const sentence of sentences) {
    const words = [...sentence.words]
    let changed = 0
    for (let verb = 0; verb < words.length; verb++) {
      if (!isPlainVerb(sentence, verb) || next() > share) continue
      const form = sentence.tags[verb].split('|')[1]
      words[verb] = pick(verbs)[form]
      changed++
      for (let noun = 0; noun < words.length; noun++) {
        if (sentence.heads[noun] !== verb || !/^(?:nsubj|obj|obl:agent)/.test(sentence.labels[noun])) continue
        const forms = pick(sentence.labels[noun] === 'nsubj' ? persons : nouns)
        const word = forms[sentence.tags[noun].split('|')[1]]
        if (sentence.tags[noun].startsWith('NOUN|') && word !== undefined && next() < share)
          words[noun] = noun === 0 ? capital(word) : word
      }
    }
    if (changed > 0) copies.push({ ...sentence, words })
  }
  return copies
}

function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

// Transitive or passive, in lower case, without particle or clause of its own that the new verb might not take.
function isPlainVerb({ words, tags, heads, labels }, verb) {
  if (!tags[verb].startsWith('VERB|VB') || words[verb] !== words[verb].toLowerCase()) return false
  const own = labels.filter((_, i) => heads[i] === verb)
  if (own.some((label) => /^(?:compound:prt|ccomp|xcomp|iobj|expl|csubj)/.test(label))) return false
  return own.includes('obj') || own.includes('nsubj:pass')
}
