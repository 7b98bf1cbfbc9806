import { useQuery } from '@tanstack/react-query'
import { isAtLeast, type Person, type Role } from '../../src/model/person.ts'
import { api } from '../api-client.ts'

interface Session {
  readonly person: Person | null
  /** Whether it is known who asks. */
  readonly isKnown: boolean
  /** Whether one must sign in and has not. */
  readonly isOut: boolean
  readonly error: Error | null
  again(): void
}

/** Who uses the app. */
export function useSession(): Session {
  const { data, error, refetch } = useQuery({ queryKey: ['session'], queryFn: api.session })
  return {
    person: data?.person ?? null,
    isKnown: data !== undefined,
    isOut: data?.isShared === true && data.person === null,
    error: data === undefined ? error : null,
    again: () => void refetch(),
  }
}

/** Whether the person may do what asks for a role; `alone`: whether anybody may where nobody signs in. */
export function useMay(needed: Role, { alone = true } = {}): boolean {
  const { person, isOut } = useSession()
  return person ? isAtLeast(person.role, needed) : alone && !isOut
}
