import { hash } from 'node:crypto'

/** A short id that depends on nothing but its parts: `prefix` and 16 hex digits (64 bits of a SHA-256). */
export function idOf(prefix: string, ...parts: readonly (string | number)[]): string {
  return prefix + hash('sha256', parts.join('\u0000')).slice(0, 16)
}
