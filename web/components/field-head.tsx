import { sentence } from '../format/sentence.ts'
import type { Row } from '../matrix/rows.ts'
import { either, words } from '../words.ts'
import { Status } from './mark.tsx'

const VALUES_SHOWN = 3

/** A field's name, how its tellings stand, its best value, and why. */
export function FieldHead({ row }: { readonly row: Row }) {
  const { field, status, reasons } = row
  return (
    <div className="fld">
      <div>
        <span className="label">{words.fields[field]}</span>
        <Status name={status} word={words.statuses[status]} />
      </div>
      <div>
        <BestValue row={row} />
        <span className="why">{reasonText(reasons)}</span>
      </div>
    </div>
  )
}

/** "Told by 3 origins; tellings contradict each other." */
function reasonText(reasons: readonly string[]): string {
  return reasons.length === 0 ? '' : sentence(reasons.map((reason) => reason.replace(/\.$/u, '')).join('; '))
}

/** Bold where a value stands, italic where none does: then all readings, with the same weight. */
export function BestValue({ row: { best, values } }: { readonly row: Row }) {
  if (best !== null && best !== '') {
    return (
      <span className="best" dir="auto">
        {best}
      </span>
    )
  }
  const shown = values.slice(0, VALUES_SHOWN)
  const rest = values.length - shown.length
  return (
    <span className="best open" dir="auto">
      {either(shown)}
      {rest > 0 && ` +${rest}`}
    </span>
  )
}
