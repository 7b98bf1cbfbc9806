/** Who publishes. */
export interface Outlet {
  /** `s` and 16 hex digits made from the folded name. */
  readonly id: string
  readonly name: string
  /** A to F of the Admiralty system, set by a person, else null. */
  readonly reliability: string | null
}
