import { useState } from 'react'
import type { FieldName } from '../../src/model/account.ts'
import { valueText } from '../format/value.ts'
import type { Row } from '../matrix/rows.ts'
import { words } from '../words.ts'
import { Dialog } from './dialog.tsx'
import { OwnValue } from './own-value.tsx'

interface Props {
  readonly rows: readonly Row[]
  readonly edit: (field: FieldName, value: unknown) => void
  readonly close: () => void
}

/** Which value of a field stands: one that is told, none, or one that a person gives. */
export function EditDialog({ rows, edit, close }: Props) {
  const [field, setField] = useState(
    rows.find(({ status }) => status === 'conflict')?.field ?? rows[0]?.field ?? 'when',
  )
  const row = rows.find((found) => found.field === field)
  const told = (row?.cells ?? []).flatMap(({ statements }) => statements.map(({ value }) => value))
  const values = [...new Map(told.map((value) => [valueText(field, value), value]))]
  return (
    <Dialog title={words.act.editWhich} close={close}>
      <label>
        {words.act.field}{' '}
        <select value={field} onChange={(event) => setField(event.target.value as FieldName)}>
          {rows.map((found) => (
            <option key={found.field} value={found.field}>
              {words.fields[found.field]}
            </option>
          ))}
        </select>
      </label>
      <ul className="choices">
        {values.map(([text, value]) => (
          <li key={text}>
            <button type="button" onClick={() => edit(field, value)} dir="auto">
              <b>{text}</b>
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => edit(field, null)}>
            <i>{words.incident.noneStands}</i>
          </button>
        </li>
      </ul>
      <OwnValue key={field} field={field} give={(value) => edit(field, value)} />
    </Dialog>
  )
}
