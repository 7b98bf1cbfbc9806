import { useQueryClient } from '@tanstack/react-query'
import { api } from '../api-client.ts'
import { EntryForm } from '../components/entry-form.tsx'
import { useTitle } from '../components/use-title.ts'
import { words } from '../words.ts'

/** Stands before every page of a shared desk until one is in; then the page that was asked for opens. */
export function SignIn() {
  const client = useQueryClient()
  useTitle(words.people.signIn)
  const send = async (given: FormData) => {
    const session = await api.signIn({ name: `${given.get('name')}`, password: `${given.get('password')}` })
    client.setQueryData(['session'], session)
  }
  return (
    <section className="door">
      <h1>{words.people.signIn}</h1>
      <EntryForm action={words.people.signIn} send={send}>
        <label>
          {words.people.name}
          <input name="name" autoComplete="username" required maxLength={80} />
        </label>
        <label>
          {words.people.password}
          <input name="password" type="password" autoComplete="current-password" required maxLength={200} />
        </label>
      </EntryForm>
      <p className="note">{words.people.noAccount}</p>
    </section>
  )
}
