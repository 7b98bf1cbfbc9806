import { useLayoutEffect, useRef } from 'react'

/** What a key does, by `KeyboardEvent.key` as typed: `/`, `j`, `Escape`. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>

const OFF = 'hearsay-single-keys-off'

/** Single keys can be switched off (WCAG 2.1.4). */
export function areSingleKeysOn(): boolean {
  return localStorage.getItem(OFF) === null
}

export function setSingleKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(OFF)
  else localStorage.setItem(OFF, 'off')
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  )
}

/** Keys that act on the whole page; off while a person types. `Escape` works everywhere. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  // Before the page is painted: whoever sees it may press a key.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const act = latest.current[event.key]
      if (!act) return
      // A question in front takes all keys.
      if (document.querySelector('dialog[open]')) return
      const isSingle = event.key.length === 1
      if (isTyping(event.target) && event.key !== 'Escape') return
      if (isSingle && !areSingleKeysOn()) return
      act(event)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
