/** Enough for a few lines of any format, little enough to read at once. */
const MAX_BYTES = 16 * 1024

/** The first lines of a stored file; only as much of it is read as they need. */
export async function firstLines(
  content: AsyncIterable<Buffer>,
  encoding: string,
  count: number,
): Promise<string[]> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of content) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= MAX_BYTES) break
  }
  const text = new TextDecoder(encoding).decode(Buffer.concat(chunks))
  const lines = text.split(/\r?\n/)
  // The last piece may be half a line, unless the file ended there.
  const whole = bytes >= MAX_BYTES ? lines.slice(0, -1) : lines.filter((line) => line !== '')
  return whole.slice(0, count)
}
