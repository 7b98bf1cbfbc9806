import type { Word } from './words.ts'

interface Form {
  /** Words of which one stands in every sentence of this form; null for forms of signs and digits. */
  readonly signs: string | null
  /** Anchored, or a search for a fixed phrase: linear in the sentence. */
  readonly form: RegExp
}

const FORMS: readonly Form[] = [
  // Tip lines.
  { signs: 'stoppers crimestoppers crime', form: /\bcrime ?-?stoppers\b/i },
  {
    signs: 'information tip tips details saw seen witnessed',
    form: /\b(?:anyone|anybody|those|people|persons?|witness(?:es)?|residents|public|you)\b.{0,40}\b(?:information|tips?|details|saw|seen|witnessed)\b.{0,120}\b(?:call|contact|asked|urged|encouraged|reach|phone|dial|e-?mail|text|come forward|notify)\b/i,
  },
  {
    signs:
      'call called calling contact contacted contacting text texted texting phone phoned phoning dial dialed dialing e-mail e-mailed e-mailing email emailed emailing reach reached reaching',
    form: /\b(?:call|contact|text|phone|dial|e-?mail|reach)(?:ed|ing)?\b.{0,80}(?:\(?\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}|\b1?-?8\d\d-|\+\d{2})/i,
  },
  { signs: 'tip tipline line hot hotline', form: /\b(?:tip ?line|hot ?line)\b/i },
  {
    signs: 'tip tips caller callers informant informants tipster tipsters',
    form: /\b(?:tips?|callers?|informants?|tipsters?)\b.{0,60}\b(?:anonymous|reward|confidential)/i,
  },
  { signs: 'anonymous', form: /\b(?:remain|stay|kept) anonymous\b/i },
  { signs: null, form: /^\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\W*$/ },
  // Rights and credits.
  { signs: null, form: /©|\(c\) ?(?:19|20)\d\d/i },
  { signs: 'copyright rights', form: /\bcopyright\b|\ball rights reserved\b/i },
  {
    signs: 'published reproduced rebroadcast rewritten re-written redistributed',
    form: /\bmay not be (?:published|reproduced|rebroadcast|re-?written|redistributed)/i,
  },
  { signs: 'contributed contributing', form: /\b(?:contributed|contributing) to this (?:report|story|article)\b/i },
  {
    signs:
      'photo photos image images picture pictures video videos file files credit credits source sources caption captions',
    form: /^\W*(?:photo|image|picture|video|file|credit|source|caption)s?\b.{0,8}(?:by|:|credit|courtesy|via)\b/i,
  },
  {
    signs: null,
    form: /\((?:photo|image|ap photo|file|credit|courtesy|getty|reuters|source|provided|submitted|staff|handout)\b[^)]{0,80}\)\W*$/i,
  },
  {
    signs: 'getty ap file photo grab screengrab',
    form: /\b(?:getty images|ap photo|file photo|associated press file|screen ?grab|photo courtesy|courtesy photo)\b/i,
  },
  // Boxes and links.
  {
    signs:
      'newsletter newsletters push news alert alerts e-mail email notification notifications sign subscribe subscription log login register',
    form: /\b(?:newsletters?|push alerts?|news alerts?|e-?mail alerts?|(?:e-?mail|push) notifications?|notification has been|saving your notification|sign up|subscribe|subscription|log ?in|sign in|register now)\b/i,
  },
  { signs: 'inbox', form: /\b(?:to|in) your inbox\b/i },
  {
    signs: 'app google download',
    form: /\b(?:mobile app|(?:news|weather) app|app store|google play|download (?:the|our))\b/i,
  },
  {
    signs: 'click tap read learn see show load',
    form: /\b(?:click|tap) (?:here|on|to)\b|\bread more\b|\blearn more\b|\bsee more\b|\bshow more\b|\bload more\b/i,
  },
  {
    signs: 'like follow find join tweet',
    form: /\b(?:like|follow|find|join|tweet) (?:us|@|\S{1,30} on (?:facebook|twitter|instagram|youtube|telegram))/i,
  },
  {
    signs: 'facebook twitter instagram telegram',
    form: /\bon (?:facebook|twitter|instagram|telegram) (?:at|@|for)\b/i,
  },
  {
    signs:
      'related also read more watch see recommended trending popular top latest previous previously share print email e-mail comment comments tag tags topic topics filed advertisement sponsored story live',
    form: /^\W*(?:related|also read|read also|read next|more|more from|more on this|watch|watch live|see also|recommended|trending|most popular|top stories|latest|previous coverage|previously|share|print|e-?mail|comments?|tags?|topics?|filed under|advertisement|sponsored|story highlights|live blog)\b ?(?:stories|coverage|story|news|:|\||-|–|—|»|>)/i,
  },
  { signs: 'updated posted published modified', form: /^\W*(?:updated|posted|published|last modified)\b.{0,16}\d/i },
  {
    signs:
      'terms privacy cookie cookies agreement comment comments commenting javascript browser verification captcha characters',
    form: /\b(?:terms of (?:use|service)|privacy policy|cookies?|user agreement|comment(?:s|ing)? (?:policy|section|guidelines)|view comments|post a comment|leave a comment|javascript|browser|verification|captcha|must enter the characters)\b/i,
  },
  {
    signs: 'story check stay',
    form: /\bstory (?:continues|will be updated)|\bcheck back (?:for|with|here|later)|\bstay (?:with|tuned)\b.{0,60}\b(?:updates?|latest|details)\b/i,
  },
  {
    signs: 'developing breaking',
    form: /\b(?:developing|breaking) (?:news )?(?:story|situation)\b.{0,80}\b(?:updates?|refresh|check|details)\b/i,
  },
  { signs: 'latest more', form: /\b(?:for|with) (?:the )?(?:latest|more) (?:updates?|developments|on this)\b/i },
  {
    signs: 'wanted tip typo error send',
    form: /\bwanted you to see this\b|\bhave a (?:news )?tip\b|\bsubmit a tip\b|\breport (?:a|an) (?:typo|error)\b|\bsend (?:your )?(?:tips|photos)\b/i,
  },
  {
    signs: 'breaking severe school daily sports',
    form: /\b(?:breaking news|severe weather|school closings|daily headlines|sports scores)\b.{0,40}\b(?:daily|weather|headlines|entertainment|alerts|forecasts?)\b/i,
  },
  // Words to the reader: reporting does not begin a sentence with an imperative, save in a quotation.
  {
    signs:
      "get sign stay download click tap subscribe follow like join listen share read watch visit check select send submit enter don't see view browse find learn keep call contact email e-mail tell let help support donate become enable",
    form: /^[^\p{L}“"«]*(?:please |for more .{0,60}, ?)?(?:get|sign up|stay (?:in|with|tuned|up|connected|informed)|download|click|tap|subscribe|follow|like|join|listen|share|read|watch|visit|check (?:out|back)|select|send|submit|enter|don['’]t miss|see (?:the|more|also|all|photos|video)|view|browse|find (?:us|more|out)|learn|keep up|call (?:us|the|\W?\d)|contact (?:us|the)|e-?mail|tell us|let us know|help us|support|donate|become a|enable)\b/iu,
  },
  { signs: null, form: /\([^()]{3,60}\/[^()]{3,60}\)\W*$/ },
  { signs: null, form: /^\W*(?:https?:\/\/|www\.)\S+\W*$/i },
]

