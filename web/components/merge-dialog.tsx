import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IncidentView } from '../../src/http/api.ts'
import { daysAround } from '../../src/model/date-text.ts'
import { api } from '../api-client.ts'
import { words } from '../words.ts'
import { Dialog } from './dialog.tsx'

interface Props {
  readonly view: IncidentView
  readonly merge: (into: string) => void
  readonly close: () => void
}

const SHOWN = 30
const DAYS = 7

/** Which incident this one is the same as: unsure links first, then those of the same days, then what is searched for. */
export function MergeDialog({ view: { incident, related }, merge, close }: Props) {
  const [text, setText] = useState('')
  const when = incident.fields.when?.best ?? null
  const near = text === '' && when !== null ? daysAround(when, DAYS) : {}
  const query = { ...near, text: text === '' ? undefined : text, limit: SHOWN }
  const { data } = useQuery({
    queryKey: ['merge', query],
    queryFn: () => api.incidents(query),
    placeholderData: keepPreviousData,
  })
  const unsure = related.map(({ id, label, why }) => ({ id, label, note: why.join(' ') }))
  const found = (data?.rows ?? [])
    .filter(({ id }) => id !== incident.id && !unsure.some((one) => one.id === id))
    .map(({ id, label, where }) => ({ id, label, note: where?.name ?? '' }))
  return (
    <Dialog title={words.act.mergeInto} close={close}>
      <input
        type="search"
        className="wide-field"
        aria-label={words.search}
        placeholder={words.search}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className="choices">
        {[...unsure, ...found].map(({ id, label, note }) => (
          <li key={id}>
            <button type="button" onClick={() => merge(id)} dir="auto">
              <b>{label}</b> <span className="note">{note}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
