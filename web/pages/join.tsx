import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api-client.ts'
import { EntryForm } from '../components/entry-form.tsx'
import { useTitle } from '../components/use-title.ts'
import { words } from '../words.ts'

/** Takes an invitation: a name, a password, and in. */
export function JoinPage() {
  const client = useQueryClient()
  const navigate = useNavigate()
  // Kept here and taken out of the address, where a history or a screen shared would show it.
  const [token] = useState(() => location.hash.slice(1))
  useTitle(words.people.join)
  const send = async (given: FormData) => {
    const session = await api.join({ token, name: `${given.get('name')}`, password: `${given.get('password')}` })
    client.setQueryData(['session'], session)
    await navigate({ to: '/incidents', replace: true })
  }
  return (
    <section className="door">
      <h1>{words.people.join}</h1>
      <p>{words.people.joinNote}</p>
      <EntryForm action={words.people.joinNow} send={send}>
        <label>
          {words.people.name}
          <input name="name" autoComplete="username" required maxLength={80} />
        </label>
        <label>
          {words.people.newPassword}
          <input name="password" type="password" autoComplete="new-password" required minLength={12} maxLength={200} />
        </label>
      </EntryForm>
    </section>
  )
}
