import type { SourceKind } from '../../model/mark.ts'
import { isAgentNoun } from './agent-nouns.ts'

// Tried in order; the first that matches anywhere in a source's words gives its kind.
const KINDS: readonly (readonly [SourceKind, RegExp])[] = [
  [
    'anonymous',
    /\b(?:anonym\w+|unnamed|unidentified|on condition of|sources?|insiders?|familiar with|close to (?:the|him|her|them)|briefed on|(?:with|having) (?:direct |first-?hand |detailed |intimate )?knowledge of|who (?:asked|declined) not to be (?:named|identified)|someone|somebody|some (?:officials|observers|analysts|experts|people|critics))\b/i,
  ],
  [
    'document',
    /\b(?:reports?|documents?|papers|filings?|affidavits?|indictment|complaint|lawsuit|records?|transcripts?|letters?|memos?|emails?|e-mails?|videos?|clips?|footage|photos?|photographs?|images?|recordings?|audio|data|statistics|figures|stud(?:y|ies)|surveys?|polls?|research|statement|communiqué|press release|law|bill|article|decree|order|ruling|verdict|resolution|constitution|books?|memoir|diary|banner|leaflet|website|maps?|slides?|presentation|analys[ie]s|averages?|tally|index|charts?|graphs?|screenshots?|logs|tweets?|messages?)\b(?! (?:minister|chief|officer|officials?|authors?|reporter|editor|writer|maker|office|department|bureau|service|agency|authority)\b)/i,
  ],
  [
    'media',
    /\b(?:news|newspapers?|daily|weekly|media|agency|agencies|broadcasters?|television|tv|radio|channel|outlets?|press|times|post|herald|tribune|gazette|journal|magazine|reuters|associated press|afp|bbc|cnn|interfax|journalists?|reporters?|correspondents?|bloggers?|editors?)\b(?! (?:secretary|officer|conference|service|office|briefing))/i,
  ],
  [
    'official',
    /\b(?:police|ministr(?:y|ies)|ministers?|spokes(?:man|woman|person|people|persons)|officials?|officers?|authorit(?:y|ies)|government|president|prime minister|premier|chancellor|mayor|governor|prosecutors?|attorney general|general|colonel|major|captain|lieutenant|sergeant|commander|commissioners?|sheriff|deput(?:y|ies)|judge|court|army|military|navy|air force|forces|guard|headquarters|administration|council(?:l?ors?)?|parliament|senate|senators?|congress(?:man|woman)?|lawmakers?|mps?|legislators?|ambassadors?|embassy|department|bureau|agency|service|secretary|regime|kremlin|white house|chief|director|head of|offices?|ombuds\w+|prosecution|inspectorate|prefect(?:ure)?|magistrates?|command|garrison|general staff|coast ?guards?|border guards?|detectives|(?:recruitment|recruiting|enlistment|conscription|draft|mobili[sz]ation|registration|detention|crisis) (?:cent(?:re|er)|board|point|commission|station)s?|hospital|fire brigade|firefighters|investigators|coroner|united nations|un|nato|eu|(?:european|african) union)\b/i,
  ],
  [
    'crowd',
    /\b(?:witness(?:es)?|eyewitness(?:es)?|residents?|locals?|villagers|neighbou?rs?|passers-?by|bystanders|onlookers|protesters|demonstrators|activists|people|citizens|many|others|critics|observers|analysts|experts|relatives|survivors|parents|students|workers|voters|families|crowds?|users|supporters|opponents|everyone|everybody|most|some|few|they)\b/i,
  ],
]

// "Drivers in the town": the words before what a plural is told more of.
const PLURAL =
  /^(?!(?:the|his|her|its|their|our|my|your|these|those|both|two|three|four|five|six)\b)(?:[\p{L}-]+ ){0,3}?([\p{L}-]+)s(?= (?:in|at|of|from|on|near|who|with)\b|,|$)/iu

/** What kind of source a source's words speak of; `named` where no word tells. */
export function sourceKindOf(words: string): SourceKind {
  const own = words.replace(/, (?:citing|quoting) .*$/isu, '')
  const kind = KINDS.find(([, pattern]) => pattern.test(own))?.[0]
  // "a lawyer for the families" is no family.
  if (kind === 'crowd' && !isCrowd(own)) return 'named'
  return kind ?? (isOfMany(own) ? 'crowd' : 'named')
}

const CROWD = KINDS.find(([kind]) => kind === 'crowd')?.[1] ?? /^$/

/** Whether many speak: by the words before a preposition, but behind "a group of". */
function isCrowd(words: string): boolean {
  if (
    /\b(?:groups?|number|crowds?|handful|dozens?|hundreds|thousands|majority|couple|percent|half|third|quarter) of\b/i.test(
      words,
    )
  )
    return true
  return CROWD.test(words.split(/ (?:for|to|with|from|at|of)\b|,/)[0] ?? '')
}

/** Whether words without a name speak of several people by what they do: "traders", "Drivers in the town". */
function isOfMany(words: string): boolean {
  const one = PLURAL.exec(words)?.[1]
  return one !== undefined && !/\p{Lu}/u.test(words.slice(1)) && isAgentNoun(one.toLowerCase())
}
