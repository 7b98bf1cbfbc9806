import type { Slot } from '../matrix/layout.ts'
import type { Cell, Row } from '../matrix/rows.ts'
import { words } from '../words.ts'
import { Mark, Status } from './mark.tsx'
import { nameOf } from './sheet.tsx'

interface Props {
  readonly row: Row
  readonly slot: Slot
  /** Row and slot as `3-1`, by which the matrix finds it. */
  readonly place: string
  readonly isCurrent: boolean
  readonly isOpen: boolean
  readonly choose: () => void
}

/** Values stacked in a cell before the rest is counted. */
const VALUES_SHOWN = 3

/** What one account says of one field, and how that stands to the others. */
export function CellButton({ row, slot, place, isCurrent, isOpen, choose }: Props) {
  const [column] = slot.columns
  const cell = row.cells.find((found) => found.column === column)
  if (!cell || !column) return null
  const isQuiet = cell.kind === 'ditto' || cell.kind === 'point' || slot.kind === 'folded'
  const side = slot.kind === 'origin' ? 'o' : slot.kind === 'wide' ? 'k w' : 'k'
  return (
    <td className={isOpen ? `${side} open` : side}>
      <button
        type="button"
        className={isQuiet ? 'cell dit' : 'cell'}
        data-cell={place}
        tabIndex={isCurrent ? 0 : -1}
        aria-expanded={cell.statements.length > 0 ? isOpen : undefined}
        aria-label={spoken(row, cell)}
        title={cell.statements[0]?.context.exact}
        onClick={choose}
      >
        <Inside cell={cell} isSliver={slot.kind === 'sliver' || slot.kind === 'folded'} />
      </button>
    </td>
  )
}

/** "injured, Dockers' Bulletin, origin 2: 11 dockers, conflicts with 1 and 3". */
function spoken({ field }: Row, cell: Cell): string {
  const { column, kind, values, standings, notes } = cell
  const place =
    column.relation === null && column.from === null
      ? `origin ${column.origin}`
      : `${column.siglum}, from ${column.origin}`
  const said =
    kind === 'ditto'
      ? [words.incident.asOrigin(`${column.origin}`)]
      : kind === 'value'
        ? [...values, ...notes, ...standings.map(({ word }) => word)]
        : [words.incident.notSaid]
  return `${words.fields[field]}, ${nameOf(column)}, ${place}: ${said.join(', ')}`
}

function Inside({ cell, isSliver }: { readonly cell: Cell; readonly isSliver: boolean }) {
  if (cell.kind === 'ditto') return <Mark name="ditto" />
  if (cell.kind === 'point') return <Mark name="none" />
  if (cell.kind === 'silent') return <span className="ns">{words.incident.notSaid}</span>
  if (isSliver) return <Mark name={cell.standings[0]?.mark ?? 'ditto'} />
  const rest = cell.values.length - VALUES_SHOWN
  return (
    <>
      {cell.values.slice(0, VALUES_SHOWN).map((value) => (
        <span key={value} className="v" dir="auto">
          <span className={cell.isHedged ? 'hedged' : undefined}>{value}</span>
        </span>
      ))}
      {rest > 0 && <span className="x">+{rest}</span>}
      {cell.notes.map((note) => (
        <span key={note} className="x">
          {note}
        </span>
      ))}
      {cell.standings.map(({ mark, word }) => (
        <Status key={word} name={mark} word={word} />
      ))}
    </>
  )
}
