import type { Claim } from '../model/claim.ts'
import type { Codebook, IncidentType, WordClass } from '../model/codebook.ts'
import type { Incident } from '../model/incident.ts'
import { partiesIn } from './parties.ts'
import { placeTest } from './places.ts'
import { phrasesOf, take, wordsOf } from './words.ts'

/** Which incidents a claim's measure counts. */
export interface Measure {
  isCounted(incident: Incident): boolean
  /** Such as `attacks on police`. */
  readonly what: string
}

/** Why a measure is nothing that incidents can be counted for; a sentence. */
export interface NoMeasure {
  readonly why: string
}

export type MeasuringCodebook = Pick<Codebook, 'types' | 'actors' | 'means' | 'things'>

/** Reads the measures of claims by the words of a codebook. */
export function measureReader(codebook: MeasuringCodebook): (claim: Claim) => Measure | NoMeasure {
  const kinds = phrasesOf(
    codebook.types.map((type) => [type, [...type.nouns, ...type.weak.filter((word) => !VIOLENT.has(word))]]),
  )
  const classes = {
    parties: inOrder([...codebook.actors, ...codebook.things]),
    means: inOrder(codebook.means),
  }
  return ({ measure, place }) => {
    // What was counted is told in a sentence before, which is not taken apart.
    if (measure.includes(': ')) return { why: `What “${measure}” counts cannot be made out.` }
    const { found, rest } = take(wordsOf(measure), kinds)
    const isViolence = rest.some(({ lemma }) => VIOLENT.has(lemma))
    const isAny = found.length === 0 && rest.some(({ lemma }) => lemma === 'incident')
    if (found.length === 0 && !isViolence && !isAny)
      return { why: `The case counts incidents, and “${measure}” is nothing that incidents can be counted for.` }
    const parties = partiesIn(rest, classes, place)
    if ('unknown' in parties)
      return { why: `Of “${measure}” the codebook cannot tell apart what is meant by “${parties.unknown}”.` }
    const types =
      found.length > 0 ? narrower(found, codebook.types) : codebook.types.filter(isViolence ? isViolent : all)
    const names = new Set(types.map(({ name }) => name))
    const isThere = placeTest(place)
    const kind =
      found.length > 0 ? listed(found.map(({ label }) => label)) : isViolence ? 'violent incidents' : 'incidents'
    return {
      isCounted: (incident) => names.has(incident.type) && parties.isOf(incident) && isThere(incident),
      what: [kind, ...parties.text, ...(place === null ? [] : [`in ${place}`])].join(' '),
    }
  }
}

const VIOLENT = new Set(['violence', 'violent'])
const VIOLENT_CODES = /^(?:Violence against civilians|Battles|Explosions|Riots)/

/** By the scheme of ACLED, where the codebook gives its codes. */
function isViolent({ codes }: IncidentType): boolean {
  return VIOLENT_CODES.test(codes['acled'] ?? '')
}

const all = () => true

function listed(labels: readonly string[]): string {
  return `incidents of the kind ${labels.map((label) => `“${label}”`).join(' or ')}`
}

/** The phrases of classes, the first class first: it is the class of what two have words for. */
function inOrder(classes: readonly WordClass[]): [WordClass, string[]][] {
  return classes.flatMap((one) => phrasesOf([[one, one.words]]))
}

/** Types with all that are told under them. */
function narrower(found: readonly IncidentType[], types: readonly IncidentType[]): IncidentType[] {
  const names = new Set(found.map(({ name }) => name))
  const isUnder = ({ name, broader }: IncidentType): boolean =>
    names.has(name) || types.some((type) => type.name === broader && isUnder(type))
  return types.filter(isUnder)
}
