import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { IncidentOverview } from '../../src/http/api.ts'
import { dateText } from '../../src/model/date-text.ts'
import { api } from '../api-client.ts'
import { Facets } from '../components/facets.tsx'
import { IncidentTable } from '../components/incident-table.tsx'
import { Legend } from '../components/legend.tsx'
import { PlaceMap } from '../components/place-map.tsx'
import { Answer, Empty } from '../components/state.tsx'
import { Timeline } from '../components/timeline.tsx'
import { useKeys } from '../components/use-keys.ts'
import { usePages } from '../components/use-pages.ts'
import { useTitle } from '../components/use-title.ts'
import { keepList } from '../review/last-list.ts'
import type { IncidentSearch } from '../search.ts'
import { words } from '../words.ts'

const route = getRouteApi('/incidents')
const PAGE = 100

/** The list of incidents: facets, search, and all of it in the address bar. */
export function IncidentsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const facets = useRef<HTMLElement>(null)
  const { sort: _, ...filter } = search
  const overview = useQuery({
    queryKey: ['overview', filter],
    queryFn: () => api.overview(filter),
    placeholderData: keepPreviousData,
  })
  const pages = usePages(['incidents', search], (cursor) => api.incidents({ ...search, cursor, limit: PAGE }))
  const change = (part: Partial<IncidentSearch>) =>
    void navigate({ search: { ...search, ...part }, replace: true, resetScroll: false })
  useKeys({ f: () => facets.current?.querySelector('button')?.focus() })
  useTitle(words.nav.incidents)
  useEffect(() => keepList(search), [search])

  return (
    <Answer of={overview}>
      {(counts) => (
        <>
          <section className="over" aria-label={words.list.timeline}>
            <div>
              <header className="list-head">
                <h1>{titleOf(counts, search)}</h1>
                {counts.days.length > 0 && (
                  <span className="note wide">
                    <kbd>[</kbd> <kbd>]</kbd> {words.list.span}
                  </span>
                )}
              </header>
              <Timeline days={counts.days} span={search} change={change} />
            </div>
            {counts.places.length > 0 && (
              <PlaceMap
                places={counts.places}
                count={counts.count}
                keep={(box) => change({ box })}
                choose={(name) => change({ place: [name] })}
              />
            )}
          </section>
          {counts.total === 0 ? (
            <Empty>
              {words.list.none} <Link to="/case">{words.intake.title}</Link> {words.list.orTyped}{' '}
              <code className="mono nb">{words.list.commands}</code>
            </Empty>
          ) : (
            <div className="body">
              <Facets ref={facets} counts={counts} search={search} change={change} />
              <section aria-label={words.nav.incidents}>
                <Tools counts={counts} search={search} change={change} />
                <Answer of={pages}>
                  {(found) => (
                    <IncidentTable
                      rows={found.pages.flatMap(({ rows }) => rows)}
                      count={counts.count}
                      more={() => pages.hasNextPage && !pages.isFetchingNextPage && void pages.fetchNextPage()}
                    />
                  )}
                </Answer>
                {counts.count === 0 ? <Empty>{words.list.empty}</Empty> : <Legend list />}
              </section>
            </div>
          )}
        </>
      )}
    </Answer>
  )
}

function titleOf({ count, total }: IncidentOverview, { since, until }: IncidentSearch): string {
  const title = words.list.title(count, total)
  if (since === undefined && until === undefined) return title
  return `${title}, ${dateText(`${since ?? '..'}/${until ?? '..'}`)}`
}

interface ToolsProps {
  readonly counts: IncidentOverview
  readonly search: IncidentSearch
  readonly change: (part: Partial<IncidentSearch>) => void
}

/** What restricts the list, each with its way out; how it is sorted; a link to it. */
function Tools({ counts, search, change }: ToolsProps) {
  const { sort = 'time', ...filter } = search
  const [isCopied, setCopied] = useState(false)
  const chips = Object.entries(filter).flatMap(([name, value]) => {
    if (name === 'since' || name === 'until' || name === 'box') return []
    return [value].flat().map((one) => ({ name, value: `${one}` }))
  })
  const without = (name: string, value: string) => {
    const rest = [search[name as keyof IncidentSearch]].flat().filter((one) => one !== value)
    change({ [name]: name === 'text' || rest.length === 0 ? undefined : rest })
  }
  const copy = () => void navigator.clipboard.writeText(location.href).then(() => setCopied(true))
  const of = (value: string) => counts.facets.status.find((facet) => facet.value === value)?.count ?? 0
  const single = counts.facets.origins.find(({ value }) => value === '1')?.count ?? 0
  return (
    <div className="tools">
      {chips.map(({ name, value }) => (
        <button key={`${name} ${value}`} type="button" className="chip" onClick={() => without(name, value)}>
          {chipWord(name, value)} <b aria-hidden="true">×</b>
          <span className="vh">{words.list.clear}</span>
        </button>
      ))}
      {search.since !== undefined || search.until !== undefined ? (
        <button type="button" className="chip" onClick={() => change({ since: undefined, until: undefined })}>
          {dateText(`${search.since ?? '..'}/${search.until ?? '..'}`)} <b aria-hidden="true">×</b>
        </button>
      ) : null}
      {search.box !== undefined && (
        <button type="button" className="chip" onClick={() => change({ box: undefined })}>
          {words.list.map} <b aria-hidden="true">×</b>
        </button>
      )}
      <label className="note">
        {words.list.sort.label}{' '}
        <select value={sort} onChange={(event) => change({ sort: event.target.value as IncidentSearch['sort'] })}>
          {(['time', 'origins', 'matters'] as const).map((name) => (
            <option key={name} value={name}>
              {words.list.sort[name]}
            </option>
          ))}
        </select>
      </label>
      <span className="note" role="status">
        {counts.count > 0 && words.list.contested(counts.count, of('conflict'), single)}
      </span>
      <button type="button" className="link note end" onClick={copy}>
        {isCopied ? words.list.copied : words.list.copyLink}
      </button>
    </div>
  )
}

function chipWord(name: string, value: string): string {
  if (name === 'text') return `“${value}”`
  if (name === 'status') return words.list.status[value] ?? value
  if (name === 'origins') return words.list.origins[value] ?? value
  if (name === 'grade') return `${value} ${words.grades[value as keyof typeof words.grades] ?? ''}`
  return value.replaceAll('-', ' ')
}
