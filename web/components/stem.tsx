import { Link } from '@tanstack/react-router'
import type { AccountColumn, IncidentView, VoiceView } from '../../src/http/api.ts'
import { counted, either, words } from '../words.ts'

const WIDTH = 340
const LEFT = 8
/** Reports of one origin drawn one by one before the rest is counted. */
const SQUARES = 5
const STEP = 28
/** Past so many origins a drawing says less than the numbers do. */
const ORIGINS_DRAWN = 7
/** A name stands on so many lines at most. */
const NAME_LINES = 2
/** How wide a letter of a name is, on the average. */
const LETTER = 6.2
const LINE = 15

interface Placed {
  readonly origin: number
  readonly reports: number
  readonly x: number
  readonly squares: readonly number[]
}

/** Draws reports that go back to origins, which rest on voices. */
export function Stem({ view }: { readonly view: IncidentView }) {
  const { columns, voices, incident } = view
  const origins = placed(columns)
  const label = `${counted(columns.length, 'report')} go back to ${counted(incident.origins, 'origin')}, which rest on ${counted(voices.length, 'source')}: ${voices.map(({ name }) => name).join(', ')}`
  const derived = columns.find(({ from }) => from !== null)
  return (
    <div className="stem">
      <h2>
        {words.incident.from}
        {derived?.from && (
          <Link to="/lineage/$from/$to" params={{ from: derived.from, to: derived.report.id }}>
            {words.incident.lineage}
          </Link>
        )}
      </h2>
      {origins.length <= ORIGINS_DRAWN ? (
        <Drawing origins={origins} voices={voices} label={label} reports={columns.length} />
      ) : (
        <p>{label}</p>
      )}
    </div>
  )
}

function placed(columns: readonly AccountColumn[]): Placed[] {
  const numbers = [...new Set(columns.map(({ origin }) => origin))]
  const counts = numbers.map((origin) => columns.filter((column) => column.origin === origin).length)
  const wanted = counts.reduce((sum, count) => sum + Math.min(count, SQUARES) * STEP + 26, 0)
  // What does not fit is drawn closer together.
  const scale = Math.min(1, (WIDTH - 62) / Math.max(wanted, 1))
  let x = LEFT + 3
  return numbers.map((origin, index) => {
    const reports = counts[index] ?? 1
    const squares = Array.from({ length: Math.min(reports, SQUARES) }, (_, at) => x + at * STEP * scale)
    const middle = ((squares[0] ?? x) + (squares.at(-1) ?? x)) / 2 + 7
    x += (squares.length * STEP + 26) * scale
    return { origin, reports, x: middle, squares }
  })
}

interface DrawingProps {
  readonly origins: readonly Placed[]
  readonly voices: readonly VoiceView[]
  readonly label: string
  readonly reports: number
}

function Drawing({ origins, voices, label, reports }: DrawingProps) {
  const shown = voices.slice(0, 3)
  const rest = voices.length - shown.length
  const width = (WIDTH - 2 * LEFT) / Math.max(shown.length, 2)
  const end = (index: number) => LEFT + index * width
  const names = shown.map(({ name }) => linesOf(name, Math.floor((width - 8) / LETTER)))
  const below = 145 + (Math.max(1, ...names.map(({ length }) => length)) - 1) * LINE
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${below + 23}`} role="img" aria-label={label}>
        <g fill="none" stroke="var(--edge)" strokeWidth="1.5">
          {origins.flatMap(({ origin, x, squares }) =>
            squares.map((left) => (
              <path key={`${origin} ${left}`} d={`M${left + 7} 34C${left + 7} 54 ${x} 48 ${x} 66`} />
            )),
          )}
        </g>
        <g fill="none" stroke="var(--ink)" strokeWidth="1.8">
          {shown.flatMap((voice, index) =>
            origins
              .filter(({ origin }) => voice.origins.includes(origin))
              .map(({ origin, x }, at) => {
                const to = end(index) + Math.min(width / 2, 76) + at * 14 - 7
                return <path key={`${voice.name} ${origin}`} d={`M${x} 86C${x} 108 ${to} 102 ${to} 126`} />
              }),
          )}
        </g>
        {origins.map(({ origin, x, squares, reports: count }) => (
          <g key={origin}>
            {squares.map((left, index) => (
              <rect
                key={left}
                x={left}
                y="16"
                width="14"
                height="18"
                fill={index === 0 ? 'var(--ink)' : 'var(--paper)'}
                stroke={index === 0 ? 'var(--ink)' : 'var(--edge)'}
                strokeWidth="1.5"
              />
            ))}
            {count > SQUARES && (
              <text x={x} y="10" textAnchor="middle" className="t2 small">
                +{count - SQUARES}
              </text>
            )}
            <circle cx={x} cy="76" r="10.5" fill="var(--ink)" />
            <text x={x} y="80.5" textAnchor="middle" className="b on-ink">
              {origin}
            </text>
          </g>
        ))}
        {shown.map(({ name, kind }, index) => (
          <g key={name + kind}>
            <path
              d={`M${end(index)} 128h${Math.min(width - 10, 152)}`}
              stroke="var(--ink)"
              strokeWidth={kind === 'official' ? 3 : 2}
              strokeDasharray={kind === 'anonymous' ? '2 3' : undefined}
            />
            <text y={145} className="b">
              {names[index]?.map((line, at) => (
                <tspan key={line} x={end(index)} dy={at * LINE}>
                  {line}
                </tspan>
              ))}
            </text>
            <text x={end(index)} y={145 + (names[index]?.length ?? 1) * LINE} className="t2">
              {words.sourceKinds[kind]}
            </text>
          </g>
        ))}
        <text x={WIDTH} y="30" textAnchor="end" className="t2">
          {counted(reports, 'report')}
        </text>
        <text x={WIDTH} y="80" textAnchor="end" className="t2">
          {counted(origins.length, 'origin')}
        </text>
      </svg>
      {rest > 0 && (
        <p className="note">
          {words.incident.alsoRests}{' '}
          {either(
            voices.slice(shown.length).map(({ name }) => name),
            'and',
          )}
        </p>
      )}
    </>
  )
}

/** A name broken between words; what does not fit on its lines is left out. */
function linesOf(name: string, room: number): string[] {
  const lines = ['']
  for (const word of name.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line === '' || line.length + 1 + word.length <= room) lines[lines.length - 1] = `${line} ${word}`.trim()
    else lines.push(word)
  }
  const shown = lines.slice(0, NAME_LINES)
  return shown.map((line, index) => {
    const isCut = line.length > room || (index === NAME_LINES - 1 && lines.length > NAME_LINES)
    return isCut ? `${line.slice(0, room - 1)}…` : line
  })
}
