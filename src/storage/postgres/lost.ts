import type { MotsheloError } from '../../domain/errors'
import { storageErrors } from '../errors'

/** PostgreSQL ends a connection, or takes none, because it stops or starts; its class 08 is the line itself. */
const STATES = /^(?:57P0[123]|08...)$/
const SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
])
/** The driver gives these no code. */
const DRIVER =
  /^(?:Connection terminated|Client has encountered a connection error|Client was closed)/

/**
 * What to tell somebody whose work failed because the connection to the database broke, or never
 * came about.
 * @returns DATABASE_LOST, or null when the error, with all its causes, says something else
 */
export function lostDatabase(error: unknown): MotsheloError | null {
  for (const each of causesOf(error)) {
    const { code = '', message = '' } = each as { code?: unknown; message?: string }
    if (code === 'DATABASE_LOST') return each as MotsheloError
    if (!STATES.test(String(code)) && !SYSTEM_CODES.has(String(code)) && !DRIVER.test(message))
      continue
    return storageErrors.DATABASE_LOST(
      `The connection to the database is lost: ${message || String(code)}.`,
    )
  }
  return null
}

/** For work that waits for an answer which never comes: the connection went away without a word. */
export const silentDatabase = (): MotsheloError =>
  storageErrors.DATABASE_LOST('The connection to the database is lost: it answers no more.')

const DEEPEST = 6

/** An error, what caused it, and the parts of one that stands for several. */
function causesOf(error: unknown, depth = 0): object[] {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return []
  const { cause, details, errors } = error as {
    cause?: unknown
    details?: { cause?: unknown }
    errors?: unknown
  }
  const inner = [cause, details?.cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])]
  return [error, ...inner.flatMap((each) => causesOf(each, depth + 1))]
}
