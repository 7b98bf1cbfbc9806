import { scaleLinear, scaleUtc } from 'd3-scale'
import type { ClaimRow } from '../../src/http/api.ts'
import { dateText } from '../../src/model/date-text.ts'
import type { Figure } from '../../src/model/figures.ts'
import { words } from '../words.ts'
import { useIsNarrow } from './use-narrow.ts'

const WIDE = 640
const NARROW = 360
const HEIGHT = 150
/** Half as wide as a letter is, on the average. */
const HALF_LETTER = 3.3
const EDGE = { left: 64, right: 20, top: 14, bottom: 26 }

/** The figures of a series over time; a bar is how far a figure may lie, a dashed one is approximate. */
export function SeriesPlot({ figures }: { readonly figures: readonly Figure<ClaimRow>[] }) {
  const width = useIsNarrow() ? NARROW : WIDE
  const dated = figures.flatMap((figure) => {
    const time = timeOf(figure.period)
    return time === null ? [] : [{ ...figure, time }]
  })
  if (new Set(dated.map(({ period }) => period)).size < 2) return null
  const times = dated.map(({ time }) => time)
  const x = scaleUtc([Math.min(...times), Math.max(...times)], [EDGE.left + 16, width - EDGE.right - 16])
  const y = scaleLinear(
    [Math.min(0, ...dated.map(({ low }) => low)), Math.max(...dated.map(({ high }) => high))],
    [HEIGHT - EDGE.bottom, EDGE.top],
  ).nice(4)
  const ticks = [...new Map(dated.map(({ period, time }) => [period, time]))].filter(([, time], index, all) => {
    const before = all[index - 1]
    return before === undefined || x(time) - x(before[1]) > 90
  })
  /** A tick's words stay inside, even where what they name lies at the edge. */
  const wordsAt = (time: number, text: string) => {
    const half = text.length * HALF_LETTER
    return Math.min(Math.max(x(time), half), width - half)
  }
  const label = dated.map(({ period, best }) => `${dateText(period)}: ${best.toLocaleString('en')}`).join(', ')
  return (
    <svg className="plot" viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={`${words.claims.plot}: ${label}`}>
      {y.ticks(3).map((tick) => (
        <g key={tick}>
          <path d={`M${EDGE.left} ${y(tick)}H${width - EDGE.right}`} stroke="var(--rule)" />
          <text x={EDGE.left - 8} y={y(tick) + 4} textAnchor="end" className="t3">
            {tick.toLocaleString('en')}
          </text>
        </g>
      ))}
      <path d={`M${EDGE.left} ${HEIGHT - EDGE.bottom + 0.5}H${width - EDGE.right}`} stroke="var(--ink)" />
      {ticks.map(([period, time]) => (
        <text key={period} x={wordsAt(time, dateText(period))} y={HEIGHT - 8} textAnchor="middle" className="t2">
          {dateText(period)}
        </text>
      ))}
      {dated.map(({ row, time, low, best, high }) => (
        <g key={row.claim.id}>
          {high > low && (
            <path
              d={`M${x(time)} ${y(low)}V${y(high)}M${x(time) - 5} ${y(low)}h10M${x(time) - 5} ${y(high)}h10`}
              stroke="var(--ink-2)"
              strokeWidth="1.5"
              fill="none"
            />
          )}
          <circle
            cx={x(time)}
            cy={y(best)}
            r="4.5"
            fill={row.claim.value?.approximate ? 'var(--paper)' : 'var(--ink)'}
            stroke="var(--ink)"
            strokeWidth="1.5"
            strokeDasharray={row.claim.value?.approximate ? '2 2' : undefined}
          />
        </g>
      ))}
    </svg>
  )
}

/** The middle of a period, ms. */
function timeOf(period: string): number | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(period) ?? []
  if (year === undefined) return null
  if (day !== undefined) return Date.parse(`${year}-${month}-${day}`)
  const part = Number(month)
  if (month === undefined || part > 36) return Date.parse(`${year}-07-01`)
  if (part > 20) return Date.UTC(Number(year), part > 32 ? (part - 33) * 3 + 1 : (part - 21) * 3 + 3, 15)
  return Date.parse(`${year}-${month}-15`)
}
