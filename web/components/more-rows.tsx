import { useEffect, useRef } from 'react'
import { words } from '../words.ts'

interface Props {
  readonly isMore: boolean
  readonly load: () => void
}

/** Loads the next page when it comes into view; a button does the same. */
export function MoreRows({ isMore, load }: Props) {
  const mark = useRef<HTMLButtonElement>(null)
  const latest = useRef(load)
  latest.current = load
  useEffect(() => {
    if (!isMore || !mark.current) return
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: '600px',
    })
    watch.observe(mark.current)
    return () => watch.disconnect()
  }, [isMore])
  if (!isMore) return null
  return (
    <button ref={mark} type="button" className="link more" onClick={load}>
      {words.state.loading}
    </button>
  )
}
