import type { Incident } from '../model/incident.ts'
import type { PlaceValue } from '../model/mark.ts'

/** Whether an incident is known to lie in a place that a claim names: by its own name, its region's or its country's. */
export function placeTest(place: string | null): (incident: Incident) => boolean {
  if (place === null) return () => true
  const wanted = folded(place)
  return ({ fields }) => {
    const told = fields.where?.best ?? fields.where?.values[0]?.value
    return told !== undefined && told !== null && namesOf(told).some((name) => folded(name) === wanted)
  }
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' })

function namesOf({ name, region, country }: PlaceValue): string[] {
  const land = country !== undefined && /^[A-Z]{2}$/u.test(country) ? COUNTRIES.of(country) : undefined
  return [name, region, land].filter((one) => one !== undefined)
}

function folded(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').replace(/^the /iu, '').toLowerCase()
}
