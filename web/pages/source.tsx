import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { SaidRow, SourceRow } from '../../src/http/api.ts'
import { shortDateText } from '../../src/model/date-text.ts'
import { FARED, type Fared } from '../../src/model/fared.ts'
import { api } from '../api-client.ts'
import { FaredMark } from '../components/fared.tsx'
import { Label } from '../components/label.tsx'
import { MoreRows } from '../components/more-rows.tsx'
import { QuoteInSentence } from '../components/open-cell.tsx'
import { Answer, Empty } from '../components/state.tsx'
import { usePages } from '../components/use-pages.ts'
import { useTitle } from '../components/use-title.ts'
import { valueText } from '../format/value.ts'
import { either, words } from '../words.ts'

const route = getRouteApi('/sources/$id')
const PAGE = 50

/** What one source said, value by value, each with its quote and how it stands to what other origins say. */
export function SourcePage() {
  const { id } = route.useParams()
  const source = useQuery({ queryKey: ['source', id], queryFn: () => api.source(id) })
  useTitle(source.data?.name ?? undefined)
  return <Answer of={source}>{(row) => <Source key={id} id={id} source={row} />}</Answer>
}

function Source({ id, source }: { readonly id: string; readonly source: SourceRow }) {
  const { fared } = route.useSearch()
  const pages = usePages(['said', id, fared], (cursor) => api.said(id, { fared, cursor, limit: PAGE }))
  return (
    <>
      <header className="list-head">
        <h1 dir="auto">{source.name}</h1>
        <p className="note">
          {words.sourceKinds[source.kind]} · {words.sources.saidOf(source.said, source.incidents)}
        </p>
      </header>
      <FaredChoice source={source} chosen={fared} />
      <Answer of={pages}>
        {({ pages: found }) => {
          const rows = found.flatMap((page) => page.rows)
          if (rows.length === 0) return <Empty>{words.sources.nothing}</Empty>
          return (
            <>
              {byIncident(rows).map(([incident, own]) => (
                <section key={incident.id} className="said-list">
                  <h2>
                    <Link className="what" to="/incidents/$id" params={{ id: incident.id }} dir="auto">
                      <Label of={incident.label} />
                    </Link>
                  </h2>
                  <ol>
                    {own.map((row) => (
                      <Said key={`${row.report.id} ${row.field} ${row.statement.quote.start}`} row={row} />
                    ))}
                  </ol>
                </section>
              ))}
              <MoreRows
                isMore={pages.hasNextPage}
                load={() => !pages.isFetchingNextPage && void pages.fetchNextPage()}
              />
            </>
          )
        }}
      </Answer>
    </>
  )
}

interface ChoiceProps {
  readonly source: SourceRow
  readonly chosen: Fared | undefined
}

/** The router would take each of these for where one is. */
const OWN_MARK = { activeOptions: { exact: true } } as const

/** How many of its values stand how; each restricts the list to these, in the address. */
function FaredChoice({ source, chosen }: ChoiceProps) {
  const mark = (fared: Fared | undefined) => (chosen === fared ? 'true' : undefined)
  return (
    <nav className="fared-choice" aria-label={words.sources.head.fared}>
      <Link to="/sources/$id" params={{ id: source.id ?? '' }} search={{}} {...OWN_MARK} aria-current={mark(undefined)}>
        {words.sources.all(source.said)}
      </Link>
      {FARED.filter((fared) => source.fared[fared] > 0).map((fared) => (
        <Link
          key={fared}
          to="/sources/$id"
          params={{ id: source.id ?? '' }}
          search={{ fared }}
          {...OWN_MARK}
          aria-current={mark(fared)}
        >
          {source.fared[fared].toLocaleString('en')} <FaredMark fared={fared} />
        </Link>
      ))}
    </nav>
  )
}

function byIncident(rows: readonly SaidRow[]): [SaidRow['incident'], SaidRow[]][] {
  const found = new Map<string, [SaidRow['incident'], SaidRow[]]>()
  for (const row of rows) {
    const [, own] = found.get(row.incident.id) ?? [row.incident, []]
    found.set(row.incident.id, [row.incident, [...own, row]])
  }
  return [...found.values()]
}

function Said({ row: { report, field, statement, fared, against } }: { readonly row: SaidRow }) {
  const others = [...new Set(against.map((value) => valueText(field, value)))]
  const { start, end } = statement.quote
  return (
    <li>
      <span className="label">{words.fields[field]}</span>
      <div>
        <b dir="auto">{valueText(field, statement.value)}</b>
        <FaredMark fared={fared} />
        {others.length > 0 && (
          <span className="note" dir="auto">
            {words.sources.othersSay(either(others))}
          </span>
        )}
      </div>
      <div>
        <QuoteInSentence statement={statement} />
        <Link
          className="note"
          to="/reports/$id"
          params={{ id: report.id }}
          search={{ at: `${start}-${end}` }}
          dir="auto"
        >
          {report.outlet?.name ?? words.state.noOutlet}
          {report.published !== null && ` · ${shortDateText(report.published, null)}`}
        </Link>
      </div>
    </li>
  )
}
