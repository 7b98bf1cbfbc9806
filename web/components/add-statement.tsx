import { useState } from 'react'
import type { Act, ReportView } from '../../src/http/api.ts'
import { FIELD_NAMES, type FieldName } from '../../src/model/account.ts'
import type { Quote } from '../../src/model/span.ts'
import { words } from '../words.ts'
import { Dialog } from './dialog.tsx'
import { OwnValue } from './own-value.tsx'

interface Props {
  readonly view: ReportView
  readonly quote: Quote
  readonly add: (act: Extract<Act, { act: 'state' }>) => void
  readonly close: () => void
}

/** What words of a report tell: of which incident, which field, which value. */
export function AddStatement({ view, quote, add, close }: Props) {
  const [first] = view.accounts
  const [account, setAccount] = useState(first?.account.id ?? '')
  const [field, setField] = useState<FieldName>('injured')
  const told = view.accounts.find((one) => one.account.id === account)
  if (!told) return null
  return (
    <Dialog title={words.act.stateWhat} close={close}>
      <blockquote dir="auto">{quote.exact}</blockquote>
      <label>
        {words.act.of}{' '}
        <select value={account} onChange={(event) => setAccount(event.target.value)}>
          {view.accounts.map((one) => (
            <option key={one.account.id} value={one.account.id}>
              {one.incident.label}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.act.field}{' '}
        <select value={field} onChange={(event) => setField(event.target.value as FieldName)}>
          {FIELD_NAMES.map((name) => (
            <option key={name} value={name}>
              {words.fields[name]}
            </option>
          ))}
        </select>
      </label>
      <OwnValue
        key={field}
        field={field}
        give={(value) => add({ act: 'state', incident: told.incident.id, account, field, value, quote })}
      />
    </Dialog>
  )
}
