import type { AccountColumn } from '../../src/http/api.ts'
import type { Row } from './rows.ts'

/** What stands side by side under one origin. */
export interface OriginGroup {
  readonly origin: number
  readonly slots: readonly Slot[]
  /** Reports in the group, folded ones too. */
  readonly reports: number
}

/** A place in the matrix: one account, or several verbatim copies folded to a sliver. */
export interface Slot {
  readonly columns: readonly AccountColumn[]
  /** `sliver`: a verbatim copy, its name turned. */
  readonly kind: 'origin' | 'wide' | 'sliver' | 'folded'
  /** How many sheets lie before it in its pile. */
  readonly depth: number
  readonly widthPx: number
}

export const FIELD_PX = 316
export const GAP_PX = 16
const SLIVER_PX = 38
const FOLDED_PX = 52
const ORIGIN_PX = 172
const MIN_ORIGIN_PX = 150
/** More origins are narrower, and scroll sideways. */
export const ORIGINS_AT_ONCE = 7
const MIN_WIDE_PX = 104
const MAX_WIDE_PX = 172

/** Verbatim copies of one origin shown one by one before the rest are folded. */
const COPIES_SHOWN = 3

/** How the accounts stand side by side; `opened` are copies shown at full width. */
export function layOut(
  columns: readonly AccountColumn[],
  rows: readonly Row[],
  opened: ReadonlySet<string>,
): OriginGroup[] {
  const origins = [...new Set(columns.map(({ origin }) => origin))]
  return origins.map((origin) => {
    const own = columns.filter((column) => column.origin === origin)
    const slots: Slot[] = []
    const copies: AccountColumn[] = []
    for (const column of own) {
      const isOrigin = column === own[0]
      const width = isOrigin ? (origins.length > ORIGINS_AT_ONCE ? MIN_ORIGIN_PX : ORIGIN_PX) : widthOf(column, rows)
      if (isOrigin) slots.push({ columns: [column], kind: 'origin', depth: 0, widthPx: width })
      else if (width > SLIVER_PX || opened.has(column.report.id)) {
        slots.push({
          columns: [column],
          kind: 'wide',
          depth: slots.length,
          widthPx: opened.has(column.report.id) ? Math.max(width, MIN_ORIGIN_PX) : width,
        })
      } else if (copies.push(column) <= COPIES_SHOWN) {
        slots.push({ columns: [column], kind: 'sliver', depth: slots.length, widthPx: SLIVER_PX })
      }
    }
    const folded = copies.slice(COPIES_SHOWN)
    if (folded.length > 0) slots.push({ columns: folded, kind: 'folded', depth: slots.length, widthPx: FOLDED_PX })
    return { origin, slots, reports: own.length }
  })
}

/** A copy that says all as its origin is a sliver; another is as wide as its differences need. */
function widthOf(column: AccountColumn, rows: readonly Row[]): number {
  const cells = rows.flatMap(({ cells }) => cells.filter((cell) => cell.column === column && cell.kind === 'value'))
  const isVerbatim = cells.length === 0 && (column.relation === 'copy' || column.relation === null)
  if (isVerbatim) return SLIVER_PX
  const longest = Math.max(0, ...cells.flatMap(({ values }) => values.map(({ length }) => length)))
  return Math.min(MAX_WIDE_PX, Math.max(MIN_WIDE_PX, longest * 6 + 24))
}
