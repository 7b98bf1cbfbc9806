import { useState } from 'react'
import { words } from '../words.ts'

const KEY = 'hearsay-theme'
const THEMES = ['auto', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]

function kept(): Theme {
  const found = localStorage.getItem(KEY)
  return found === 'light' || found === 'dark' ? found : 'auto'
}

/** Puts the kept choice on the page; called before the first paint. */
export function applyTheme(theme: Theme = kept()): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/** Light, dark, or as the system says. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(kept)
  const choose = () => {
    const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto'
    localStorage.setItem(KEY, next)
    applyTheme(next)
    setTheme(next)
  }
  return (
    <button type="button" className="theme" onClick={choose} aria-label={`${words.theme.label}: ${words.theme[theme]}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
        {theme !== 'light' && (
          <path
            d={theme === 'dark' ? 'M8 2a6 6 0 1 1 0 12 6 6 0 0 1 0-12' : 'M8 2v12A6 6 0 0 0 8 2'}
            fill="currentColor"
          />
        )}
      </svg>
    </button>
  )
}
