import { type RefObject, useEffect, useState } from 'react'
import { FIELD_PX, type OriginGroup } from '../matrix/layout.ts'
import { words } from '../words.ts'
import { Siglum } from './siglum.tsx'

interface Props {
  readonly groups: readonly OriginGroup[]
  /** What scrolls sideways; the head of each group says its origin in `data-origin`. */
  readonly frame: RefObject<HTMLDivElement | null>
}

/** Every origin as a disc, those in view underlined; pressing one brings it into view. */
export function OriginMap({ groups, frame }: Props) {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const heads = frame.current?.querySelectorAll<HTMLElement>('[data-origin]') ?? []
    const turn = (changes: readonly IntersectionObserverEntry[]) =>
      setSeen((before) => {
        const now = new Set(before)
        for (const { target, isIntersecting } of changes) {
          const origin = (target as HTMLElement).dataset['origin'] ?? ''
          if (isIntersecting) now.add(origin)
          else now.delete(origin)
        }
        return now
      })
    const watch = new IntersectionObserver(turn, {
      root: frame.current,
      // The fields lie over what is scrolled.
      rootMargin: `0px 0px 0px -${FIELD_PX}px`,
      threshold: 0.25,
    })
    for (const head of heads) watch.observe(head)
    return () => watch.disconnect()
  }, [frame])
  const show = (origin: number) => {
    const head = frame.current?.querySelector(`[data-origin="${origin}"]`)
    const left = frame.current?.querySelector('table')?.getBoundingClientRect().left ?? 0
    if (head) frame.current?.scrollTo({ left: head.getBoundingClientRect().left - left - FIELD_PX })
  }
  return (
    <nav className="origin-map" aria-label={words.incident.originMap}>
      {groups.map(({ origin }) => (
        <button
          key={origin}
          type="button"
          aria-label={`${origin}, ${words.incident.origin(words.incident.ordinals[origin - 1] ?? `${origin}.`)}`}
          aria-current={seen.has(`${origin}`) ? 'true' : undefined}
          onClick={() => show(origin)}
        >
          <Siglum name={`${origin}`} small />
        </button>
      ))}
    </nav>
  )
}