// A short line without a full stop is a headline, a link, a caption or a name of a section.
const HEADLINE_WORDS = 16
const CLOSED = /[.!?…:;,]["”’'»)\]]*$/u

// The forms that a word may stand in: spares most sentences most forms.
const BY_SIGN: ReadonlyMap<string, readonly RegExp[]> = groupedForms()
const OF_SIGNS_AND_DIGITS = FORMS.filter(({ signs }) => signs === null).map(({ form }) => form)
const SIGNS_OR_DIGITS = /[©(]|https?:|www\.|\d{3}[-. ]\d{4}/

function groupedForms(): Map<string, RegExp[]> {
  const grouped = new Map<string, RegExp[]>()
  for (const { signs, form } of FORMS)
    for (const sign of signs?.split(' ') ?? []) grouped.set(sign, [...(grouped.get(sign) ?? []), form])
  return grouped
}

/** Whether a sentence is page furniture by its form alone. `words` are its words. */
export function looksLikeFurniture(sentence: string, words: readonly Word[]): boolean {
  if (words.length <= HEADLINE_WORDS && !CLOSED.test(sentence)) return true
  const head = sentence.slice(0, 400)
  const fits = (form: RegExp) => form.test(head)
  return (
    words.some(({ form }) => BY_SIGN.get(form)?.some(fits)) ||
    (SIGNS_OR_DIGITS.test(sentence) && OF_SIGNS_AND_DIGITS.some(fits))
  )
}
