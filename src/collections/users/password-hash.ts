import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** As Payload hashes, which keeps its own functions to itself. */
const PREFIX = 'pbkdf2-sha256-v1:'
const ITERATIONS = 600_000
const BYTES = 32

const derive = promisify(pbkdf2)

/** Whether a password is the one whose hash is stored. */
export async function isPassword(
  password: string,
  { hash, salt }: { hash?: string | null; salt?: string | null },
): Promise<boolean> {
  if (!hash?.startsWith(PREFIX) || !salt) return false
  const stored = Buffer.from(hash.slice(PREFIX.length), 'hex')
  const derived = await derive(password, salt, ITERATIONS, BYTES, 'sha256')
  return stored.length === derived.length && timingSafeEqual(stored, derived)
}

/** Takes as long as checking a password, and checks none. */
export async function pretendToCheck(password: string): Promise<void> {
  await derive(password, randomBytes(BYTES).toString('hex'), ITERATIONS, BYTES, 'sha256')
}
