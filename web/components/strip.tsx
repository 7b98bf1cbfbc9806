import type { IncidentRow } from '../../src/http/api.ts'
import { FIELD_NAMES } from '../../src/model/account.ts'
import { words } from '../words.ts'
import { Mark } from './mark.tsx'

/** The statuses of an incident's fields in the fixed order of the matrix; one image to a screen reader. */
export function Strip({ statuses }: { readonly statuses: IncidentRow['statuses'] }) {
  const label = FIELD_NAMES.map((field) => `${words.fields[field]}: ${words.statuses[statuses[field] ?? 'none']}`).join(
    ', ',
  )
  return (
    <span className="strip" role="img" aria-label={label}>
      {FIELD_NAMES.map((field) => (
        <Mark key={field} name={statuses[field] ?? 'none'} />
      ))}
    </span>
  )
}

/** The fields' names, turned, over the strips. */
export function StripHead() {
  return (
    <>
      <span className="striphead" aria-hidden="true">
        {FIELD_NAMES.map((field) => (
          <span key={field}>{words.fields[field]}</span>
        ))}
      </span>
      <span className="vh">{words.list.head.strip}</span>
    </>
  )
}
