import { Link } from '@tanstack/react-router'
import type { ReportHead } from '../../src/http/api.ts'
import { dateText } from '../../src/model/date-text.ts'
import { api } from '../api-client.ts'
import { Figure } from '../components/figure.tsx'
import { MoreRows } from '../components/more-rows.tsx'
import { Scroller } from '../components/scroller.tsx'
import { Answer, Empty } from '../components/state.tsx'
import { usePages } from '../components/use-pages.ts'
import { useTitle } from '../components/use-title.ts'
import { sentence } from '../format/sentence.ts'
import { words } from '../words.ts'

const PAGE = 200

/** Which report draws on which. */
export function LineagePage() {
  useTitle(words.nav.lineage)
  const pages = usePages(['lineage'], (cursor) => api.lineage({ cursor, limit: PAGE }))
  const { head } = words.lineage
  return (
    <Answer of={pages}>
      {({ pages: found }) => {
        const rows = found.flatMap((page) => page.rows)
        return (
          <>
            <header className="list-head">
              <h1>{words.lineage.title(found[0]?.count ?? 0)}</h1>
            </header>
            {rows.length === 0 ? (
              <Empty>{words.lineage.empty}</Empty>
            ) : (
              <Scroller label={words.nav.lineage}>
                <table className="list plain-list stacked">
                  <thead>
                    <tr>
                      <th scope="col">{head.to}</th>
                      <th scope="col">{head.relation}</th>
                      <th scope="col">{head.from}</th>
                      <th scope="col" className="n">
                        {head.passages}
                      </th>
                      <th scope="col" className="n">
                        {head.added}
                      </th>
                      <th scope="col" className="n">
                        {head.score}
                      </th>
                      <th scope="col">{head.why}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map(({ from, to, relation, directed, score, passages, added, reasons }) => (
                      <tr key={`${from.id} ${to.id}`}>
                        <td className="lab">
                          <Link
                            className="what"
                            to="/lineage/$from/$to"
                            params={{ from: from.id, to: to.id }}
                            dir="auto"
                          >
                            {to.title ?? words.state.untitled}
                          </Link>
                          <Sub report={to} />
                        </td>
                        <td className="does">
                          {words.relations[relation].does}
                          {!directed && <span className="sub">{words.lineage.undirected}</span>}
                        </td>
                        <td className="lab">
                          <span dir="auto">{from.title ?? words.state.untitled}</span>
                          <Sub report={from} />
                        </td>
                        <Figure of={head.passages}>{passages}</Figure>
                        <Figure of={head.added}>{added}</Figure>
                        <Figure of={head.score}>{score.toFixed(2)}</Figure>
                        <td className="lab note">{reasons.map(sentence).join(' ')}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Scroller>
            )}
            <MoreRows isMore={pages.hasNextPage} load={() => !pages.isFetchingNextPage && void pages.fetchNextPage()} />
          </>
        )
      }}
    </Answer>
  )
}

function Sub({ report: { outlet, published } }: { readonly report: ReportHead }) {
  return (
    <span className="sub" dir="auto">
      {[outlet?.name ?? words.state.noOutlet, published === null ? words.state.undated : dateText(published)].join(
        ' · ',
      )}
    </span>
  )
}
