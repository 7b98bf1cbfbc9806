import { useQuery } from '@tanstack/react-query'
import type { CaseStatus } from '../../src/http/api.ts'
import { api } from '../api-client.ts'
import { Decisions } from '../components/decisions.tsx'
import { Intake } from '../components/intake.tsx'
import { Scroller } from '../components/scroller.tsx'
import { Answer } from '../components/state.tsx'
import { useMay } from '../components/use-session.ts'
import { useTitle } from '../components/use-title.ts'
import { words } from '../words.ts'

const COUNTS = ['captures', 'reports', 'accounts', 'incidents', 'claims', 'lineage', 'outlets'] as const
const DECISIONS_SHOWN = 20

/** What was taken in, what is pending, what failed and why, what was decided. */
export function CasePage() {
  const status = useQuery({ queryKey: ['status'], queryFn: api.status })
  const decisions = useQuery({ queryKey: ['decisions'], queryFn: () => api.decisions(DECISIONS_SHOWN) })
  const may = useMay('editor')
  useTitle(words.status.title)
  return (
    <Answer of={status}>
      {(found) => (
        <>
          <header className="list-head">
            <h1>
              {words.status.title}: {found.name}
            </h1>
            <a className="note" href="/api">
              {words.status.api}
            </a>
          </header>
          <Counts status={found} />
          {may && <Intake isPending={found.pending.length > 0} />}
          <Problems status={found} />
          {decisions.data && (
            <section className="block">
              <h2 className="sec">{words.status.decisions}</h2>
              {decisions.data.rows.length === 0 ? (
                <p className="note">{words.status.noDecisions}</p>
              ) : (
                <Decisions decisions={decisions.data.rows} />
              )}
            </section>
          )}
        </>
      )}
    </Answer>
  )
}

function Counts({ status: { counts, pending, codebook } }: { readonly status: CaseStatus }) {
  return (
    <>
      <dl className="counts">
        {COUNTS.map((name) => (
          <div key={name}>
            <dt>{words.status.counts[name]}</dt>
            <dd>{counts[name].toLocaleString('en')}</dd>
          </div>
        ))}
        <div>
          <dt>{words.status.codebook}</dt>
          <dd>
            {codebook.name} {codebook.version}
          </dd>
        </div>
      </dl>
      {pending.length === 0 ? (
        <p className="note">{words.status.built}</p>
      ) : (
        <p>
          {words.status.pending}:{' '}
          {pending.map(({ stage, count }) => `${count.toLocaleString('en')} ${stage}`).join(', ')}.{' '}
          {words.status.pendingNote}
        </p>
      )}
    </>
  )
}

function Problems({ status: { problems } }: { readonly status: CaseStatus }) {
  const { head } = words.status
  return (
    <section className="block">
      <h2 className="sec">{words.status.problems}</h2>
      {problems.length === 0 ? (
        <p className="note">{words.status.noProblems}</p>
      ) : (
        <Scroller label={words.status.problems}>
          <table className="list plain-list">
            <thead>
              <tr>
                <th scope="col">{head.input}</th>
                <th scope="col">{head.what}</th>
                <th scope="col">{head.stage}</th>
                <th scope="col">{head.severity}</th>
              </tr>
            </thead>
            <tbody>
              {problems.map(({ input, message, code, stage, severity }) => (
                <tr key={`${input} ${code}`}>
                  <td className="long" dir="auto">
                    {input}
                  </td>
                  <td dir="auto">
                    {message} <span className="mono dim">{code}</span>
                  </td>
                  <td>{stage}</td>
                  <td>{words.status.severity[severity]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  )
}
