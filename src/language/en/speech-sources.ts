import type { SourceKind } from '../../model/mark.ts'

// Tried in order; the first that matches anywhere in a source's words gives its kind.
const KINDS: readonly (readonly [SourceKind, RegExp])[] = [
  [
    'anonymous',
    /\b(?:anonym\w+|unnamed|unidentified|on condition of|sources?|insiders?|familiar with|close to (?:the|him|her|them)|briefed on|person with knowledge|people with knowledge|who (?:asked|declined) not to be (?:named|identified)|someone|somebody|some (?:officials|observers|analysts|experts|people|critics))\b/i,
  ],
  [
    'document',
    /\b(?:reports?|documents?|papers|filings?|affidavits?|indictment|complaint|lawsuit|records?|transcripts?|letters?|memos?|emails?|e-mails?|video|footage|photos?|photographs?|images?|recordings?|audio|data|statistics|figures|stud(?:y|ies)|surveys?|polls?|research|statement|communiqué|press release|law|bill|article|decree|order|ruling|verdict|resolution|constitution|books?|memoir|diary|banner|leaflet|website|maps?|slides?|presentation|analys[ie]s|averages?|tally|index|charts?|graphs?|screenshots?|logs|tweets?|messages?)\b(?! (?:minister|chief|officer|officials?|authors?|reporter|editor|writer|maker)\b)/i,
  ],
  [
    'media',
    /\b(?:news|newspapers?|daily|weekly|media|agency|agencies|broadcasters?|television|tv|radio|channel|outlets?|press|times|post|herald|tribune|gazette|journal|magazine|reuters|associated press|afp|bbc|cnn|interfax|journalists?|reporters?|correspondents?|bloggers?|editors?)\b(?! (?:secretary|officer|conference|service|office|briefing))/i,
  ],
  [
    'official',
    /\b(?:police|ministr(?:y|ies)|ministers?|spokes(?:man|woman|person|people|persons)|officials?|officers?|authorit(?:y|ies)|government|president|prime minister|premier|chancellor|mayor|governor|prosecutors?|attorney general|general|colonel|major|captain|lieutenant|sergeant|commander|commissioners?|sheriff|deput(?:y|ies)|judge|court|army|military|navy|air force|forces|guard|headquarters|administration|council(?:l?ors?)?|parliament|senate|senators?|congress(?:man|woman)?|lawmakers?|mps?|legislators?|ambassadors?|embassy|department|bureau|agency|service|secretary|regime|kremlin|white house|chief|director|head of|hospital|fire brigade|firefighters|investigators|coroner|united nations|un|nato|eu|union)\b/i,
  ],
  [
    'crowd',
    /\b(?:witness(?:es)?|eyewitness(?:es)?|residents?|locals?|villagers|neighbou?rs?|passers-?by|bystanders|onlookers|protesters|demonstrators|activists|people|citizens|many|others|critics|observers|analysts|experts|relatives|survivors|parents|students|workers|voters|families|crowds?|users|supporters|opponents|everyone|everybody|most|some|few|they)\b/i,
  ],
]

/** What kind of source a source's words speak of; `named` where no word tells. */
export function sourceKindOf(words: string): SourceKind {
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'named'
}
