import { useMutation } from '@tanstack/react-query'
import type { FormEvent, ReactNode } from 'react'

interface Props {
  readonly action: string
  /** Rejects with what went wrong. */
  readonly send: (given: FormData) => Promise<unknown>
  readonly children: ReactNode
}

/** A short form that says what went wrong, above its button. */
export function EntryForm({ action, send, children }: Props) {
  const sending = useMutation({ mutationFn: send })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    sending.mutate(new FormData(event.currentTarget))
  }
  return (
    <form className="entry" onSubmit={submit}>
      {children}
      <p className="wrong" role="alert">
        {sending.error?.message}
      </p>
      <button type="submit" className="act main" disabled={sending.isPending}>
        {action}
      </button>
    </form>
  )
}
