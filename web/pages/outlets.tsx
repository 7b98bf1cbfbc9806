import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../api-client.ts'
import { DecideBar } from '../components/decide-bar.tsx'
import { Figure } from '../components/figure.tsx'
import { Scroller } from '../components/scroller.tsx'
import { Answer, Empty } from '../components/state.tsx'
import { useMay } from '../components/use-session.ts'
import { useTitle } from '../components/use-title.ts'
import { useDecide } from '../review/use-decide.ts'
import { words } from '../words.ts'

const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const

const share = (part: number, whole: number) =>
  whole === 0 ? words.outlets.nothing : `${Math.round((100 * part) / whole)}%`
const rate = (count: number, total: number) =>
  total === 0 ? words.outlets.nothing : ((1000 * count) / total).toFixed(1)

/** Who publishes, and how: all counted by the same rules. */
export function OutletsPage() {
  const outlets = useQuery({ queryKey: ['outlets'], queryFn: api.outlets })
  const { head } = words.outlets
  const deciding = useDecide(null)
  const may = useMay('editor')
  useTitle(words.nav.outlets)
  return (
    <Answer of={outlets}>
      {(rows) => (
        <>
          <header className="list-head">
            <h1>{words.outlets.title(rows.length)}</h1>
            <p className="note">{words.outlets.note}</p>
          </header>
          {rows.length === 0 ? (
            <Empty>{words.outlets.empty}</Empty>
          ) : (
            <Scroller label={words.nav.outlets}>
              <table className="list plain-list stacked outlets">
                <thead>
                  <tr>
                    <th scope="col">{head.outlet}</th>
                    <th scope="col">{head.reliability}</th>
                    <th scope="col" className="n">
                      {head.reports}
                    </th>
                    <th scope="col" className="n">
                      {head.origins}
                    </th>
                    <th scope="col" className="n">
                      {head.derived}
                    </th>
                    <th scope="col" className="n">
                      {head.anonymous}
                    </th>
                    <th scope="col" className="n">
                      {head.hedged}
                    </th>
                    <th scope="col" className="n">
                      {head.loaded}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(
                    ({ outlet, reports, origins, derived, statements, anonymous, hedged, loaded, words: length }) => (
                      <tr key={outlet.id}>
                        <td className="lab">
                          <Link className="what" to="/reports" search={{ outlet: outlet.id }} dir="auto">
                            {outlet.name}
                          </Link>
                        </td>
                        <td>
                          <select
                            aria-label={`${head.reliability}, ${outlet.name}`}
                            value={outlet.reliability ?? ''}
                            disabled={!may}
                            onChange={(event) =>
                              deciding.take({
                                act: 'reliability',
                                outlet: outlet.id,
                                reliability: event.target.value || null,
                              })
                            }
                          >
                            <option value="">{words.outlets.notSet}</option>
                            {RELIABILITIES.map((grade) => (
                              <option key={grade} value={grade}>
                                {grade} {words.outlets.grades[grade]}
                              </option>
                            ))}
                          </select>
                        </td>
                        <Figure of={head.reports}>{reports}</Figure>
                        <Figure of={head.origins}>{origins}</Figure>
                        <Figure of={head.derived}>{derived}</Figure>
                        <Figure of={head.anonymous}>{share(anonymous, statements)}</Figure>
                        <Figure of={head.hedged}>{share(hedged, statements)}</Figure>
                        <Figure of={head.loaded}>{rate(loaded, length)}</Figure>
                      </tr>
                    ),
                  )}
                </tbody>
              </table>
            </Scroller>
          )}
          <DecideBar deciding={deciding} may={may} />
        </>
      )}
    </Answer>
  )
}
