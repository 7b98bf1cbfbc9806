import { contains } from '../../../geo/distance.ts'
import type { Place } from '../../../geo/place.ts'
import type { Mention } from './mention.ts'
import type { Word } from './words.ts'

/** Ties a mention to the one behind its comma that holds it: "Gary, Indiana", "Torez, Donetsk Oblast, Ukraine". */
export function linkParents(mentions: readonly Mention[], words: readonly Word[]): Mention[] {
  const linked: Mention[] = []
  // From the back, so that the holder of the holder is known first.
  for (let at = mentions.length - 1; at >= 0; at--) {
    const mention = mentions[at]
    if (mention === undefined) continue
    const parent = parentOf(mention, linked.at(-1), words)
    linked.push(parent === undefined ? mention : { ...mention, parent })
  }
  return linked.reverse()
}

function parentOf(mention: Mention, next: Mention | undefined, words: readonly Word[]): Place | undefined {
  if (next === undefined || next.from !== mention.to || mention.shape === 'site') return undefined
  const gap = words[next.from]?.gap ?? ''
  if (!/^\.?(?:, ?| ?\()$/.test(gap) && !(gap === ' ' && next.shape === 'state')) return undefined
  const holders = next.candidates
    .map(({ place }) => place)
    .filter(({ kind }) => kind === 'country' || kind === 'region' || kind === 'district')
    .filter((holder) => next.parent === undefined || contains(next.parent, holder))
  const holding = holders.filter((holder) => mention.candidates.some(({ place }) => contains(holder, place)))
  if (holding[0] !== undefined) return holding[0]
  // A name that the gazetteer has not, or not there, is placed by what is said outright: "Nowhere, Tenn."
  const isOutright = next.shape === 'state' || mention.candidates.length === 0
  return isOutright
    ? holders.reduce<Place | undefined>(
        (large, next) => (large === undefined || next.population > large.population ? next : large),
        undefined,
      )
    : undefined
}
