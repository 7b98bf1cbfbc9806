import { getRouteApi, Link } from '@tanstack/react-router'
import type { SourceRow } from '../../src/http/api.ts'
import { FARED } from '../../src/model/fared.ts'
import { api } from '../api-client.ts'
import { Fares } from '../components/fared.tsx'
import { KindField } from '../components/kind-field.tsx'
import { MoreRows } from '../components/more-rows.tsx'
import { Scroller } from '../components/scroller.tsx'
import { SearchField } from '../components/search-field.tsx'
import { Answer, NoRows } from '../components/state.tsx'
import { usePages } from '../components/use-pages.ts'
import { useTitle } from '../components/use-title.ts'
import { words } from '../words.ts'

const route = getRouteApi('/sources')
const PAGE = 100

/** On whose word the record rests, and how what they said stands to what other origins say. */
export function SourcesPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  useTitle(words.nav.sources)
  const pages = usePages(['sources', search], (cursor) => api.sources({ ...search, cursor, limit: PAGE }))
  return (
    <Answer of={pages}>
      {({ pages: found }) => {
        const rows = found.flatMap((page) => page.rows)
        return (
          <>
            <header className="list-head">
              <h1>{words.sources.title(found[0]?.count ?? 0)}</h1>
              <KindField
                label={words.sources.head.kind}
                any={words.sources.anyKind}
                kinds={words.sourceKinds}
                value={search.kind}
                choose={(kind) => void navigate({ search: { ...search, kind }, replace: true })}
              />
              <SearchField
                label={words.sources.search}
                value={search.text}
                find={(text) => void navigate({ search: { ...search, text }, replace: true })}
              />
              <p className="note">{words.sources.note}</p>
            </header>
            {rows.length === 0 ? <NoRows search={search} say={words.sources} /> : <SourceTable rows={rows} />}
            <MoreRows isMore={pages.hasNextPage} load={() => !pages.isFetchingNextPage && void pages.fetchNextPage()} />
          </>
        )
      }}
    </Answer>
  )
}

function SourceTable({ rows }: { readonly rows: readonly SourceRow[] }) {
  const { head } = words.sources
  return (
    <Scroller label={words.nav.sources}>
      <table className="list plain-list stacked sources">
        <thead>
          <tr>
            <th scope="col">{head.source}</th>
            <th scope="col">{head.kind}</th>
            <th scope="col" className="n">
              {head.incidents}
            </th>
            <th scope="col" className="n">
              {head.said}
            </th>
            <th scope="col">{head.fared}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.kind} ${row.name}`}>
              <td className="lab">
                {row.id === null ? (
                  <span className="silent">{words.sources.unnamed[row.kind] ?? words.sourceKinds[row.kind]}</span>
                ) : (
                  <Link className="what" to="/sources/$id" params={{ id: row.id }} dir="auto">
                    {row.name}
                  </Link>
                )}
              </td>
              <td>{words.sourceKinds[row.kind]}</td>
              <td className="n">
                {row.incidents.toLocaleString('en')}
                <span className="ph"> {words.reports.incidents(row.incidents)}</span>
              </td>
              <td className="n">
                {row.said.toLocaleString('en')}
                <span className="ph"> {words.sources.values(row.said)}</span>
              </td>
              <td className="lab">
                <Fares counts={FARED.map((fared) => [fared, row.fared[fared]])} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}
