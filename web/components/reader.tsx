import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ReportView } from '../../src/http/api.ts'
import type { Span } from '../../src/model/span.ts'
import { valueText } from '../format/value.ts'
import { type Layer, type Note, segmentsOf } from '../reader/layers.ts'
import { type Passage, passagesOf, type Speaker } from '../reader/passages.ts'
import { words } from '../words.ts'
import { Label } from './label.tsx'

interface Props {
  readonly view: ReportView
  /** Those of the layers that are on. */
  readonly notes: readonly Note[]
  readonly current: Note | null
  /** A span asked for by address, as `120-134`. */
  readonly at: string | undefined
  readonly choose: (note: Note) => void
}

/** A report's text, its margins: who speaks on the left, reasons and fields on the right. */
export function Reader({ view, notes, current, at, choose }: Props) {
  const passages = passagesOf(view)
  const asked = current === null ? spanOf(at) : null
  const outlet = view.head.outlet?.name ?? words.state.noOutlet
  return (
    <div className="read reader" lang={view.report.language}>
      {passages.map((passage) => {
        const own = notes.filter((note) => note.start < passage.end && passage.start < note.end)
        return (
          <div key={passage.start} className="p">
            <Who speaker={passage.speaker} outlet={outlet} />
            <p className="txt" dir="auto" data-start={passage.start}>
              {segmentsOf(passage, asked ? [...own, askedNote(asked)] : own).map((segment) => (
                <Words
                  key={segment.start}
                  text={view.report.text}
                  segment={segment}
                  current={current}
                  choose={choose}
                />
              ))}
            </p>
            <Margin view={view} passage={passage} notes={own} current={current} />
          </div>
        )
      })}
    </div>
  )
}

function spanOf(at: string | undefined): Span | null {
  const [start, end] = at?.split('-').map(Number) ?? []
  return start !== undefined && end !== undefined && end > start ? { start, end } : null
}

/** A quote that is no statement of this report's accounts, such as a claim's: it is shown all the same. */
function askedNote(span: Span): Note {
  return { ...span, layer: 'statement', number: null, mark: null, tells: [] }
}

const SPEAKER_CLASSES: Record<string, string> = { anonymous: 'anon', crowd: 'anon', official: 'off', none: 'none' }

function Who({ speaker: { kind, name, via }, outlet }: { readonly speaker: Speaker; readonly outlet: string }) {
  if (kind === null) {
    return (
      <div className="who own">
        <b>{outlet}</b> {words.report.ownVoice}
      </div>
    )
  }
  if (kind === 'none') {
    return (
      <div className="who none">
        <b>{words.report.nobody}</b> {words.report.noSource}
      </div>
    )
  }
  return (
    <div className={`who ${SPEAKER_CLASSES[kind] ?? 'named'}`}>
      <b dir="auto">{name}</b> {[words.sourceKinds[kind], ...via].join(' → ')}
    </div>
  )
}

const LINES: Partial<Record<Layer, string>> = {
  time: 'k-time',
  place: 'k-place',
  attribution: 'k-attr',
  hedge: 'k-hedge',
  person: 'k-person',
}
const LINE_ORDER: readonly Layer[] = ['hedge', 'attribution', 'time', 'place', 'person']

interface WordsProps {
  readonly text: string
  readonly segment: Span & { readonly notes: readonly Note[] }
  readonly current: Note | null
  readonly choose: (note: Note) => void
}

/** A run of words under at most two lines: a statement's, and one more. */
function Words({ text, segment: { start, end, notes }, current, choose }: WordsProps) {
  let inside: ReactNode = text.slice(start, end)
  const line = LINE_ORDER.find((layer) => notes.some((note) => note.layer === layer))
  const statement = notes.find(({ layer }) => layer === 'statement')
  if (line) inside = <span className={statement ? `${LINES[line]} upper` : LINES[line]}>{inside}</span>
  if (statement) {
    inside = (
      // biome-ignore lint/a11y/noStaticElementInteractions: the same is reached by N, P and Enter.
      <span className="k-st" onClick={() => choose(statement)} onKeyDown={undefined}>
        {inside}
      </span>
    )
  }
  const loaded = notes.find(({ layer }) => layer === 'loaded')
  if (loaded) {
    const ends = [loaded.start === start ? 'a' : '', loaded.end === end ? 'z' : ''].join('')
    inside = <span className={`k-load ${ends}`}>{inside}</span>
  }
  if (current && current.start <= start && end <= current.end) inside = <span className="cur">{inside}</span>
  return (
    <>
      {inside}
      {loaded?.end === end && <sup className="ref">{loaded.number}</sup>}
    </>
  )
}

interface MarginProps {
  readonly view: ReportView
  readonly passage: Passage
  readonly notes: readonly Note[]
  readonly current: Note | null
}

/** What of a passage was read as what, and why words are held to be loaded. */
function Margin({ view, passage, notes, current }: MarginProps) {
  const starting = notes.filter(({ start }) => start >= passage.start)
  const loaded = starting.filter(({ layer }) => layer === 'loaded')
  const tells = starting.flatMap((note) => note.tells)
  const incidents = [...new Set(tells.map(({ incident }) => incident))]
  const claims = view.claims.filter(
    ({ quote }) => quote.start < passage.end && passage.start < quote.end && quote.start >= passage.start,
  )
  return (
    <div className="mar">
      {loaded.map(({ number, mark }) => {
        if (mark?.kind !== 'loaded') return null
        const { device, why } = mark.value
        return (
          <div key={number}>
            <span className="num">{number}</span>{' '}
            <b>
              {device.charAt(0).toUpperCase()}
              {device.slice(1).replaceAll('-', ' ')}.
            </b>{' '}
            {why}
          </div>
        )
      })}
      {incidents.map((incident) => {
        const own = tells.filter((told) => told.incident === incident)
        const fields = [...new Set(own.map(({ field }) => words.fields[field]))]
        return (
          <div key={incident}>
            <Link to="/incidents/$id" params={{ id: incident }} dir="auto">
              <Label of={own[0]?.label ?? ''} />
            </Link>
            : {fields.join(', ')}
          </div>
        )
      })}
      {claims.map(({ id, measure, series }) => (
        <div key={id}>
          {words.report.claim}:{' '}
          <Link to="/claims" search={{ series }} dir="auto">
            {measure}
          </Link>
        </div>
      ))}
      {current && current.start >= passage.start && current.start < passage.end && current.tells.length > 0 && (
        <div className="curn">
          {current.tells.map(({ field, value, incident }) => (
            <div key={`${field} ${incident}`}>
              <b>
                {words.fields[field]}: <span dir="auto">{valueText(field, value)}</span>.
              </b>
              <Status view={view} incident={incident} field={field} />
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

function Status({
  view,
  incident,
  field,
}: {
  readonly view: ReportView
  readonly incident: string
  readonly field: keyof typeof words.fields
}) {
  const status = view.accounts.find((account) => account.incident.id === incident)?.incident.statuses[field]
  return status ? ` ${words.statuses[status]}` : null
}
