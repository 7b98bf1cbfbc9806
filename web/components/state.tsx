import type { ReactNode } from 'react'
import { RefusedError } from '../api-client.ts'
import { words } from '../words.ts'

/** Shown while something loads: it says so to a screen reader, and keeps still. */
export function Loading() {
  return (
    <p className="state" role="status">
      {words.state.loading}
    </p>
  )
}

interface FailedProps {
  readonly error: Error
  readonly again: () => void
}

/** Says what could not be loaded and why, and offers to try again. */
export function Failed({ error, again }: FailedProps) {
  const isGone = error instanceof RefusedError && error.status === 404
  return (
    <div className="state" role="alert">
      <h1>{isGone ? words.state.missing : words.state.failed}</h1>
      <p>{error.message}</p>
      {!isGone && (
        <button type="button" className="plain" onClick={again}>
          {words.state.again}
        </button>
      )}
    </div>
  )
}

interface Asked<T> {
  readonly data: T | undefined
  readonly error: Error | null
  refetch(): unknown
}

/** Shows an answer when it is there, else how it stands with it. */
export function Answer<T>({ of, children }: { readonly of: Asked<T>; readonly children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return children(of.data)
  if (of.error) return <Failed error={of.error} again={() => of.refetch()} />
  return <Loading />
}

export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className="state">{children}</p>
}

interface NoRowsProps {
  /** What the list is narrowed to. */
  readonly search: object
  readonly say: { readonly empty: string; readonly none: string }
}

/** Says that nothing fits what is looked for, or, where nothing is, that there is nothing. */
export function NoRows({ search, say }: NoRowsProps) {
  return <Empty>{Object.keys(search).length > 0 ? say.empty : say.none}</Empty>
}
