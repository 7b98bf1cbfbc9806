import type { ReportView } from '../../src/http/api.ts'
import { FIELD_NAMES, type FieldName } from '../../src/model/account.ts'
import type { Mark } from '../../src/model/mark.ts'
import type { Span } from '../../src/model/span.ts'

export const LAYERS = ['statement', 'time', 'place', 'attribution', 'hedge', 'loaded', 'person'] as const
export type Layer = (typeof LAYERS)[number]

/** Something drawn under or round words of a report. */
export interface Note extends Span {
  readonly layer: Layer
  /** Counts from 1 over the loaded ones, for the margin. */
  readonly number: number | null
  readonly mark: Mark | null
  /** What the words tell: for statements. */
  readonly tells: readonly {
    readonly field: FieldName
    readonly incident: string
    readonly account: string
    readonly label: string
    readonly value: unknown
  }[]
}

const OF_KIND: Partial<Record<Mark['kind'], Layer>> = {
  time: 'time',
  place: 'place',
  attribution: 'attribution',
  hedge: 'hedge',
  loaded: 'loaded',
  person: 'person',
  organisation: 'person',
}

/** Everything that can be shown on a report, in the order of the text. */
export function notesOf({ accounts, marks }: ReportView): Note[] {
  const statements = new Map<string, Note>()
  for (const { account, incident } of accounts) {
    for (const field of FIELD_NAMES) {
      for (const { quote, value } of account.fields[field]) {
        const key = `${quote.start}-${quote.end}`
        const tells = [
          ...(statements.get(key)?.tells ?? []),
          { field, incident: incident.id, account: account.id, label: incident.label, value },
        ]
        statements.set(key, { start: quote.start, end: quote.end, layer: 'statement', number: null, mark: null, tells })
      }
    }
  }
  const marked = marks.flatMap((mark): Note[] => {
    const layer = OF_KIND[mark.kind]
    if (!layer) return []
    const span = mark.kind === 'attribution' ? cueOf(mark) : mark
    return [{ start: span.start, end: span.end, layer, number: null, mark, tells: [] }]
  })
  const notes = [...statements.values(), ...marked].sort((a, b) => a.start - b.start || b.end - a.end)
  let loaded = 0
  return notes.map((note) => (note.layer === 'loaded' ? { ...note, number: ++loaded } : note))
}

/** An attribution is drawn under who says it and the verb, not under what is said. */
function cueOf(mark: Extract<Mark, { kind: 'attribution' }>): Span {
  const { source, cue } = mark.value
  const [start, end] = cue
  if (source === null) return { start, end }
  const [from, to] = source
  // Far apart, as around a long quote, only the source is drawn.
  return Math.max(to, end) - Math.min(from, start) > 120
    ? { start: from, end: to }
    : { start: Math.min(from, start), end: Math.max(to, end) }
}

/** A run of text with the notes that cover it. */
export interface Segment extends Span {
  readonly notes: readonly Note[]
}

/** Cuts a passage wherever a note starts or ends. */
export function segmentsOf({ start, end }: Span, notes: readonly Note[]): Segment[] {
  const inside = notes.filter((note) => note.start < end && start < note.end)
  const cuts = [start, end, ...inside.flatMap((note) => [Math.max(note.start, start), Math.min(note.end, end)])]
  const places = [...new Set(cuts)].sort((a, b) => a - b)
  return places.slice(1).map((to, index) => {
    const from = places[index] ?? start
    return { start: from, end: to, notes: inside.filter((note) => note.start <= from && to <= note.end) }
  })
}
