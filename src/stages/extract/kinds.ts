import type { IncidentType } from '../../model/codebook.ts'
import type { Reading } from './reading.ts'

/** Of two kinds of which one may be the other's more general one, the one that says more. */
export function moreSpecific(left: IncidentType, right: IncidentType, reading: Reading): IncidentType {
  if (ancestors(right, reading).includes(left.name)) return right
  // Of two kinds of one sort the one that stands first in the codebook: "shooting" before "killing".
  if (left === right || left.broader === null || left.broader !== right.broader) return left
  const order = [...reading.lexicon.types.keys()]
  return order.indexOf(right.name) < order.indexOf(left.name) ? right : left
}

/** Of two kinds of act that are told of the same people in one sentence: harm before presence, then the codebook's order, but no general kind before another. */
export function moreTelling(left: IncidentType, right: IncidentType, { lexicon }: Reading): IncidentType {
  if (isPeaceful(left) !== isPeaceful(right)) return isPeaceful(left) ? right : left
  const types = [...lexicon.types.values()]
  const isGeneral = right.broader === null && types.some(({ broader }) => broader === right.name)
  return !isGeneral && types.indexOf(right) < types.indexOf(left) ? right : left
}

/** Whether a kind of act is one of people who come together and do no harm, as its code says: a march, a strike, a blockade. */
function isPeaceful({ codes }: IncidentType): boolean {
  return codes.acled?.startsWith('Protests') ?? false
}

// Types stay as their codebook has them.
const known = new WeakMap<IncidentType, readonly string[]>()

/** The names of a type's more general types, nearest first. */
export function ancestors(type: IncidentType, reading: Reading): readonly string[] {
  const names = known.get(type) ?? findAncestors(type, reading)
  known.set(type, names)
  return names
}

function findAncestors(type: IncidentType, { lexicon }: Reading): string[] {
  const names: string[] = []
  let at = type.broader
  while (at !== null && !names.includes(at)) {
    names.push(at)
    at = lexicon.types.get(at)?.broader ?? null
  }
  return names
}

/** Whether two types can be one incident: the same, or one the more general, or both of one kind. */
export function areKin(left: IncidentType, right: IncidentType, reading: Reading): boolean {
  if (left.name === right.name) return true
  const [above, beside] = [ancestors(left, reading), ancestors(right, reading)]
  return beside.includes(left.name) || above.includes(right.name) || above.some((name) => beside.includes(name))
}
