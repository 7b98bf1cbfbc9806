import type { HeldCount } from '../model/claim-check.ts'
import { formatBounds, parseEdtf } from '../model/edtf.ts'
import type { Incident } from '../model/incident.ts'
import type { Measure } from './measure.ts'
import { type Days, finite } from './periods.ts'

/** Counts what is held of a time: the incidents of a measure, or all. */
export type Held = (span: Days, measure: Measure | null) => HeldCount

/** Counts incidents and reports by days. */
export function heldOf(
  incidents: readonly Incident[],
  reports: readonly { readonly published: string | null }[],
): Held {
  const dated = incidents.map((incident) => {
    const when = incident.fields.when?.best ?? null
    return { incident, bounds: when === null ? null : parseEdtf(when) }
  })
  const days = reports.flatMap(({ published }) => finite(published)?.low ?? [])
  return ({ low, high }, measure) => {
    let [inside, vague] = [0, 0]
    for (const { incident, bounds } of dated) {
      const isOut = bounds?.yearKnown && (bounds.high < low || bounds.low > high)
      if (isOut || measure?.isCounted(incident) === false) continue
      if (bounds?.yearKnown && bounds.low >= low && bounds.high <= high) inside++
      else vague++
    }
    return {
      ...{ period: formatBounds(low, high), days: high - low + 1, incidents: inside, vague },
      reports: days.filter((day) => day >= low && day <= high).length,
    }
  }
}
