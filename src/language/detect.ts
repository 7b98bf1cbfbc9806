import { moduleOnDemand } from '../text/on-demand.ts'
import { soundsEnglish } from './en/sounds-english.ts'

// Its tables take a quarter of a second to load, and many publications say their language.
const detector = moduleOnDemand<typeof import('eld/extrasmall')>('eld/extrasmall')

/** Code units looked at: detection is sure long before, and slows with length. */
const LOOKED_AT = 2000
/** Letters from which detection is right 99 times in 100 and wins over what is declared. */
const SURE_LETTERS = 60
/** Letters up to which a text is told by its words where detection is not sure. */
const SHORT_LETTERS = 200
/** Letters from which detection by letters is worth something: two short words are the same in many languages. */
const ENOUGH_LETTERS = 20
/** Letters from which the words may tell: a word or two. */
const LEAST_LETTERS = 8

/** Of pages and of accounts: words of no language. */
const ADDRESSES = /(?:https?:\/\/|www\.)\S+|@[\p{L}\p{N}_]+/giu

/**
 * The language a text is written in, as ISO 639-1.
 *
 * `declared` is what its page or line says; it decides when the text is too short or too mixed to tell. `und`: nobody knows.
 */
export function detectLanguage(text: string, declared?: string): string {
  const sample = text.slice(0, LOOKED_AT).replace(ADDRESSES, ' ')
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const asDeclared = declared === undefined ? 'und' : primaryLanguage(declared)
  if (letters < (asDeclared === 'und' ? LEAST_LETTERS : SURE_LETTERS)) return asDeclared
  const detected = detector().eld.detect(sample)
  if (letters >= ENOUGH_LETTERS && detected.language !== '' && detected.isReliable()) return detected.language
  if (asDeclared !== 'und' || letters > SHORT_LETTERS) return asDeclared
  return soundsEnglish(sample, detected.language === 'en') ? 'en' : 'und'
}

/** The language of a BCP 47 tag without region and script: `pt-BR` is `pt`; `und` for what is no tag. */
export function primaryLanguage(tag: string): string {
  return /^(?<primary>[a-z]{2,3})(?:[-_]|$)/u.exec(tag.toLowerCase())?.groups?.primary ?? 'und'
}
