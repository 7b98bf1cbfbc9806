import { Link } from '@tanstack/react-router'
import type { ClaimRow } from '../../src/http/api.ts'
import { dateText } from '../../src/model/date-text.ts'
import { differing, type Finding, figuresOf, findingOf } from '../../src/model/figures.ts'
import { claimText } from '../format/claim.ts'
import { counted, either, words } from '../words.ts'
import { Status } from './mark.tsx'
import { SeriesPlot } from './series-plot.tsx'

/** One measure over time: who says what of it. */
export function ClaimSeries({ rows }: { readonly rows: readonly ClaimRow[] }) {
  const { head } = words.claims
  const [first] = rows
  if (!first) return null
  const { measure, place } = first.claim
  const figures = figuresOf(rows)
  return (
    <section className="block series">
      <h2 className="sec" dir="auto">
        {measure}
        {place && <span className="note"> {place}</span>} <span className="note">{counted(rows.length, 'claim')}</span>
      </h2>
      <SeriesPlot figures={figures} />
      {differing(figures).map((same) => (
        <p key={same[0]?.period} className="differ">
          <Status name="conflict" word={words.claims.differ} /> {same[0] && dateText(same[0].period)}:{' '}
          {either(
            same.map(
              ({ row, best }) => `${best.toLocaleString('en')} (${row.report.outlet?.name ?? words.state.noOutlet})`,
            ),
            'and',
          )}
        </p>
      ))}
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
          {rows.map(({ claim, report, check }) => (
            <tr key={claim.id}>
              <td>
                {claim.period === null ? <span className="dim">{words.claims.noPeriod}</span> : dateText(claim.period)}
              </td>
              <td>
                <b className={claim.value?.approximate ? 'hedged' : undefined}>{claimText(claim)}</b>
                <Verdict finding={findingOf(claim, figures)} />
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
                <Beside check={check} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What the case's own incidents say of a claim. */
function Beside({ check }: Pick<ClaimRow, 'check'>) {
  if (check === null) return null
  const { mark, word } = words.claims.beside[check.verdict]
  return (
    <>
      {mark === null ? <span className="sub">{word}</span> : <Status name={mark} word={word} />}
      {check.lines.map((line) => (
        <span key={line} className="sub">
          {line}
        </span>
      ))}
    </>
  )
}

/** Whether the figures of the ledger bear a trend claim out, and which. */
function Verdict({ finding }: { readonly finding: Finding<ClaimRow> | null }) {
  if (finding === null) return null
  const { verdict, before, after } = finding
  if (verdict === 'unsaid' || before === null || after === null)
    return <span className="sub">{words.claims.cannotSay}</span>
  const figures = [before, after].map(({ period, best }) => `${best.toLocaleString('en')} in ${dateText(period)}`)
  const isBorneOut = verdict === 'borne-out'
  return (
    <>
      <Status
        name={isBorneOut ? 'agree' : 'conflict'}
        word={isBorneOut ? words.claims.bearsOut : words.claims.contradicts}
      />
      <span className="sub">{figures.join(', ')}</span>
    </>
  )
}
