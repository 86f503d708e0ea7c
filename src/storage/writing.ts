/**
 * Writes chunk after chunk, in their order: while the database works on one, the next is made. The first
 * that fails ends it, and what was made meanwhile fails with its transaction.
 * @param write hands a chunk to the database
 * @param onWritten called after each chunk
 */
export async function writeAhead<Chunk>(
  chunks: Iterable<Chunk>,
  write: (chunk: Chunk) => Promise<unknown>,
  onWritten?: (chunk: Chunk) => void,
): Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  for (const chunk of chunks) {
    const next = write(chunk).then(() => onWritten?.(chunk))
    // Its failure is thrown where it is awaited, one turn later.
    next.catch(() => undefined)
    await running
    running = next
  }
  await running
}

/**
 * Writes of one transaction that do not wait for each other. All have ended when this ends, so that none
 * writes into a transaction that was rolled back. The failure that came first is thrown: those after it
 * only say that the transaction has failed.
 */
export async function together<First, Second>(
  first: Promise<First>,
  second: Promise<Second>,
): Promise<[First, Second]> {
  const both = Promise.all([first, second])
  // Thrown below, once the other has ended too.
  both.catch(() => undefined)
  await Promise.allSettled([first, second])
  return both
}
