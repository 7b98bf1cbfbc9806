import type { Decision } from '../../src/http/api.ts'
import { momentText } from '../../src/model/date-text.ts'
import { words } from '../words.ts'

/** The log of decisions: who, when, what, why. */
export function Decisions({ decisions }: { readonly decisions: readonly Decision[] }) {
  return (
    <ol className="log">
      {decisions.map(({ id, act, by, at, why, undone, standing }) => (
        <li key={id} className={undone ? 'undone' : undefined}>
          <b>{words.act.done[act.act]}</b>
          {'grade' in act && ` ${act.grade}`}
          {'field' in act && ` ${words.fields[act.field]}`}
          {'reliability' in act && ` ${act.reliability ?? words.outlets.notSet}`} · <span dir="auto">{by}</span> ·{' '}
          {momentText(at)}
          {why !== null && (
            <>
              {' · '}
              <q dir="auto">{why}</q>
            </>
          )}
          {undone && ` · ${words.act.undone}`}
          {standing === 'needs-another-look' && ` · ${words.act.another}`}
        </li>
      ))}
    </ol>
  )
}
