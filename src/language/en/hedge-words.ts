/**
 * Words by which a text keeps from vouching for what it tells.
 *
 * Each is a source of a regular expression, matched between word boundaries without regard to case; its alternatives begin with one word
 * each (`openingsOf`).
 * What is left out on purpose: "could" and "can" of ability, "may" of leave, "will" and "would", "risk", "threaten".
 */
export const HEDGE_PATTERNS: readonly string[] = [
  // Adverbs.
  'reportedly|allegedly|apparently|supposedly|purportedly|ostensibly|seemingly|presumably|possibly|conceivably|potentially',
  'probably|perhaps|maybe',
  'likely(?! voters?)|(?:most|very|quite) likely(?! voters?)|more than likely(?! voters?)',
  // Before a noun.
  'alleged|purported|presumed|suspected(?! (?:that|of|by)\\b)|unconfirmed|unverified|unsubstantiated',
  "(?<!\\b(?:is|are|was|were|be|being|been|not|also|’s|'s) )supposed(?! to\\b)",
  '(?<!\\b(?:became|become|becomes|was|is|as) )apparent(?=(?: \\p{L}+)? (?:attack|attempt|effort|assault|murder|suicide|killing|bid|reference|response|retaliation|error|mistake|strike|shooting|explosion|ambush|robbery|accident|victims?|target))',
  '(?<!\\bas )possible(?= (?:\\p{L}+ )?(?:attack|attempt|explosion|shooting|victims?|suspects?|motive|link|links|involvement|sabotage|arson|terrorism|terror|crime|crimes|abduction|kidnapping|murder)\\b)',
  // Verbs.
  '(?:appear|appears|appeared|seem|seems|seemed)(?= (?:to|that|as if|as though|like|likely|unlikely|increasingly)\\b)',
  '(?:may|might)(?= (?:(?:also|well|not|even|still|already|only) )?(?:have|be|involve|include)\\b)',
  'could(?= (?:(?:also|well|not|even) )?have\\b)',
  "(?:is|are|was|were|be|been|being|'s|’s|’re|'re) (?:also |widely |now |still |then |reliably |variously )?(?:believed|thought|understood|said|reported|rumou?red|alleged|suspected|presumed|feared|claimed)(?= (?:to|that|dead)\\b)",
  '(?<=\\b(?:man|men|woman|women|people|persons?|group|gunmen|gunman|attackers?|militants?|vehicle|car|device|some|others|\\d+) )(?:believed|thought|said|rumou?red|reported|suspected) to',
  'suspected of',
  'on suspicion of',
  // Whole phrases.
  'if (?:it is |they are |this is )?(?:confirmed|true|verified|proven|proved)',
  '(?:has|have|had|could|can|was|were|is|are) not (?:yet |immediately |independently |so far |officially )*(?:been |be )?(?:yet |immediately |independently |so far |officially )*(?:confirmed|verified|corroborated)',
  '(?:has|have) yet to be (?:confirmed|verified)',
  'could not (?:immediately |independently |yet )?(?:verify|confirm|corroborate|establish)',
  'not (?:been |immediately |yet |been immediately )?(?:able|possible) to (?:independently |immediately )?(?:verify|confirm|corroborate|establish)',
  "(?:couldn|can|wasn|weren|hasn|haven)[’']t (?:be |been )?(?:immediately |independently )?(?:confirmed|verified)",
  'it is (?:not clear|unclear|unknown|not known) (?:whether|if)',
  'what (?:appears|appeared|seems|seemed) to (?:be|have been)',
  '(?:we|i) (?:also |now )?(?:hear|heard|have heard|are hearing|are told|understand|gather)(?= (?:that|of|from)\\b)',
  'there (?:are|were) (?:unconfirmed |conflicting )?(?:rumou?rs|suspicions)',
]
