/** The text of a response; null when it has more than `limit` bytes, and then the rest is not fetched. */
export async function readLimited({ body }: Response, limit: number): Promise<string | null> {
  if (body === null) return ''
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of body) {
    bytes += piece.length
    // Leaving the loop cancels the stream.
    if (bytes > limit) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
