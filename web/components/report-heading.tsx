import { Link } from '@tanstack/react-router'
import type { ReportView } from '../../src/http/api.ts'
import { dateText } from '../../src/model/date-text.ts'
import { counted, words } from '../words.ts'

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** What the report is, what it draws on, on whose word it rests. */
export function ReportHeading({ view }: { readonly view: ReportView }) {
  const { head, report, lineage } = view
  const drawnOn = lineage.filter(({ to }) => to.id === head.id)
  const drawnBy = lineage.filter(({ from }) => from.id === head.id)
  const parts = [
    head.outlet?.name ?? words.state.noOutlet,
    report.byline,
    report.published === null ? words.report.undated : words.report.published(dateText(report.published)),
    report.language === 'und' ? null : languages.of(report.language),
    head.outlet?.reliability ? words.report.reliability(head.outlet.reliability) : null,
  ].filter((part) => part !== null && part !== undefined)
  return (
    <section className="rd-head">
      <div>
        <div className="kick">
          {drawnOn.map(({ from, relation, added }) => (
            <span key={from.id}>
              <Link to="/lineage/$from/$to" params={{ from: from.id, to: head.id }}>
                {words.relations[relation].is} {words.report.of} {from.outlet?.name ?? from.title ?? from.input}
              </Link>
              {added > 0 && `, adds ${counted(added, 'detail')}`}
            </span>
          ))}
          {drawnOn.length === 0 && <span>{words.report.alone}</span>}
          {drawnBy.length > 0 && <span>{words.report.drawnOn(drawnBy.length)}</span>}
        </div>
        <h1 dir="auto">{report.title ?? words.state.untitled}</h1>
        <p className="note by" dir="auto">
          {parts.join(' · ')}
        </p>
      </div>
      <Rests view={view} />
    </section>
  )
}

/** On how many voices of which kind the report rests. */
function Rests({ view: { marks } }: { readonly view: ReportView }) {
  const kinds = marks.flatMap((mark) =>
    mark.kind === 'attribution' ? [mark.value.source === null ? ('nobody' as const) : mark.value.sourceKind] : [],
  )
  if (kinds.length === 0) return null
  const counts = [...new Set(kinds)].map((kind) => [kind, kinds.filter((one) => one === kind).length] as const)
  return (
    <p className="note rests">
      {words.report.layer.attribution}:{' '}
      {counts.map(([kind, count], index) => (
        <span key={kind}>
          {index > 0 && ', '}
          <b>
            {count} {kind === 'nobody' ? words.report.noSource : words.sourceKinds[kind]}
          </b>
        </span>
      ))}
    </p>
  )
}
