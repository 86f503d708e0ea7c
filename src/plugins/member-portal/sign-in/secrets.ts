import {
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto'
import { CODE_DIGITS, invitationCode, typedCode } from '../../../domain/portal'

const TOKEN_BYTES = 32

/** What the browser keeps and the database does not: 256 random bits. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url')

/** What the database keeps of a token. */
export const hashOfToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')

/** A one-time code, each as likely as any other. */
export const newCode = (): string => String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0')

export const newInvitation = (): string => invitationCode(randomBytes(12))

/** Keyed hashes: a copy of the database alone tells neither codes nor whom they were about. */
export class PortalSecrets {
  private readonly key: Buffer

  /** @param secret the installation's */
  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'motshelo:portal', 32))
  }

  hash(purpose: string, ...parts: string[]): string {
    const told = JSON.stringify([purpose, ...parts])
    return createHmac('sha256', this.key).update(told).digest('base64url')
  }

  /** The hash of a code for one try; the same code for another try has another. */
  hashOfCode(handle: string, code: string): string {
    return this.hash('code', handle, typedCode(code))
  }
}

/** Compares in the same time wherever they differ. */
export function isSameHash(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
