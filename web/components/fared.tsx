import type { Fared } from '../../src/model/fared.ts'
import { words } from '../words.ts'
import { type MarkName, Status } from './mark.tsx'

const MARKS: Readonly<Record<Fared, MarkName>> = {
  agree: 'agree',
  single: 'single',
  vaguer: 'vaguer',
  earlier: 'update',
  later: 'update',
  scope: 'scope',
  conflict: 'conflict',
}

/** How one thing that was said stands to what other origins say. */
export function FaredMark({ fared }: { readonly fared: Fared }) {
  return <Status name={MARKS[fared]} word={words.sources.fared[fared]} />
}

/** How many stand how, in a fixed order; what there is none of is left out. */
export function Fares({ counts }: { readonly counts: readonly (readonly [Fared, number])[] }) {
  return (
    <ul className="fares">
      {counts
        .filter(([, count]) => count > 0)
        .map(([fared, count]) => (
          <li key={fared}>
            <Status name={MARKS[fared]} word={`${count.toLocaleString('en')} ${words.sources.fared[fared]}`} />
          </li>
        ))}
    </ul>
  )
}
