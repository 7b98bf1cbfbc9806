/** All bytes of a stream; null when there are more than `most`, which are not read to their end. */
export async function collectBytes(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  most: number,
): Promise<Buffer | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.byteLength
    if (length > most) return null
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}
