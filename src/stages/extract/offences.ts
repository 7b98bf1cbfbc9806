import { CASE_VERBS, LEGAL_NOUNS, LEGAL_VERBS } from '../../language/en/outcome-verbs.ts'
import type { Token } from '../../model/report.ts'
import type { Mention } from './mentions.ts'
import { phraseAt } from './reading.ts'

// So far before an offence stands the word that makes it one: "charged three men and a boy with assault".
const REACH = 12
const BETWEEN = /^(?:NOUN|ADJ|AUX|NUM|DET|ADP|CCONJ|PRON|PART)$/
const NAMING = new Set(['for', 'of', 'with', 'over', 'on', 'under', 'into'])

/** Whether a noun names an act only as the offence of a case, a charge or an article: "opened a case for obstruction", "charged with assault". */
export function isOffence({ trigger: { view, head, isVerb }, targets }: Mention): boolean {
  if (isVerb || targets.some(({ named }) => named)) return false
  const { tokens } = view
  const first = view.phrases[phraseAt(view, head)]?.first ?? head
  // "charged with *the* murder", "an inquiry into *two* shootings", "the case of *the Hull* arson": an act that happened.
  if (tokens.slice(first, head).some(({ pos, tag }) => /^(?:DET|NUM|PROPN)$/.test(pos) || /^(?:PRP\$|POS)$/.test(tag)))
    return false
  let isNamed = false
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    const token = tokens[at]
    if (token === undefined) return false
    if (isNamed && isLegal(token)) return true
    if (token.pos === 'ADP') {
      if (!isNamed && !NAMING.has(token.lemma)) return false
      isNamed = true
    } else if (token.text !== ',' && !BETWEEN.test(token.pos) && !CASE_VERBS.has(token.lemma)) return false
  }
  return false
}

function isLegal({ lemma, pos }: Token): boolean {
  return pos === 'VERB' ? LEGAL_VERBS.has(lemma) : LEGAL_NOUNS.has(lemma)
}
