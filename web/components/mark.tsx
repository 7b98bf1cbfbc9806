import type { FieldStatus } from '../../src/model/incident.ts'

/** The signs that say how tellings stand to each other: form first, then word, then colour. */
const PATHS = {
  agree: <path d="M.5 3.75h11M.5 8.25h11" strokeWidth="2" />,
  single: <path d="M.5 6h11" strokeWidth="2" />,
  vaguer: <path d="M.5 7.6C2.4 3.4 4.2 3.4 6 6s3.6 2.6 5.5-1.6" strokeWidth="1.9" />,
  update: <path d="M.5 9.5h5.5v-7h5.5" strokeWidth="2" />,
  // Two lines of unlike length: they count different things.
  scope: <path d="M.5 3.75h11M.5 8.25h5" strokeWidth="2" />,
  conflict: (
    <>
      <rect width="12" height="12" fill="currentColor" stroke="none" />
      <path d="M2.3 4.4h7.4M2.3 7.6h7.4M8.2 2 3.8 10" stroke="var(--on-mark)" strokeWidth="1.4" />
    </>
  ),
  none: <circle cx="6" cy="6" r="1.3" fill="currentColor" stroke="none" />,
  ditto: <path d="M4.7 2.5 3.7 7M8.3 2.5 7.3 7" strokeWidth="1.5" />,
  plus: <path d="M6 1v10M1 6h10" strokeWidth="2" />,
  plusq: (
    <>
      <rect x=".75" y=".75" width="10.5" height="10.5" strokeWidth="1.2" strokeDasharray="2.2 1.3" />
      <path d="M6 3v6M3 6h6" strokeWidth="1.7" />
    </>
  ),
  reword: (
    <path d="M.8 4.6C2.5 1.8 4 2.6 6 4s3.6 2.1 5.2-.8M.8 9.2C2.5 6.4 4 7.2 6 8.6s3.6 2.1 5.2-.8" strokeWidth="1.7" />
  ),
  drop: <path d="M2 2l8 8M10 2l-8 8" strokeWidth="2" />,
} as const

export type MarkName = keyof typeof PATHS

/** A sign alone, for the eye only: say the word beside it. */
export function Mark({ name }: { readonly name: MarkName }) {
  return (
    <svg className={`m ${name}`} viewBox="0 0 12 12" fill="none" stroke="currentColor" aria-hidden="true">
      {PATHS[name]}
    </svg>
  )
}

const TONES: Partial<Record<MarkName, string>> = {
  plusq: 'conflict light',
  plus: '',
  drop: 'conflict',
  scope: 'single',
}

/** A sign with its word. */
export function Status({ name, word }: { readonly name: MarkName | FieldStatus; readonly word: string }) {
  return (
    <span className={`st ${TONES[name] ?? name}`}>
      <Mark name={name} />
      {word}
    </span>
  )
}
