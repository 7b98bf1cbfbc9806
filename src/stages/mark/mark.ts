import { analyse } from '../../language/en/analyse.ts'
import type { Mark } from '../../model/mark.ts'
import type { MarkedReport } from '../../model/marked-report.ts'
import type { Report } from '../../model/report.ts'
import { findAttributions } from './attributions.ts'
import type { Finder } from './finder.ts'
import { findHedges } from './hedges.ts'
import { findLoaded } from './loaded.ts'
import { findOrganisations } from './organisations.ts'
import { findPersons } from './persons.ts'
import { findPlaces } from './places.ts'
import { findQuantities } from './quantities.ts'
import { findTimes } from './times.ts'

// In order: a finder sees the marks of those before it.
const FINDERS: readonly Finder[] = [
  findTimes,
  findOrganisations,
  findPersons,
  findPlaces,
  findQuantities,
  findAttributions,
  findHedges,
  findLoaded,
]

/** Finds sentences and every kind of mark in a report. */
export function mark(report: Report): MarkedReport {
  let marked: MarkedReport = { report, sentences: analyse(report.text), marks: [] }
  for (const find of FINDERS) {
    const found = find(marked)
    if (found.length > 0) marked = { ...marked, marks: inTextOrder([...marked.marks, ...found]) }
  }
  return marked
}

function inTextOrder(marks: Mark[]): Mark[] {
  return marks.sort((left, right) => left.start - right.start || left.end - right.end)
}
