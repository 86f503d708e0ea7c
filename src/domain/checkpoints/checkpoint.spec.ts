import { describe, expect, it } from '@jest/globals'
import {
  CHECKPOINT_FORMAT,
  checkpointHash,
  FIRST_CHECKPOINT,
  isSignedBy,
  publicKeyText,
  readCheckpoint,
  signCheckpoint,
  signingKeyFrom,
  type Checkpoint,
} from '.'

const key = signingKeyFrom(Buffer.alloc(32, 1))
const known = [publicKeyText(key)]
const head = (entries: number) => ({ entries, head: 'ab'.repeat(32) })
const checkpoint: Checkpoint = {
  format: CHECKPOINT_FORMAT,
  society: '01a20fd4-4ca4-76e2-b755-01cd6aa83deb',
  sequence: 3,
  at: '2026-11-24T00:15:00.000Z',
  journals: head(12),
  audit: head(40),
  platform: head(7),
  previous: FIRST_CHECKPOINT,
}
const signed = signCheckpoint(checkpoint, key)

describe('a checkpoint', () => {
  it('is signed by the key of the installation, and by no other', () => {
    expect(isSignedBy(signed, known)).toBe(true)
    const other = signCheckpoint(checkpoint, signingKeyFrom(Buffer.alloc(32, 2)))
    expect(isSignedBy(other, known)).toBe(false)
    expect(isSignedBy({ ...other, publicKey: signed.publicKey }, known)).toBe(false)
  })

  it.each([
    { society: '01a20fd4-4ca4-76e2-b755-01cd6aa83dec' },
    { sequence: 4 },
    { at: '2026-11-25T00:15:00.000Z' },
    { journals: head(13) },
    { audit: head(41) },
    { platform: head(8) },
    { previous: 'cd'.repeat(32) },
  ])('does not hold its signature with %j', (change) => {
    expect(isSignedBy({ ...signed, ...change }, known)).toBe(false)
    expect(checkpointHash({ ...checkpoint, ...change })).not.toBe(checkpointHash(checkpoint))
  })

  it('comes back from its file as it was', () => {
    expect(readCheckpoint(JSON.stringify(signed, null, 2))).toEqual(signed)
  })

  it.each([
    ['{', 'no JSON'],
    ['[]', 'expected object'],
    [JSON.stringify({ ...signed, sequence: 0 }), 'sequence'],
    [JSON.stringify({ ...signed, journals: { entries: 1, head: 'x' } }), 'journals.head'],
    [JSON.stringify({ ...signed, signature: 'AAAA' }), 'signature'],
    [JSON.stringify({ ...signed, format: 'other' }), 'format'],
  ])('is refused as %s', (text, words) => {
    expect(() => readCheckpoint(text)).toThrow(
      expect.objectContaining({
        code: 'CHECKPOINT_INVALID',
        message: expect.stringContaining(words) as unknown as string,
      }),
    )
  })
})
