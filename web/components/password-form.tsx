import { words } from '../words.ts'
import { EntryForm } from './entry-form.tsx'

interface Props {
  readonly change: (given: { old: string; password: string }) => Promise<unknown>
}

/** Changes one's own password. */
export function PasswordForm({ change }: Props) {
  const send = (given: FormData) => change({ old: `${given.get('old')}`, password: `${given.get('password')}` })
  return (
    <EntryForm action={words.people.change} send={send}>
      <label>
        {words.people.oldPassword}
        <input name="old" type="password" autoComplete="current-password" required maxLength={200} />
      </label>
      <label>
        {words.people.newPassword}
        <input name="password" type="password" autoComplete="new-password" required minLength={12} maxLength={200} />
      </label>
    </EntryForm>
  )
}
