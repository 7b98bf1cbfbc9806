import type { ReactNode } from 'react'

interface Props {
  /** The caps shown before the word, such as `N P`. */
  readonly keys: string
  readonly act: () => void
  /** `main`: what is most likely wanted; `opt`: left out where there is little room. */
  readonly rank?: 'main' | 'opt'
  readonly isPressed?: boolean
  readonly isOff?: boolean
  readonly children: ReactNode
}

/** An act with the key that does the same. */
export function ActButton({ keys, act, rank, isPressed, isOff = false, children }: Props) {
  return (
    <button
      type="button"
      className={rank === undefined ? 'act' : `act ${rank}`}
      aria-pressed={isPressed}
      disabled={isOff}
      onClick={act}
    >
      {keys.split(' ').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
      {children}
    </button>
  )
}
