import { words } from '../words.ts'
import { Mark, Status } from './mark.tsx'

/** What the signs mean. */
export function Legend({ list = false }: { readonly list?: boolean }) {
  return (
    <div className="legend">
      {(['agree', 'single', 'vaguer', 'update', 'scope', 'conflict'] as const).map((name) => (
        <span key={name}>
          <Status name={name} word={words.statuses[name]} />
        </span>
      ))}
      <span>
        <Mark name="none" />
        {words.incident.notSaid}
      </span>
      {list ? (
        <>
          <span className="grade ok">
            <b>2</b>
            {words.incident.graded}
          </span>
          <span className="grade">
            <b>3</b>
            {words.incident.proposed}
          </span>
        </>
      ) : (
        <>
          <span>
            <Mark name="ditto" />
            {words.incident.legendDitto}
          </span>
          <Status name="plus" word={words.incident.legendAdded} />
          <Status name="plusq" word={words.incident.legendAddedNoSource} />
          <span className="hedged">{words.incident.hedged}</span>
        </>
      )}
    </div>
  )
}
