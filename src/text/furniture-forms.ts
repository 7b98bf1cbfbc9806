import type { Word } from './words.ts'

// Each is anchored or searches for a fixed phrase: linear in the sentence.
const FORMS: readonly RegExp[] = [
  // Tip lines.
  /\bcrime ?-?stoppers\b/i,
  /\b(?:anyone|anybody|those|people|persons?|witness(?:es)?|residents|public|you)\b.{0,40}\b(?:information|tips?|details|saw|seen|witnessed)\b.{0,120}\b(?:call|contact|asked|urged|encouraged|reach|phone|dial|e-?mail|text|come forward|notify)\b/i,
  /\b(?:call|contact|text|phone|dial|e-?mail|reach)(?:ed|ing)?\b.{0,80}(?:\(?\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}|\b1?-?8\d\d-|\+\d{2})/i,
  /\b(?:tip ?line|hot ?line)\b/i,
  /\b(?:tips?|callers?|informants?|tipsters?)\b.{0,60}\b(?:anonymous|reward|confidential)/i,
  /\b(?:remain|stay|kept) anonymous\b/i,
  /^\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\W*$/,
  // Rights and credits.
  /©|\(c\) ?(?:19|20)\d\d|\bcopyright\b|\ball rights reserved\b/i,
  /\bmay not be (?:published|reproduced|rebroadcast|re-?written|redistributed)/i,
  /\b(?:contributed|contributing) to this (?:report|story|article)\b/i,
  /^\W*(?:photo|image|picture|video|file|credit|source|caption)s?\b.{0,8}(?:by|:|credit|courtesy|via)\b/i,
  /\((?:photo|image|ap photo|file|credit|courtesy|getty|reuters|source|provided|submitted|staff|handout)\b[^)]{0,80}\)\W*$/i,
  /\b(?:getty images|ap photo|file photo|associated press file|screen ?grab|photo courtesy|courtesy photo)\b/i,
  // Boxes and links.
  /\b(?:newsletters?|push alerts?|news alerts?|e-?mail alerts?|(?:e-?mail|push) notifications?|notification has been|saving your notification|sign up|subscribe|subscription|log ?in|sign in|register now)\b/i,
  /\b(?:mobile app|(?:news|weather) app|app store|google play|download (?:the|our))\b/i,
  /\b(?:click|tap) (?:here|on|to)\b|\bread more\b|\blearn more\b|\bsee more\b|\bshow more\b|\bload more\b/i,
  /\b(?:like|follow|find|join|tweet) (?:us|@|\S{1,30} on (?:facebook|twitter|instagram|youtube|telegram))/i,
  /\bon (?:facebook|twitter|instagram|telegram) (?:at|@|for)\b/i,
  /^\W*(?:related|also read|read also|read next|more|more from|more on this|watch|watch live|see also|recommended|trending|most popular|top stories|latest|previous coverage|previously|share|print|e-?mail|comments?|tags?|topics?|filed under|advertisement|sponsored|story highlights|live blog)\b ?(?:stories|coverage|story|news|:|\||-|–|—|»|>)/i,
  /^\W*(?:updated|posted|published|last modified)\b.{0,16}\d/i,
  /\b(?:terms of (?:use|service)|privacy policy|cookies?|user agreement|comment(?:s|ing)? (?:policy|section|guidelines)|view comments|post a comment|leave a comment|javascript|browser|verification|captcha|must enter the characters)\b/i,
  /\bstory (?:continues|will be updated)|\bcheck back (?:for|with|here|later)|\bstay (?:with|tuned)\b.{0,60}\b(?:updates?|latest|details)\b/i,
  /\b(?:developing|breaking) (?:news )?(?:story|situation)\b.{0,80}\b(?:updates?|refresh|check|details)\b/i,
  /\b(?:for|with) (?:the )?(?:latest|more) (?:updates?|developments|on this)\b/i,
  /\bwanted you to see this\b|\bhave a (?:news )?tip\b|\bsubmit a tip\b|\breport (?:a|an) (?:typo|error)\b|\bsend (?:your )?(?:tips|photos)\b/i,
  /\b(?:breaking news|severe weather|school closings|daily headlines|sports scores)\b.{0,40}\b(?:daily|weather|headlines|entertainment|alerts|forecasts?)\b/i,
  // Words to the reader: reporting does not begin a sentence with an imperative, save in a quotation.
  /^[^\p{L}“"«]*(?:please |for more .{0,60}, ?)?(?:get|sign up|stay (?:in|with|tuned|up|connected|informed)|download|click|tap|subscribe|follow|like|join|listen|share|read|watch|visit|check (?:out|back)|select|send|submit|enter|don['’]t miss|see (?:the|more|also|all|photos|video)|view|browse|find (?:us|more|out)|learn|keep up|call (?:us|the|\W?\d)|contact (?:us|the)|e-?mail|tell us|let us know|help us|support|donate|become a|enable)\b/iu,
  /\([^()]{3,60}\/[^()]{3,60}\)\W*$/,
  /^\W*(?:https?:\/\/|www\.)\S+\W*$/i,
]

// A short line without a full stop is a headline, a link, a caption or a name of a section.
const HEADLINE_WORDS = 16
const CLOSED = /[.!?…:;,]["”’'»)\]]*$/u

// A sentence without any of these words or signs fits no form: spares most sentences the forms.
const SIGNS: ReadonlySet<string> = new Set(
  `crime crimestoppers stoppers information tip tips details call called calling contact contacted contacting text texting phone dial email
e-mail reach line tipline hotline tipster tipsters caller callers informant informants anonymous copyright rights published reproduced
rebroadcast rewritten re-written redistributed contributed contributing photo photos image picture video file credit source caption courtesy
getty press screengrab screen newsletter newsletters alert alerts sign subscribe subscription log login register app apps store google
download click tap read more like follow find join tweet facebook twitter instagram telegram youtube related also recommended trending
popular top stories story latest previous previously share print comment comments tag tags topics filed advertisement sponsored highlights
blog update updates updated posted by modified watch terms privacy cookies agreement javascript browser verification captcha characters
check stay developing breaking news severe school daily sports get listen visit select send submit enter miss see view browse learn keep
tell let help support donate become enable notification notifications typo error notified coverage live saw seen witnessed developments on`.split(
    /\s+/,
  ),
)

/** Whether a sentence is page furniture by its form alone. `words` are its words. */
export function looksLikeFurniture(sentence: string, words: readonly Word[]): boolean {
  if (words.length <= HEADLINE_WORDS && !CLOSED.test(sentence)) return true
  if (!words.some(({ form }) => SIGNS.has(form)) && !/[©(]|https?:|www\.|\d{3}[-. ]\d{4}/.test(sentence)) return false
  const head = sentence.slice(0, 400)
  return FORMS.some((form) => form.test(head))
}
