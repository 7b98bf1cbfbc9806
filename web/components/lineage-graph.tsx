import type { LineageRow, PairView, ReportHead } from '../../src/http/api.ts'
import { dateText } from '../../src/model/date-text.ts'
import { outletOf } from '../pages/pair.tsx'
import { counted, words } from '../words.ts'
import { Scroller } from './scroller.tsx'

const WIDTH = 1376
const LEFT = 170
const RIGHT = 980
const LANE = 26
const NAME_LENGTH = 24
/** Past so many reports a drawing says less than the list does. */
const DRAWN = 30

const DASHES: Record<LineageRow['relation'], string | undefined> = {
  copy: undefined,
  rewrite: '9 4',
  excerpt: '2 4',
  cites: undefined,
}

/** Who drew on whom over time: a lane a report; the form of an edge is its relation. */
export function LineageGraph({ view }: { readonly view: PairView }) {
  const heads = reportsIn(view)
  if (heads.length > DRAWN) return <p className="note">{counted(heads.length, 'report')}</p>
  const times = heads.map(({ published }) => timeOf(published))
  const known = times.filter((time) => time !== null)
  const [first, last] = [Math.min(...known), Math.max(...known)]
  const x = (time: number | null) =>
    time === null || last === first ? LEFT + 20 : LEFT + 20 + ((time - first) / (last - first)) * (RIGHT - LEFT - 20)
  const place = new Map(heads.map(({ id }, index) => [id, { x: x(times[index] ?? null), y: 22 + index * LANE }]))
  const isPair = (row: LineageRow) => row.from.id === view.lineage.from && row.to.id === view.lineage.to
  const label = view.family
    .map(({ from, to, relation }) => `${outletOf(to)} ${words.relations[relation].does} ${outletOf(from)}`)
    .join('; ')
  const height = 22 + heads.length * LANE
  return (
    <Scroller className="graph" label={words.lineage.graph}>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={`${words.lineage.graph}: ${label}`}>
        {heads.map((head) => {
          const at = place.get(head.id)
          const name = outletOf(head)
          return (
            <g key={head.id}>
              <path d={`M${LEFT} ${at?.y}H1290`} stroke="var(--rule)" />
              <text x={LEFT - 12} y={(at?.y ?? 0) + 4} textAnchor="end" className={isIn(view, head) ? 'b' : 't2'}>
                {name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH - 1)}…` : name}
              </text>
            </g>
          )
        })}
        {view.family.map((row) => {
          const [from, to] = [place.get(row.from.id), place.get(row.to.id)]
          if (!from || !to) return null
          const isThis = isPair(row)
          return (
            <path
              key={`${row.from.id} ${row.to.id}`}
              d={`M${from.x} ${from.y}C${from.x + 14} ${to.y} ${Math.max(from.x + 10, to.x - 60)} ${to.y} ${to.x} ${to.y}`}
              fill="none"
              stroke={isThis ? 'var(--accent)' : 'var(--ink-2)'}
              strokeWidth={isThis ? 3 : row.relation === 'cites' ? 1 : 1.6}
              strokeDasharray={DASHES[row.relation]}
            />
          )
        })}
        {heads.map((head) => {
          const at = place.get(head.id)
          const drawn = view.family.find(({ to }) => to.id === head.id)
          const isThis = isIn(view, head)
          const text = drawn
            ? `${words.relations[drawn.relation].is}, ${counted(drawn.passages, 'passage')}, ${counted(drawn.added, 'detail')} added`
            : words.lineage.the.origin
          return (
            <g key={head.id}>
              <circle
                cx={at?.x}
                cy={at?.y}
                r="8"
                fill={drawn ? 'var(--paper)' : 'var(--ink)'}
                stroke={isThis ? 'var(--accent)' : 'var(--ink)'}
                strokeWidth={isThis ? 2.5 : 1.5}
              />
              <text x={(at?.x ?? 0) + 15} y={(at?.y ?? 0) + 4} className={isThis ? 'halo b' : 'halo t2'}>
                {head.published === null ? words.state.undated : dateText(head.published)} · {text}
              </text>
            </g>
          )
        })}
      </svg>
      <div className="legend">
        {(['copy', 'rewrite', 'excerpt'] as const).map((relation) => (
          <span key={relation}>
            <svg width="30" height="8" aria-hidden="true">
              <path d="M0 4h30" stroke="var(--ink-2)" strokeWidth="2" strokeDasharray={DASHES[relation]} />
            </svg>
            {words.relations[relation].is}
          </span>
        ))}
        <span>{words.lineage.the.pair}</span>
      </div>
    </Scroller>
  )
}

/** Those of the family, each origin followed by what draws on it. */
function reportsIn({ family, from, to }: PairView): ReportHead[] {
  const all = new Map(
    [from.head, to.head, ...family.flatMap((row) => [row.from, row.to])].map((head) => [head.id, head]),
  )
  return [...all.values()].sort((a, b) => ((a.published ?? '9') < (b.published ?? '9') ? -1 : 1))
}

function isIn({ lineage }: PairView, { id }: ReportHead): boolean {
  return id === lineage.from || id === lineage.to
}

function timeOf(published: string | null): number | null {
  const time =
    published === null ? Number.NaN : Date.parse(published.includes('T') ? published : published.slice(0, 10))
  return Number.isNaN(time) ? null : time
}
