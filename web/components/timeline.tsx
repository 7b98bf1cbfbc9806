import { scaleLinear, scaleUtc } from 'd3-scale'
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { IncidentOverview } from '../../src/http/api.ts'
import { dateText } from '../../src/model/date-text.ts'
import { addDays, type Bin, binsOf, toDate, toDay } from '../timeline/bins.ts'
import { counted, words } from '../words.ts'
import { useKeys } from './use-keys.ts'

interface Span {
  readonly since?: string | undefined
  readonly until?: string | undefined
}

interface Props {
  readonly days: IncidentOverview['days']
  readonly span: Span
  readonly change: (span: Span) => void
}

const HEIGHT = 176
const TOP = 12
const BOTTOM = 28
const SIDE = 30
const DAY_PX = 90

/** Incidents by day; two handles move the span that the list is narrowed to, by pointer and by keys. */
export function Timeline({ days, span, change }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const bins = useMemo(() => binsOf(days), [days])
  const [drawn, setDrawn] = useState<readonly [string, string] | null>(null)
  const [first, last] = [bins[0]?.first ?? new Date(), bins.at(-1)?.end ?? new Date()]
  const x = scaleUtc([first, last], [SIDE, Math.max(width - SIDE, SIDE + 1)])
  const edge = { first: toDay(first), last: toDay(addDays(last, -1)) }
  const [since, until] = drawn ?? [span.since ?? edge.first, span.until ?? edge.last]
  const isNarrowed = drawn !== null || span.since !== undefined || span.until !== undefined

  const dayAt = (event: PointerEvent) => {
    const left = frame.current?.getBoundingClientRect().left ?? 0
    const day = toDay(x.invert(event.clientX - left))
    return within(day, edge)
  }
  const settle = (from: string, to: string) => {
    const [start, end] = from <= to ? [from, to] : [to, from]
    change({ since: start <= edge.first ? undefined : start, until: end >= edge.last ? undefined : end })
  }
  /** An end that is moved past the other takes it along. */
  const moveEnd = (end: 'since' | 'until', day: string) => {
    const isPast = end === 'since' ? day > until : day < since
    if (isPast) settle(day, day)
    else if (end === 'since') settle(day, until)
    else settle(since, day)
  }
  const shift = (direction: 1 | -1) => {
    const length = Math.round((toDate(until).getTime() - toDate(since).getTime()) / 86_400_000) + 1
    change({
      since: toDay(addDays(toDate(since), direction * length)),
      until: toDay(addDays(toDate(until), direction * length)),
    })
  }
  useKeys({
    t: () => frame.current?.querySelector<HTMLElement>('[role=slider]')?.focus(),
    '[': () => shift(-1),
    ']': () => shift(1),
  })
  if (bins.length === 0) return null

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const at = dayAt(event)
    const end = (event.target as HTMLElement).dataset['end']
    const anchor = end === 'since' ? until : end === 'until' ? since : at
    event.currentTarget.setPointerCapture(event.pointerId)
    const order = (day: string): readonly [string, string] => (anchor <= day ? [anchor, day] : [day, anchor])
    const target = event.currentTarget
    const move = (moved: globalThis.PointerEvent) => setDrawn(order(dayAt(moved as never)))
    const up = (lifted: globalThis.PointerEvent) => {
      target.removeEventListener('pointermove', move)
      setDrawn(null)
      const to = dayAt(lifted as never)
      // A click beside the handles opens the whole time again.
      if (end === undefined && to === anchor) change({ since: undefined, until: undefined })
      else settle(...order(to))
    }
    target.addEventListener('pointermove', move)
    target.addEventListener('pointerup', up, { once: true })
  }

  return (
    <figure className="timeline">
      <div ref={frame} className="timeline-frame" onPointerDown={onPointerDown}>
        <Bars
          bins={bins}
          x={x}
          width={width}
          since={toDate(since)}
          until={addDays(toDate(until), 1)}
          isNarrowed={isNarrowed}
        />
        {(['since', 'until'] as const).map((end) => (
          <Handle
            key={end}
            end={end}
            day={end === 'since' ? since : until}
            edge={edge}
            left={x(end === 'since' ? toDate(since) : addDays(toDate(until), 1))}
            move={(day) => moveEnd(end, day)}
          />
        ))}
      </div>
    </figure>
  )
}

/** Days are compared as text: they sort as they follow each other. */
function within(day: string, { first, last }: { readonly first: string; readonly last: string }): string {
  if (day < first) return first
  if (day > last) return last
  return day
}

function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(900)
  useLayoutEffect(() => {
    if (!frame.current) return
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 900)))
    watch.observe(frame.current)
    return () => watch.disconnect()
  }, [frame])
  return width
}

interface HandleProps {
  readonly end: 'since' | 'until'
  readonly day: string
  readonly edge: { readonly first: string; readonly last: string }
  readonly left: number
  readonly move: (day: string) => void
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
}

