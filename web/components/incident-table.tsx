import { Link } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { IncidentRow } from '../../src/http/api.ts'
import { commonYear, shortDateText } from '../../src/model/date-text.ts'
import { counted, words } from '../words.ts'
import { GradeBox } from './grade.tsx'
import { Label } from './label.tsx'
import { ListBar } from './list-bar.tsx'
import { Strip, StripHead } from './strip.tsx'
import { useKeys } from './use-keys.ts'
import { useIsNarrow } from './use-narrow.ts'

interface Props {
  /** Those loaded so far. */
  readonly rows: readonly IncidentRow[]
  /** How many match in all. */
  readonly count: number
  readonly more: () => void
}

const ROW_PX = 52
const NARROW_ROW_PX = 112
/** Rows drawn above and below what is seen. */
const SPARE_ROWS = 12

/** The incidents, of which only those near the window are drawn. */
export function IncidentTable({ rows, count, more }: Props) {
  const isNarrow = useIsNarrow()
  const body = useRef<HTMLTableSectionElement>(null)
  const [top, setTop] = useState(0)
  const [current, setCurrent] = useState(-1)
  const [chosen, setChosen] = useState<readonly string[]>([])
  useLayoutEffect(() => setTop((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY), [])
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => (isNarrow ? NARROW_ROW_PX : ROW_PX),
    overscan: SPARE_ROWS,
    scrollMargin: top,
    getItemKey: (index) => rows[index]?.id ?? index,
  })
  const seen = virtual.getVirtualItems()
  const last = seen.at(-1)?.index ?? -1
  useEffect(() => {
    if (last >= rows.length - SPARE_ROWS && rows.length < count) more()
  }, [last, rows.length, count, more])

  // Keys may come quicker than frames: where they lead is known at once, the row is focused as soon as it is drawn.
  const wanted = useRef<number | null>(null)
  const focusWanted = () => {
    const link = body.current?.querySelector<HTMLAnchorElement>(`[data-row="${wanted.current}"] a`)
    if (wanted.current === null || !link) return
    wanted.current = null
    link.focus({ preventScroll: true })
  }
  useLayoutEffect(focusWanted)
  const go = (step: number) => {
    const next = Math.min(Math.max((wanted.current ?? current) + step, 0), rows.length - 1)
    wanted.current = next
    setCurrent(next)
    virtual.scrollToIndex(next, { align: 'auto' })
    focusWanted()
  }
  useKeys({ j: () => go(1), k: () => go(-1) })

  const year = commonYear(rows.map(({ when }) => when))
  const before = (seen[0]?.start ?? top) - top
  const after = virtual.getTotalSize() - ((seen.at(-1)?.end ?? top) - top)
  if (rows.length === 0) return null
  return (
    <>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{words.list.head.kind}</th>
            <th scope="col">
              {words.list.head.when}
              {year && `, ${year}`}
            </th>
            <th scope="col">{words.list.head.what}</th>
            <th scope="col">{words.list.head.told}</th>
            <th scope="col">
              <StripHead />
            </th>
            <th scope="col">{words.list.head.grade}</th>
            <th scope="col">{words.list.head.review}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {before > 0 && <Spacer height={before} />}
          {seen.map(({ index }) => {
            const row = rows[index]
            if (!row) return null
            return (
              <tr
                key={row.id}
                data-row={index}
                data-index={index}
                ref={virtual.measureElement}
                className={chosen.includes(row.id) ? 'chosen' : undefined}
                onFocus={() => setCurrent(index)}
              >
                <Row row={row} year={year} isChosen={chosen.includes(row.id)} />
              </tr>
            )
          })}
          {after > 0 && <Spacer height={after} />}
        </tbody>
      </table>
      <ListBar rows={rows} count={count} current={current} chosen={chosen} choose={setChosen} />
    </>
  )
}

function Spacer({ height }: { readonly height: number }) {
  return (
    <tr className="spacer">
      <td colSpan={7} style={{ height }} />
    </tr>
  )
}

interface RowProps {
  readonly row: IncidentRow
  readonly year: string | null
  readonly isChosen: boolean
}

function Row({ row, year, isChosen }: RowProps) {
  const kind = row.type.replaceAll('-', ' ')
  const [day = '', time] = (row.when === null ? words.state.undated : shortDateText(row.when, year)).split(', ')
  return (
    <>
      <td className="lab2">{kind}</td>
      <td className="lab2 day">
        {day}
        {time !== undefined && <span className="sub">{time}</span>}
      </td>
      <td className="lab">
        <Link className="what" to="/incidents/$id" params={{ id: row.id }} dir="auto">
          <Label of={row.label} />
        </Link>
        <span className="sub">
          {isChosen && <b>{words.list.chosen} · </b>}
          <span className="ph">
            {kind} · {day} {time} ·{' '}
          </span>
          <span dir="auto">{placeText(row)}</span>
        </span>
      </td>
      <td className="told">
        <Told row={row} />
      </td>
      <td>
        <Strip statuses={row.statuses} />
      </td>
      <td>
        <GradeBox grade={row.grade} isSet={row.graded} />
      </td>
      <td className="lab2">{words.reviews[row.review]}</td>
    </>
  )
}

function placeText({ where }: IncidentRow): string {
  if (where === null) return words.list.undatedPlace
  const isVague = where.precision !== 'site' && where.precision !== 'settlement'
  return isVague ? `${where.name} · ${words.precisions[where.precision]}` : where.name
}

/** "7 reports · 3 origins · 2 sources", the same nouns in every row. */
function Told({ row: { reports, origins, sources } }: { readonly row: IncidentRow }) {
  const parts = [counted(reports, 'report'), counted(origins, 'origin'), counted(sources, 'source')]
  return parts.map((part, index) => {
    const [number, noun] = part.split(' ')
    return (
      <span key={noun}>
        <b>{number}</b>{' '}
        <i>
          {noun}
          {index < 2 && ' · '}
        </i>
      </span>
    )
  })
}
