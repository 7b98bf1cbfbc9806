import { createHash } from 'node:crypto'
import type { Capture, Metadata } from '../../model/capture.ts'
import type { Problem } from '../../model/problem.ts'

/** What acquiring yields: a capture with its bytes, or what was wrong with an input. */
export type Acquired =
  | { readonly kind: 'capture'; readonly capture: Capture; readonly content: Uint8Array }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** Where bytes came from and what is said of them. */
export interface Origin {
  readonly input: string
  readonly mediaType: string
  readonly metadata: Metadata
  /** ISO 8601 in UTC. */
  readonly capturedAt: string
}

/** A capture of `content`. */
export function captured(content: Uint8Array, origin: Origin): Acquired {
  return { kind: 'capture', capture: { sha256: sha256Of(content), bytes: content.byteLength, ...origin }, content }
}

/** An input that was not taken. `message` says what happened and what to do; it need not repeat the input. */
export function refused(code: string, input: string, message: string): Acquired {
  return { kind: 'problem', problem: { code, input, message, severity: 'refused', stage: 'acquire' } }
}

/** An input that was taken, or passed over, with a doubt. */
export function warned(code: string, input: string, message: string): Acquired {
  return { kind: 'problem', problem: { code, input, message, severity: 'warning', stage: 'acquire' } }
}

/** Lower-case hex of the bytes' SHA-256. */
export function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
