import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api-client.ts'
import { words } from '../words.ts'
import { Dialog } from './dialog.tsx'
import { PasswordForm } from './password-form.tsx'
import { useSession } from './use-session.ts'

/** Who is signed in, and the way out. */
export function Whoever() {
  const client = useQueryClient()
  const { person } = useSession()
  const [isOpen, open] = useState(false)
  const leaving = useMutation({
    mutationFn: api.signOut,
    // What was seen of the case is forgotten.
    onSuccess: () => location.assign('/'),
  })
  if (!person) return null
  const change = async (given: { old: string; password: string }) => {
    await api.changePassword(given)
    open(false)
    await client.invalidateQueries({ queryKey: ['session'] })
  }
  return (
    <>
      <button type="button" className="plain whoever" onClick={() => open(true)} dir="auto">
        {person.name}
      </button>
      {isOpen && (
        <Dialog title={`${person.name}, ${words.people.roles[person.role]}`} close={() => open(false)}>
          <PasswordForm change={change} />
          <p>
            <button type="button" className="plain" onClick={() => leaving.mutate()}>
              {words.people.signOut}
            </button>
          </p>
        </Dialog>
      )}
    </>
  )
}
