import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { ReportView } from '../../src/http/api.ts'
import type { Quote, Span } from '../../src/model/span.ts'
import { api } from '../api-client.ts'
import { ActButton } from '../components/act-button.tsx'
import { AddStatement } from '../components/add-statement.tsx'
import { CaptureFacts } from '../components/capture-facts.tsx'
import { DecideBar } from '../components/decide-bar.tsx'
import { LayerBar, useLayers } from '../components/layer-bar.tsx'
import { Reader } from '../components/reader.tsx'
import { ReportHeading } from '../components/report-heading.tsx'
import { Answer } from '../components/state.tsx'
import { useKeys } from '../components/use-keys.ts'
import { useMay } from '../components/use-session.ts'
import { useTitle } from '../components/use-title.ts'
import { LAYERS, notesOf } from '../reader/layers.ts'
import { selectedIn } from '../reader/selected.ts'
import { useDecide } from '../review/use-decide.ts'
import { words } from '../words.ts'

const route = getRouteApi('/reports/$id')

/** One report: its text with switchable layers, who speaks for each passage, and where its bytes come from. */
export function ReportPage() {
  const { id } = route.useParams()
  const report = useQuery({ queryKey: ['report', id], queryFn: () => api.report(id) })
  useTitle(report.data && (report.data.report.title ?? words.state.untitled))
  return <Answer of={report}>{(view) => <Report key={id} view={view} />}</Answer>
}

export type ReportLook = 'text' | 'original' | 'beside'

function Report({ view }: { readonly view: ReportView }) {
  const { at } = route.useSearch()
  const navigate = useNavigate()
  const notes = useMemo(() => notesOf(view), [view])
  const [layers, turn] = useLayers()
  const [look, setLook] = useState<ReportLook>('text')
  const shown = useMemo(() => notes.filter(({ layer }) => layers.has(layer)), [notes, layers])
  const [current, setCurrent] = useState(() => startAt(shown, at))
  const go = (step: number) => setCurrent(shown.length === 0 ? -1 : (current + step + shown.length) % shown.length)
  const origin = view.lineage.find(({ to, directed }) => directed && to.id === view.head.id)
  const compare = () =>
    origin && void navigate({ to: '/lineage/$from/$to', params: { from: origin.from.id, to: origin.to.id } })
  const incident = shown[current]?.tells[0]?.incident ?? view.accounts[0]?.incident.id
  const toIncident = () => incident !== undefined && void navigate({ to: '/incidents/$id', params: { id: incident } })
  const onEnter = (event: KeyboardEvent) => event.target === document.body && toIncident()
  const deciding = useDecide(null)
  const may = useMay('coder')
  const [quote, setQuote] = useState<Quote | null>(null)
  const [hint, setHint] = useState<string | null>(null)
  const quoteOf = ({ start, end }: Span) => ({ start, end, exact: view.report.text.slice(start, end) })
  const strike = () => {
    const note = shown[current]
    if (!note) return
    setHint(null)
    for (const { label: _, ...told } of note.tells) deciding.take({ act: 'strike', ...told, quote: quoteOf(note) })
    if (note.mark)
      deciding.take({ act: 'wrong-mark', report: view.head.id, kind: note.mark.kind, quote: quoteOf(note.mark) })
    setCurrent(-1)
  }
  const state = () => {
    const span = selectedIn(document)
    setHint(view.accounts.length === 0 ? words.act.stateNone : span === null ? words.act.stateHow : null)
    if (span && view.accounts.length > 0) setQuote(quoteOf(span))
  }
  const deeds = { a: state, d: strike, z: deciding.undo }
  useKeys({
    n: () => go(1),
    p: () => go(-1),
    l: compare,
    '\\': () => view.capture && setLook(look === 'beside' ? 'text' : 'beside'),
    Enter: onEnter,
    ...(may ? deeds : {}),
    ...Object.fromEntries(LAYERS.map((layer, index) => [`${index + 1}`, () => turn(layer)])),
  })
  useEffect(() => {
    if (current >= 0) document.querySelector('.reader .cur')?.scrollIntoView({ block: 'center' })
  }, [current])

  return (
    <>
      <ReportHeading view={view} />
      <LayerBar notes={notes} layers={layers} turn={turn} look={look} setLook={view.capture ? setLook : null} />
      <div className={`look ${look}`}>
        {look !== 'original' && (
          <Reader
            view={view}
            notes={shown}
            current={shown[current] ?? null}
            at={at}
            choose={(note) => setCurrent(shown.indexOf(note))}
          />
        )}
        {look !== 'text' && (
          <iframe
            className="original"
            sandbox=""
            title={words.report.frame}
            src={api.captureAddress(view.report.sha256)}
          />
        )}
      </div>
      <CaptureFacts view={view} />
      <DecideBar deciding={deciding} may={may} end={`${words.report.mark(current + 1, shown.length)} ·`}>
        <ActButton keys="N P" act={() => go(1)}>
          {words.report.marks}
        </ActButton>
        {incident !== undefined && (
          <ActButton keys="↵" rank="main" act={toIncident}>
            {words.report.toIncident}
          </ActButton>
        )}
        {origin && (
          <ActButton keys="L" rank="opt" act={compare}>
            {words.report.compare}
          </ActButton>
        )}
        {may && (
          <>
            <ActButton keys="A" rank="opt" act={state}>
              {words.act.state}
            </ActButton>
            <ActButton keys="D" rank="opt" act={strike} isOff={current < 0}>
              {words.act.wrong}
            </ActButton>
          </>
        )}
        {hint !== null && (
          <span className="note" role="status">
            {hint}
          </span>
        )}
      </DecideBar>
      {quote && (
        <AddStatement
          view={view}
          quote={quote}
          add={(act) => {
            setQuote(null)
            deciding.take(act)
          }}
          close={() => setQuote(null)}
        />
      )}
    </>
  )
}

function startAt(
  notes: readonly { readonly start: number; readonly end: number; readonly layer: string }[],
  at: string | undefined,
): number {
  if (at === undefined) return -1
  const [start, end] = at.split('-').map(Number)
  return notes.findIndex((note) => note.layer === 'statement' && note.start === start && note.end === end)
}
