import type { ReactNode } from 'react'
import { words } from '../words.ts'

/** The bar of acts and their keys at the foot of a page; `end` stands at its right. */
export function KeyBar({ children, end }: { readonly children: ReactNode; readonly end?: ReactNode }) {
  return (
    <section className="keys" aria-label={words.act.label}>
      {children}
      <span className="end">
        {end} <kbd>?</kbd> {words.act.keys}
      </span>
    </section>
  )
}
