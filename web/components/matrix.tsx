import { useNavigate } from '@tanstack/react-router'
import { Fragment, type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { Act, IncidentView } from '../../src/http/api.ts'
import { FIELD_PX, GAP_PX, layOut, ORIGINS_AT_ONCE, type Slot } from '../matrix/layout.ts'
import { type Cell, type Row, yearOf } from '../matrix/rows.ts'
import type { Deciding } from '../review/use-decide.ts'
import { words } from '../words.ts'
import { CellButton } from './cell.tsx'
import { FieldHead } from './field-head.tsx'
import { OpenCell } from './open-cell.tsx'
import { OriginMap } from './origin-map.tsx'
import { Sheet } from './sheet.tsx'
import { useKeys } from './use-keys.ts'

/** Wide enough for the panel of an open cell. */
const READABLE_PX = 1100
/** So many times its least width an origin may take. */
const WIDEST = 2.2

interface Props {
  readonly view: IncidentView
  readonly rows: readonly Row[]
  readonly deciding: Deciding
}

interface Place {
  readonly row: number
  readonly slot: number
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Fields by accounts: one tab stop, arrows move, Enter opens a cell and, again, the report at its quote. */
export function Matrix({ view, rows, deciding }: Props) {
  const navigate = useNavigate()
  const frame = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [place, setPlace] = useState<Place>({ row: 0, slot: 0 })
  const [open, setOpen] = useState<Place | null>(null)
  const groups = useMemo(() => layOut(view.columns, rows, opened), [view, rows, opened])
  const slots = groups.flatMap((group) => group.slots)
  const year = yearOf(view)

  const focus = (next: Place) => {
    setPlace(next)
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.slot}"]`)?.focus()
  }
  const cellAt = ({ row, slot }: Place) => rows[row]?.cells.find(({ column }) => column === slots[slot]?.columns[0])
  const toReport = (at: Place) => {
    const cell = cellAt(at)
    const quote = cell?.statements[0]?.quote
    if (!cell || !quote) return
    void navigate({
      to: '/reports/$id',
      params: { id: cell.column.report.id },
      search: { at: `${quote.start}-${quote.end}` },
    })
  }
  const isOpen = (at: Place) => open?.row === at.row && open.slot === at.slot
  const choose = (at: Place) => {
    setPlace(at)
    if (isOpen(at)) toReport(at)
    else if ((cellAt(at)?.statements.length ?? 0) > 0) setOpen(at)
    else setOpen(null)
  }
  const turnCopies = () => {
    const ids = slots[place.slot]?.columns.map(({ report }) => report.id) ?? []
    setOpen(null)
    setOpened((before) => {
      const isShown = ids.some((id) => before.has(id))
      return isShown ? new Set([...before].filter((id) => !ids.includes(id))) : new Set([...before, ...ids])
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const limit = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1)
    focus({ row: limit(place.row + step[0], rows.length), slot: limit(place.slot + step[1], slots.length) })
  }
  const closePanel = () => {
    if (open === null) return
    setOpen(null)
    focus(open)
  }
  const onOpenCell = (act: (row: Row, cell: Cell) => Act | null) => {
    const row = open && rows[open.row]
    const cell = open && cellAt(open)
    const found = row && cell ? act(row, cell) : null
    if (found) deciding.take(found)
  }
  const incident = view.incident.id
  const takeBest = () =>
    onOpenCell(({ field }, { statements: [first] }) =>
      first ? { act: 'edit', incident, field, value: first.value } : null,
    )
  const sayScope = () =>
    onOpenCell(
      (
        { field },
        {
          column: {
            accounts: [first],
          },
        },
      ) => (first ? { act: 'scope', incident, field, account: first.id } : null),
    )
  useKeys({ '=': turnCopies, Escape: closePanel, b: takeBest, o: sayScope })

  const width = slots.reduce((sum, { widthPx }) => sum + widthPx, FIELD_PX + GAP_PX * (groups.length - 1))
  // Few origins on a wide screen stay beside their fields.
  const maxWidth = Math.max(READABLE_PX, FIELD_PX + WIDEST * (width - FIELD_PX))
  const columns = slots.length + groups.length - 1
  return (
    <>
      {groups.length > ORIGINS_AT_ONCE && <OriginMap key={groups.length} groups={groups} frame={frame} />}
      <div className="mx-wrap" tabIndex={-1} ref={frame}>
        <table
          className="mx"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with one tab stop in which arrows move is a grid.
          role="grid"
          ref={table}
          aria-label={words.incident.matrix}
          style={{ minWidth: width, maxWidth }}
          onKeyDown={onKeyDown}
        >
          <colgroup>
            <col className="f" />
            {groups.map(({ origin, slots: own }, index) => (
              <Fragment key={origin}>
                {index > 0 && <col className="gap" />}
                {own.map((slot) => (
                  <col key={keyOf(slot)} style={widthOf(slot)} />
                ))}
              </Fragment>
            ))}
          </colgroup>
          <thead>
            <tr className="grp">
              <td>
                <span className="note">
                  <kbd>←</kbd> <kbd>↑</kbd> <kbd>↓</kbd> <kbd>→</kbd> {words.incident.cells}
                </span>
              </td>
              {groups.map(({ origin, slots: own, reports }, index) => (
                <Fragment key={origin}>
                  {index > 0 && <td />}
                  <th colSpan={own.length} scope="colgroup" data-origin={origin}>
                    <div className="br">
                      <b>{words.incident.origin(words.incident.ordinals[origin - 1] ?? `${origin}.`)}</b>
                      <span className="note">{words.incident.originNote(reports)}</span>
                    </div>
                  </th>
                </Fragment>
              ))}
            </tr>
            <tr>
              <td className="corner">
                <span className="label">{words.incident.corner}</span>
              </td>
              {groups.map(({ origin, slots: own }, index) => (
                <Fragment key={origin}>
                  {index > 0 && <td />}
                  {own.map((slot, at) => (
                    <Sheet key={keyOf(slot)} slot={slot} isPile={at === 0 && own.length > 1} year={year} />
                  ))}
                </Fragment>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <Fragment key={row.field}>
                <tr className={at === rows.length - 1 && open?.row !== at ? 'end' : undefined}>
                  <th scope="row">
                    <FieldHead row={row} />
                  </th>
                  {groups.map((group, index) => (
                    <Fragment key={group.origin}>
                      {index > 0 && <td className="gap" />}
                      {group.slots.map((slot) => {
                        const here = { row: at, slot: slots.indexOf(slot) }
                        return (
                          <CellButton
                            key={keyOf(slot)}
                            row={row}
                            slot={slot}
                            place={`${here.row}-${here.slot}`}
                            isCurrent={place.row === here.row && place.slot === here.slot}
                            isOpen={isOpen(here)}
                            choose={() => choose(here)}
                          />
                        )
                      })}
                    </Fragment>
                  ))}
                </tr>
                {open?.row === at && cellAt(open) && (
                  <tr className="apx">
                    <td />
                    <td className="full" colSpan={columns}>
                      <OpenCell
                        view={view}
                        row={row}
                        cell={cellAt(open)}
                        toReport={() => toReport(open)}
                        close={closePanel}
                        takeBest={takeBest}
                        sayScope={sayScope}
                      />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function keyOf(slot: Slot): string {
  return slot.columns[0]?.report.id ?? slot.kind
}

/** Origins share what room there is; what is drawn from them takes no more than it needs. */
function widthOf({ kind, widthPx }: Slot) {
  return kind === 'origin' ? undefined : { width: widthPx }
}
