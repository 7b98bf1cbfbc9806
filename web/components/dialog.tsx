import { type ReactNode, useEffect, useRef } from 'react'
import { words } from '../words.ts'

interface Props {
  readonly title: string
  readonly close: () => void
  readonly children: ReactNode
}

/** A question that must be answered or left before going on; Escape leaves it. */
export function Dialog({ title, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="all-keys ask" aria-label={title} onClose={close}>
      <h2>{title}</h2>
      {children}
      <form method="dialog">
        <button type="submit" className="plain">
          {words.incident.close}
        </button>
      </form>
    </dialog>
  )
}
