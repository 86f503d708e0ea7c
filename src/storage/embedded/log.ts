import { type FileHandle, open, rename, stat } from 'node:fs/promises'
import { hasCode, matchFolderOwner } from './files'

const LIMIT_BYTES = 10_000_000
const TAIL_BYTES = 2000

/** Opens the log to write at its end; one that has grown large is put aside first. */
export async function openLog(log: string): Promise<FileHandle> {
  if ((await logSize(log)) > LIMIT_BYTES) await rename(log, `${log}.1`)
  const handle = await open(log, 'a', 0o600)
  await matchFolderOwner(log)
  return handle
}

/** @returns the length of the log in bytes; 0 when there is none */
export async function logSize(log: string): Promise<number> {
  return stat(log).then(
    (found) => found.size,
    () => 0,
  )
}

/** @returns the end of the log, or the end of what was written after `from` */
export async function logTail(log: string, from = 0): Promise<string> {
  try {
    const handle = await open(log, 'r')
    try {
      const { size } = await handle.stat()
      const start = Math.max(from <= size ? from : 0, size - TAIL_BYTES)
      const buffer = Buffer.alloc(size - start)
      await handle.read(buffer, 0, buffer.length, start)
      return buffer.toString('utf8').trim()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return ''
    throw error
  }
}
