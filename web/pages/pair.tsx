import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { PairView, ReportHead } from '../../src/http/api.ts'
import { timeBetween } from '../../src/model/date-text.ts'
import { api } from '../api-client.ts'
import { AlignedPair } from '../components/aligned-pair.tsx'
import { LineageGraph } from '../components/lineage-graph.tsx'
import { PairBar } from '../components/pair-bar.tsx'
import { Answer } from '../components/state.tsx'
import { useTitle } from '../components/use-title.ts'
import { sentence } from '../format/sentence.ts'
import { type AlignedRow, align } from '../lineage/align.ts'
import { counted, either, words } from '../words.ts'

const route = getRouteApi('/lineage/$from/$to')

/** Two reports of one lineage side by side, what was lost named first. */
export function PairPage() {
  const { from, to } = route.useParams()
  const pair = useQuery({ queryKey: ['pair', from, to], queryFn: () => api.pair(from, to) })
  useTitle(pair.data && headline(pair.data))
  return <Answer of={pair}>{(view) => <Pair key={`${from} ${to}`} view={view} />}</Answer>
}

export function outletOf({ outlet, title, input }: ReportHead): string {
  return outlet?.name ?? title ?? input
}

function Pair({ view }: { readonly view: PairView }) {
  const rows = useMemo(() => align(view), [view])
  const [isHidden, setHidden] = useState(false)
  const [at, setAt] = useState(-1)
  const shown = isHidden ? rows.filter(({ kind }) => kind !== 'same') : rows
  const go = (step: number) => setAt(Math.min(Math.max(at + step, 0), shown.length - 1))
  useEffect(() => {
    if (at >= 0) document.querySelector('.par .cur')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <>
      <section className="lin">
        <h1 dir="auto">{headline(view)}</h1>
        <p className="led">{ledeOf(view, rows)}</p>
        <LineageGraph view={view} />
      </section>
      <AlignedPair view={view} rows={shown} current={shown[at] ?? null} />
      <section className="block">
        <h2 className="label">{words.lineage.reasons}</h2>
        <ul className="note">
          {view.lineage.reasons.map((reason) => (
            <li key={reason}>{sentence(reason)}</li>
          ))}
        </ul>
      </section>
      <PairBar view={view} isHidden={isHidden} setHidden={setHidden} row={shown[at] ?? null} go={go} />
    </>
  )
}

function headline({ lineage, from, to }: PairView): string {
  const between = timeBetween(from.head.published, to.head.published)
  const later = lineage.directed ? between && words.lineage.later(between) : words.lineage.undirected
  const text = `${outletOf(to.head)} ${words.relations[lineage.relation].does} ${outletOf(from.head)}`
  return later ? `${text}, ${later}` : text
}

/** What was dropped, then what was carried over and added. */
function ledeOf({ from, lineage }: PairView, rows: readonly AlignedRow[]): string {
  const of = (kind: AlignedRow['kind']) => rows.filter((row) => row.kind === kind)
  const lost = (loss: 'hedge' | 'source') => rows.filter(({ losses }) => losses.includes(loss)).length
  const dropped = [
    [lost('hedge'), 'hedge'],
    [lost('source'), 'source'],
    [of('dropped').length, 'sentence'],
  ] as const
  const carried = of('same').length + of('reworded').length
  const unsourced = lineage.added.filter(({ attributed }) => !attributed).length
  const parts = [
    `Dropped: ${
      either(
        dropped.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun)),
        'and',
      ) || 'nothing'
    }.`,
    `${carried} of ${counted(from.sentences.length, 'sentence')} carried over: ${of('same').length} verbatim, ${of('reworded').length} reworded.`,
    lineage.added.length > 0
      ? `${counted(lineage.added.length, 'detail')} added, ${unsourced} of them on no source.`
      : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}
