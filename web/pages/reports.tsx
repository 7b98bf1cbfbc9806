import { getRouteApi, Link } from '@tanstack/react-router'
import { dateText } from '../../src/model/date-text.ts'
import { api } from '../api-client.ts'
import { MoreRows } from '../components/more-rows.tsx'
import { SearchField } from '../components/search-field.tsx'
import { Answer, NoRows } from '../components/state.tsx'
import { usePages } from '../components/use-pages.ts'
import { useTitle } from '../components/use-title.ts'
import { words } from '../words.ts'

const route = getRouteApi('/reports')
const PAGE = 100

/** All reports in order of time. */
export function ReportsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  useTitle(words.nav.reports)
  const pages = usePages(['reports', search], (cursor) => api.reports({ ...search, cursor, limit: PAGE }))
  const { head } = words.reports
  return (
    <Answer of={pages}>
      {({ pages: found }) => {
        const rows = found.flatMap((page) => page.rows)
        const count = found[0]?.count ?? 0
        return (
          <>
            <header className="list-head">
              <h1>{words.reports.title(count)}</h1>
              <SearchField
                label={words.reports.search}
                value={search.text}
                find={(text) => void navigate({ search: { ...search, text }, replace: true })}
              />
            </header>
            {rows.length === 0 && <NoRows search={search} say={words.reports} />}
            {rows.length > 0 && (
              <table className="list reports">
                <thead>
                  <tr>
                    <th scope="col">{head.published}</th>
                    <th scope="col">{head.title}</th>
                    <th scope="col">{head.outlet}</th>
                    <th scope="col">{head.relation}</th>
                    <th scope="col" className="n">
                      {head.incidents}
                    </th>
                    <th scope="col" className="n">
                      {head.claims}
                    </th>
                    <th scope="col" className="n wide">
                      {head.length}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ report, incidents, claims, relation, length }) => (
                    <tr key={report.id}>
                      <td className="when">
                        {report.published === null ? words.state.undated : dateText(report.published)}
                      </td>
                      <td className="lab">
                        <Link className="what" to="/reports/$id" params={{ id: report.id }} search={{}} dir="auto">
                          {report.title ?? words.state.untitled}
                        </Link>
                        <span className="sub" dir="auto">
                          {report.url ?? report.input}
                        </span>
                      </td>
                      <td dir="auto">{report.outlet?.name ?? words.state.noOutlet}</td>
                      <td>
                        {relation === null ? (
                          <span className="dim">{words.reports.alone}</span>
                        ) : (
                          words.relations[relation].is
                        )}
                      </td>
                      <td className="n">
                        {incidents}
                        <span className="ph"> {words.reports.incidents(incidents)}</span>
                      </td>
                      <td className="n">
                        {claims}
                        <span className="ph"> {words.reports.claims(claims)}</span>
                      </td>
                      <td className="n wide">{length.toLocaleString('en')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <MoreRows isMore={pages.hasNextPage} load={() => !pages.isFetchingNextPage && void pages.fetchNextPage()} />
          </>
        )
      }}
    </Answer>
  )
}
