import type { ReactNode } from 'react'

/** A figure of a row; on a phone, where columns have no heads, it says itself of what. */
export function Figure({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  return (
    <td className="n">
      <span className="ph">{of} </span>
      {children}
    </td>
  )
}
