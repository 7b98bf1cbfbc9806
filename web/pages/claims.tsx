import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ClaimRow } from '../../src/http/api.ts'
import { api } from '../api-client.ts'
import { MoreRows } from '../components/more-rows.tsx'
import { SearchField } from '../components/search-field.tsx'
import { Answer, Empty } from '../components/state.tsx'
import { useTitle } from '../components/use-title.ts'
import { claimText } from '../format/claim.ts'
import { dateText } from '../format/date.ts'
import { counted, words } from '../words.ts'

const route = getRouteApi('/claims')
const PAGE = 200
const KINDS = Object.keys(words.claims.kinds)

/** The ledger of claims, by series. */
export function ClaimsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  useTitle(words.nav.claims)
  const pages = useInfiniteQuery({
    queryKey: ['claims', search],
    queryFn: ({ pageParam }) => api.claims({ ...search, cursor: pageParam, limit: PAGE }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })
  return (
    <Answer of={pages}>
      {({ pages: found }) => {
        const rows = found.flatMap((page) => page.rows)
        return (
          <>
            <header className="list-head">
              <h1>{words.claims.title(found[0]?.count ?? 0)}</h1>
              <select
                aria-label={words.claims.head.kind}
                value={search.kind ?? ''}
                onChange={(event) =>
                  void navigate({ search: { ...search, kind: event.target.value || undefined }, replace: true })
                }
              >
                <option value="">{words.claims.anyKind}</option>
                {KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {words.claims.kinds[kind]}
                  </option>
                ))}
              </select>
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
            {rows.length === 0 && <Empty>{words.claims.empty}</Empty>}
            {bySeries(rows).map(([series, own]) => (
              <Series key={series} rows={own} />
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

/** One measure over time: who says what of it. */
function Series({ rows }: { readonly rows: readonly ClaimRow[] }) {
  const { head } = words.claims
  const [first] = rows
  if (!first) return null
  const { measure, place } = first.claim
  return (
    <section className="block series">
      <h2 className="sec" dir="auto">
        {measure}
        {place && <span className="note"> {place}</span>} <span className="note">{counted(rows.length, 'claim')}</span>
      </h2>
      <table className="list claims">
        <thead>
          <tr>
            <th scope="col">{head.period}</th>
            <th scope="col">{head.value}</th>
            <th scope="col">{head.kind}</th>
            <th scope="col">{head.said}</th>
            <th scope="col">{head.quote}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ claim, report }) => (
            <tr key={claim.id}>
              <td>{claim.period === null ? words.state.undated : dateText(claim.period)}</td>
              <td>
                <b className={claim.value?.approximate ? 'hedged' : undefined}>{claimText(claim)}</b>
              </td>
              <td>{words.claims.kinds[claim.kind] ?? claim.kind}</td>
              <td dir="auto">
                {claim.saidBy?.name ?? words.incident.ownVoice}
                <span className="sub">{claim.saidBy ? words.sourceKinds[claim.saidBy.kind] : report.outlet?.name}</span>
              </td>
              <td className="lab">
                <Link
                  className="serif"
                  to="/reports/$id"
                  params={{ id: report.id }}
                  search={{ at: `${claim.quote.start}-${claim.quote.end}` }}
                  dir="auto"
                >
                  {claim.quote.exact}
                </Link>
                <span className="sub" dir="auto">
                  {report.outlet?.name ?? words.state.noOutlet} ·{' '}
                  {report.published === null ? words.state.undated : dateText(report.published)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
