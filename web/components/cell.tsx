import type { Slot } from '../matrix/layout.ts'
import type { Cell, Row } from '../matrix/rows.ts'
import { words } from '../words.ts'
import { Mark, type MarkName, Status } from './mark.tsx'
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
        title={cell.statements[0]?.context.exact}
        onClick={choose}
      >
        <span className="vh">{spokenPlace(row, cell)} </span>
        <Inside cell={cell} isSliver={slot.kind === 'sliver' || slot.kind === 'folded'} />
      </button>
    </td>
  )
}

/** "injured, Dockers' Bulletin, origin 2:", before what the cell shows. */
function spokenPlace({ field }: Row, { column }: Cell): string {
  const isOrigin = column.relation === null && column.from === null
  const place = isOrigin ? `origin ${column.origin}` : `${column.siglum}, from ${column.origin}`
  return `${words.fields[field]}, ${nameOf(column)}, ${place}:`
}

function Inside({ cell, isSliver }: { readonly cell: Cell; readonly isSliver: boolean }) {
  if (cell.kind === 'ditto') return <Quiet mark="ditto" word={words.incident.asOrigin(`${cell.column.origin}`)} />
  if (cell.kind === 'point') return <Quiet mark="none" word={words.incident.notSaid} />
  if (cell.kind === 'silent') return <span className="ns">{words.incident.notSaid}</span>
  if (isSliver) return <Quiet mark={cell.standings[0]?.mark ?? 'ditto'} word={cell.values.join(', ')} />
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

/** A sign alone for the eye, its word for the ear. */
function Quiet({ mark, word }: { readonly mark: MarkName; readonly word: string }) {
  return (
    <>
      <Mark name={mark} />
      <span className="vh">{word}</span>
    </>
  )
}
