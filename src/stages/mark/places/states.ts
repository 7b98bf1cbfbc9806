import type { Gazetteer } from '../../../geo/place.ts'
import { STATE_FORMS, type StateForm } from '../../../language/en/place-states.ts'
import type { Mention } from './mention.ts'
import type { Word } from './words.ts'

const SHORT = new Map<string, StateForm>()
const CODES = new Map<string, StateForm>()
for (const form of STATE_FORMS) {
  SHORT.set(
    form.short.replace(/[. ]/g, '').toLowerCase(),
    SHORT.get(form.short.replace(/[. ]/g, '').toLowerCase()) ?? form,
  )
  CODES.set(form.code, CODES.get(form.code) ?? form)
}
// Short forms that are words or names of their own: only behind a place and a comma.
const AMBIGUOUS = new Set(
  'miss mass wash ore ala la me pa md va ga mo wis ill ia o ut id ida ark kan tex vt ind man que vic tas mich penn wa del haw col alas'.split(
    ' ',
  ),
)

/** A state or province in its short form: "Tenn.", "W.Va.", and behind a place "TN". */
export function stateAt(text: string, words: readonly Word[], at: number, gazetteer: Gazetteer): Mention | undefined {
  const word = words[at]
  if (word === undefined || word.text.length > 5) return undefined
  const behindPlace = word.gap === ', ' && at > 0 && words[at - 1]?.capital === true
  const wide = twoWords(text, words, at)
  const form = wide ?? formOf(word, text, behindPlace)
  if (form === undefined) return undefined
  const place =
    gazetteer.lookup(form.name).find(({ place: { kind, country } }) => kind === 'region' && country === form.country) ??
    gazetteer.lookup(form.name).find(({ place: { country } }) => country === form.country)
  if (place === undefined) return undefined
  const to = wide === undefined ? at + 1 : at + 2
  const last = words[to - 1]?.end ?? word.end
  const end = text[last] === '.' && text[last - 1] !== '.' ? last + 1 : last
  return {
    start: word.start,
    end: wide === undefined && !/\./.test(word.text) ? last : end,
    from: at,
    to,
    text: text.slice(word.start, last),
    key: `state ${form.country} ${form.code}`,
    candidates: [{ place: place.place, alternate: false }],
    shape: 'state',
  }
}

/** "W. Va.", which the words part. */
function twoWords(text: string, words: readonly Word[], at: number): StateForm | undefined {
  const [first, second] = [words[at], words[at + 1]]
  if (first === undefined || second === undefined || first.text.length > 2 || !/^\.? ?$/.test(second.gap))
    return undefined
  if (!/^[NSW]\.?$/.test(first.text) || !/^(?:Va|C|D|H|J|M|Y|S|W)$/.test(second.text)) return undefined
  return text.slice(second.end, second.end + 1) === '.'
    ? SHORT.get((first.text.replace('.', '') + second.text).toLowerCase())
    : undefined
}

function formOf(word: Word, text: string, behindPlace: boolean): StateForm | undefined {
  if (behindPlace && word.text.length === 2 && word.upper) return CODES.get(word.text)
  const key = word.text.replace(/\./g, '').toLowerCase()
  const form = SHORT.get(key)
  if (form === undefined) return undefined
  const dotted = word.text.includes('.') || text[word.end] === '.'
  if (behindPlace && (dotted || !AMBIGUOUS.has(key)) && (dotted || key.length > 2)) return form
  if (AMBIGUOUS.has(key)) return undefined
  return word.text.includes('.') || (dotted && key.length > 2) || /^(?:NSW|N\.S\.W)$/.test(word.text) ? form : undefined
}
