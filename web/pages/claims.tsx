import { getRouteApi } from '@tanstack/react-router'
import type { ClaimRow } from '../../src/http/api.ts'
import { api } from '../api-client.ts'
import { ClaimSeries } from '../components/claim-series.tsx'
import { KindField } from '../components/kind-field.tsx'
import { MoreRows } from '../components/more-rows.tsx'
import { SearchField } from '../components/search-field.tsx'
import { Answer, NoRows } from '../components/state.tsx'
import { usePages } from '../components/use-pages.ts'
import { useTitle } from '../components/use-title.ts'
import { words } from '../words.ts'

const route = getRouteApi('/claims')
const PAGE = 200

/** The ledger of claims, by series. */
export function ClaimsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  useTitle(words.nav.claims)
  const pages = usePages(['claims', search], (cursor) => api.claims({ ...search, cursor, limit: PAGE }))
  return (
    <Answer of={pages}>
      {({ pages: found }) => {
        const rows = found.flatMap((page) => page.rows)
        return (
          <>
            <header className="list-head">
              <h1>{words.claims.title(found[0]?.count ?? 0)}</h1>
              <KindField
                label={words.claims.head.kind}
                any={words.claims.anyKind}
                kinds={words.claims.kinds}
                value={search.kind}
                choose={(kind) => void navigate({ search: { ...search, kind }, replace: true })}
              />
              <SearchField
                label={words.claims.search}
                value={search.text}
                find={(text) => void navigate({ search: { ...search, text }, replace: true })}
              />
            </header>
            {search.series !== undefined && (
              <p>
                <button
                  type="button"
                  className="chip"
                  onClick={() => void navigate({ search: { ...search, series: undefined } })}
                >
                  {search.series} <b aria-hidden="true">×</b>
                </button>
              </p>
            )}
            {rows.length === 0 && <NoRows search={search} say={words.claims} />}
            {bySeries(rows).map(([series, own]) => (
              <ClaimSeries key={series} rows={own} />
            ))}
            <MoreRows isMore={pages.hasNextPage} load={() => !pages.isFetchingNextPage && void pages.fetchNextPage()} />
          </>
        )
      }}
    </Answer>
  )
}

function bySeries(rows: readonly ClaimRow[]): [string, ClaimRow[]][] {
  const found = new Map<string, ClaimRow[]>()
  for (const row of rows) found.set(row.claim.series, [...(found.get(row.claim.series) ?? []), row])
  return [...found]
}
