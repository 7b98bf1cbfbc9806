import type { FieldName } from '../model/account.ts'
import { compareText } from '../model/compare-text.ts'
import { FARED, type Fared } from '../model/fared.ts'
import { idOf } from '../text/id.ts'
import type { SaidQuery, SourceQuery } from './desk.ts'
import { pageOf } from './paging.ts'
import { keyOf, type Saying, type SourceName } from './sayings.ts'
import type { Page, SourceRow } from './views.ts'

/** Where a saying is found again. */
export interface SayingPlace {
  readonly incident: string
  readonly field: FieldName
  /** Which of the source's sayings of that incident, from 0. */
  readonly at: number
  readonly fared: Fared
}

/** All sources of a case, and where what they said stands. */
export interface SourceIndex {
  add(incident: string, sayings: readonly Saying[]): void
  /** `isOut`: incidents that do not count, such as those that a person rejected. */
  list(query: SourceQuery, isOut: IsOut): Page<SourceRow>
  one(id: string, isOut: IsOut): SourceRow | null
  said(id: string, query: SaidQuery, isOut: IsOut): Page<SayingPlace> | null
}

type IsOut = (incident: string) => boolean

interface Known {
  readonly id: string
  readonly source: SourceName
  readonly places: SayingPlace[]
}

export function sourceIndex(): SourceIndex {
  const sources = new Map<string, Known>()
  /** Nobody without a name can be asked for. */
  const named = (id: string) => {
    const known = sources.get(id)
    return known === undefined || known.source.name === null ? null : known
  }
  return {
    add(incident, sayings) {
      const counts = new Map<string, number>()
      for (const { source, field, fared } of sayings) {
        const id = sourceIdOf(source)
        const known = sources.get(id) ?? { id, source, places: [] }
        const at = counts.get(id) ?? 0
        counts.set(id, at + 1)
        known.places.push({ incident, field, at, fared })
        sources.set(id, known)
      }
    },
    list(query, isOut) {
      const wanted = query.text?.toLowerCase().split(/\s+/u) ?? []
      const rows = [...sources.values()]
        .filter(({ source }) => query.kind === undefined || source.kind === query.kind)
        .filter(({ source }) => wanted.every((word) => (source.name ?? '').toLowerCase().includes(word)))
        .map((known) => rowOf(known, isOut))
        .filter(({ said }) => said > 0)
      return pageOf(rows.sort(byWeight), query)
    },
    one(id, isOut) {
      const known = named(id)
      return known && rowOf(known, isOut)
    },
    said(id, query, isOut) {
      const places = named(id)?.places.filter(
        ({ incident, fared }) => !isOut(incident) && (query.fared === undefined || fared === query.fared),
      )
      return places ? pageOf(places, query) : null
    },
  }
}

export function sourceIdOf(source: SourceName): string {
  return idOf('v', keyOf(source))
}

function rowOf({ id, source, places }: Known, isOut: IsOut): SourceRow {
  const counted = places.filter(({ incident }) => !isOut(incident))
  const fared = Object.fromEntries(FARED.map((one) => [one, 0])) as Record<Fared, number>
  for (const place of counted) fared[place.fared]++
  return {
    id: source.name === null ? null : id,
    ...source,
    incidents: new Set(counted.map(({ incident }) => incident)).size,
    said: counted.length,
    fared,
  }
}

/** Those who said most first; who is not named comes last. */
function byWeight(a: SourceRow, b: SourceRow): number {
  return (
    Number(a.id === null) - Number(b.id === null) ||
    b.said - a.said ||
    compareText(a.name ?? a.kind, b.name ?? b.kind) ||
    compareText(a.kind, b.kind)
  )
}
