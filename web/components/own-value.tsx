import { type FormEvent, useState } from 'react'
import type { FieldName, FieldValues, Outcome } from '../../src/model/account.ts'
import { isCount } from '../format/value.ts'
import { words } from '../words.ts'

const OUTCOMES = Object.keys(words.outcomes) as Outcome['kind'][]

interface Props {
  readonly field: FieldName
  /** What stands in the input at first. */
  readonly first?: string
  readonly give: (value: FieldValues[FieldName]) => void
}

/** A value that a person gives for a field: typed, and checked as far as its form goes. */
export function OwnValue({ field, first = '', give }: Props) {
  const [text, setText] = useState(first)
  const [kind, setKind] = useState<Outcome['kind']>('other')
  const value = valueTyped(field, text.trim(), kind)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (value !== null) give(value)
  }
  return (
    <form className="name" onSubmit={submit}>
      {field === 'outcome' && (
        <select
          aria-label={words.fields.outcome}
          value={kind}
          onChange={(event) => setKind(event.target.value as typeof kind)}
        >
          {OUTCOMES.map((one) => (
            <option key={one} value={one}>
              {words.outcomes[one]}
            </option>
          ))}
        </select>
      )}
      <label>
        {field === 'when' ? words.act.ownDate : words.act.ownValue}{' '}
        <input className="why" value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />
      </label>
      <button type="submit" className="act main" disabled={value === null}>
        {words.act.keep}
      </button>
    </form>
  )
}

/** Null where what was typed cannot be a value of the field. */
function valueTyped(field: FieldName, text: string, kind: Outcome['kind']): FieldValues[FieldName] | null {
  if (text === '') return null
  if (isCount(field)) {
    const count = Number(text)
    return /^\d{1,9}$/u.test(text) ? { low: count, best: count, high: count } : null
  }
  if (field === 'when') return /^[\dX.][\dX\-./~?%T:]{3,40}$/u.test(text) ? text : null
  if (field === 'damage') return text
  if (field === 'outcome') return { kind, detail: text }
  return field === 'where' ? { name: text, precision: 'settlement' } : { name: text, class: null }
}
