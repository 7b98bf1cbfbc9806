/** What is said of a publication beside its bytes: by a sidecar file, a JSON line, or the person who adds it. */
export interface Metadata {
  /** The id of a JSON line. Unique within its file. */
  readonly key?: string
  readonly url?: string
  readonly title?: string
  readonly outlet?: string
  readonly byline?: string
  /** EDTF or ISO 8601, checked. */
  readonly published?: string
  /** BCP 47, such as `en`. */
  readonly language?: string
}

/**
 * The bytes of one publication as retrieved, with where, when and how they were got. Immutable.
 *
 * The bytes themselves lie in the case's `captures/` folder under their hash.
 */
export interface Capture {
  /** Lower-case hex of the bytes' SHA-256: the capture's identity. */
  readonly sha256: string
  /** Where it came from, as given to `add`: a path, an address, `-`; for a JSON line `FILE:LINE`. */
  readonly input: string
  readonly bytes: number
  /** Such as `text/html`; with `charset` only if the transport declared it. `application/x-hearsay-line` for a JSON line. */
  readonly mediaType: string
  /** ISO 8601 in UTC. */
  readonly capturedAt: string
  readonly metadata: Metadata
}
