import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { IncidentView } from '../../src/http/api.ts'
import { api } from '../api-client.ts'
import { ActButton } from '../components/act-button.tsx'
import { After } from '../components/after.tsx'
import { Apparatus } from '../components/apparatus.tsx'
import { DecisionBar } from '../components/decision-bar.tsx'
import { Decisions } from '../components/decisions.tsx'
import { Dossier } from '../components/dossier.tsx'
import { IncidentHead } from '../components/incident-head.tsx'
import { Legend } from '../components/legend.tsx'
import { Matrix } from '../components/matrix.tsx'
import { Answer, Empty } from '../components/state.tsx'
import { useKeys } from '../components/use-keys.ts'
import { useIsNarrow } from '../components/use-narrow.ts'
import { useTitle } from '../components/use-title.ts'
import { rowsOf } from '../matrix/rows.ts'
import { useDecide } from '../review/use-decide.ts'
import { words } from '../words.ts'

const route = getRouteApi('/incidents/$id')

/** Past so many origins a table cannot be taken in: the cells of a row are grouped by value instead. */
const ORIGINS_IN_TABLE = 12

/** One incident: its head, its matrix, what came after. */
export function IncidentPage() {
  const { id } = route.useParams()
  const incident = useQuery({ queryKey: ['incident', id], queryFn: () => api.incident(id) })
  useTitle(incident.data?.incident.label)
  return <Answer of={incident}>{(view) => <Incident key={id} view={view} />}</Answer>
}

function Incident({ view }: { readonly view: IncidentView }) {
  const isNarrow = useIsNarrow()
  const deciding = useDecide(view)
  const rows = useMemo(() => rowsOf(view), [view])
  const [isHidden, setHidden] = useState(false)
  const [isGrouped, setGrouped] = useState(view.incident.origins > ORIGINS_IN_TABLE)
  useKeys({ v: () => setHidden(!isHidden), g: () => setGrouped(!isGrouped) })
  const shown = isHidden ? rows.filter(({ status }) => status !== 'agree') : rows
  const hidden = rows.length - shown.length
  return (
    <>
      <IncidentHead view={view} rows={rows} />
      {rows.length > 0 && (
        <div className="tools matrix-tools wide">
          <ActButton keys="G" isPressed={isGrouped} act={() => setGrouped(!isGrouped)}>
            {isGrouped ? words.incident.table : words.incident.group}
          </ActButton>
          {rows.some(({ status }) => status === 'agree') && (
            <ActButton keys="V" isPressed={isHidden} act={() => setHidden(!isHidden)}>
              {isHidden ? words.incident.show : words.incident.hide}
            </ActButton>
          )}
          {hidden > 0 && <span className="note">{words.incident.hidden(hidden)}</span>}
        </div>
      )}
      {rows.length === 0 ? (
        <Empty>{words.incident.untold}</Empty>
      ) : isNarrow || isGrouped ? (
        <Apparatus view={view} rows={shown} />
      ) : (
        <Matrix view={view} rows={shown} deciding={deciding} />
      )}
      {!isNarrow && rows.length > 0 && <Legend />}
      <After view={view} />
      {view.decisions.length > 0 && (
        <section className="block">
          <h2 className="sec">{words.incident.decisions}</h2>
          <Decisions decisions={view.decisions} />
        </section>
      )}
      <Dossier view={view} rows={rows} />
      <DecisionBar view={view} rows={rows} deciding={deciding} />
    </>
  )
}
