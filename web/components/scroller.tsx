import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/** A region that scrolls sideways where it must: it can be reached and scrolled by keys. */
export function Scroller({ label, className = '', children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <section className={`scrollx ${className}`} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