function Handle({ end, day, edge, left, move }: HandleProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    const to =
      event.key === 'Home'
        ? edge.first
        : event.key === 'End'
          ? edge.last
          : step === undefined
            ? null
            : toDay(addDays(toDate(day), step))
    if (to === null) return
    event.preventDefault()
    move(within(to, edge))
  }
  const number = (of: string) => Math.round(toDate(of).getTime() / 86_400_000)
  return (
    <div
      className="handle"
      role="slider"
      tabIndex={0}
      data-end={end}
      style={{ left }}
      aria-label={words.list.ends[end]}
      aria-valuemin={number(edge.first)}
      aria-valuemax={number(edge.last)}
      aria-valuenow={number(day)}
      aria-valuetext={dateText(day)}
      onKeyDown={onKeyDown}
    />
  )
}

const MONTHS = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** As fine as the bars: "Tue 10", "March", "2025"; what comes round again says of which it is. */
function tickText(tick: Date, bins: readonly Bin[]): string {
  const [first, last] = [bins[0]?.first ?? tick, bins.at(-1)?.end ?? tick]
  const days = (last.getTime() - first.getTime()) / 86_400_000
  const month = MONTHS[tick.getUTCMonth()] ?? ''
  if (days > 1500 || (days > 100 && tick.getUTCMonth() === 0)) return `${tick.getUTCFullYear()}`
  if (days > 100) return month
  if (days > 40 || tick.getUTCDate() === 1) return `${tick.getUTCDate()} ${month}`
  return `${WEEKDAYS[tick.getUTCDay()] ?? ''} ${tick.getUTCDate()}`
}

interface BarsProps {
  readonly bins: readonly Bin[]
  readonly x: ReturnType<typeof scaleUtc<number, number>>
  readonly width: number
  readonly since: Date
  readonly until: Date
  readonly isNarrowed: boolean
}

function Bars({ bins, x, width, since, until, isNarrowed }: BarsProps) {
  const base = HEIGHT - BOTTOM
  const y = scaleLinear([0, Math.max(1, ...bins.map(({ count }) => count))], [base, TOP]).nice(4)
  const steps = y.ticks(3).filter((tick) => tick > 0 && Number.isInteger(tick))
  const ticks = x
    .ticks(Math.max(2, Math.floor(width / DAY_PX)))
    .filter((tick) => tick.getUTCHours() === 0 && x(tick) < width - SIDE - 20)
    // Weeks within a month of which only the month is said: the first will do.
    .filter((tick, at, all) => at === 0 || tickText(tick, bins) !== tickText(all[at - 1] ?? tick, bins))
  const total = bins.reduce((sum, { count }) => sum + count, 0)
  return (
    <svg
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={`${words.list.timeline}: ${counted(total, 'incident')}, ${dateText(toDay(bins[0]?.first ?? since))} to ${dateText(toDay(addDays(bins.at(-1)?.end ?? until, -1)))}`}
    >
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="var(--paper)" />
          <rect width="2.4" height="5" fill="var(--conflict)" />
        </pattern>
      </defs>
      {isNarrowed && (
        <rect
          x={x(since)}
          y={TOP - 4}
          width={Math.max(0, x(until) - x(since))}
          height={base - TOP + 4}
          fill="var(--select)"
        />
      )}
      {steps.map((step) => (
        <g key={step}>
          <path d={`M${SIDE} ${y(step)}H${width - SIDE}`} stroke="var(--rule)" />
          <text x={SIDE - 8} y={y(step) + 4} textAnchor="end" className="t3">
            {step}
          </text>
        </g>
      ))}
      {bins.map(({ first, end, count, conflicts }) => {
        const isIn = first < until && end > since
        const [from, right] = [x(first), x(end)]
        const wide = Math.max(1.5, Math.min(right - from - (right - from > 5 ? 2 : 0), 30))
        const left = from + (right - from - wide) / 2 - 1
        const calm = count - conflicts
        return (
          <g key={first.getTime()}>
            {calm > 0 && (
              <rect
                x={left + 1}
                y={y(calm)}
                width={wide}
                height={base - y(calm)}
                fill={isIn ? 'var(--ink-2)' : 'var(--edge)'}
              />
            )}
            {conflicts > 0 && (
              <rect
                x={left + 1.75}
                y={y(count) + 0.75}
                width={Math.max(0.5, wide - 1.5)}
                height={Math.max(1, y(calm) - y(count) - 1.5)}
                fill="url(#hatch)"
                stroke="var(--conflict)"
                strokeWidth={wide > 4 ? 1.5 : 0.5}
              />
            )}
          </g>
        )
      })}
      <path d={`M${SIDE} ${base + 0.5}H${width - SIDE}`} stroke="var(--ink)" />
      {ticks.map((tick) => (
        <g key={tick.getTime()}>
          <path d={`M${Math.round(x(tick)) + 0.5} ${base}v6`} stroke="var(--ink)" />
          <text x={x(tick) + 4} y={base + 20} className={tick >= since && tick < until && isNarrowed ? 'b' : 't2'}>
            {tickText(tick, bins)}
          </text>
        </g>
      ))}
      {isNarrowed && (
        <path
          d={`M${x(since)} ${TOP - 4}V${base}M${x(until)} ${TOP - 4}V${base}`}
          stroke="var(--accent)"
          strokeWidth="2"
        />
      )}
    </svg>
  )
}
