/** Cuts a stream of any chunks into slices of exactly `size` bytes; only the last may be shorter. */
export async function* slicesOf(
  source: AsyncIterable<Buffer>,
  size: number,
): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let length = 0
  for await (const chunk of source) {
    waiting.push(chunk)
    length += chunk.length
    if (length < size) continue
    const joined = Buffer.concat(waiting)
    let start = 0
    for (; length - start >= size; start += size) yield joined.subarray(start, start + size)
    waiting = [joined.subarray(start)]
    length -= start
  }
  if (length) yield Buffer.concat(waiting)
}
