import { useEffect } from 'react'
import { words } from '../words.ts'

/** Names the page in the browser's tab. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? words.name : `${title} · ${words.name}`
  }, [title])
}
