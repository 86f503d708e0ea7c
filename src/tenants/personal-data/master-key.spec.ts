import { describe, expect, it } from '@jest/globals'
import { readMasterKeys } from './master-key'

const encoded = (byte: number, length = 32) => Buffer.alloc(length, byte).toString('base64')

describe('the key from the environment', () => {
  it('is required', () => {
    expect(() => readMasterKeys({})).toThrow(
      expect.objectContaining({ code: 'MASTER_KEY_MISSING' }),
    )
  })

  it.each([encoded(1, 31), encoded(1, 33), 'not base64!', `:${encoded(1)}`, `a b:${encoded(1)}`])(
    'refuses %s',
    (text) => {
      expect(() => readMasterKeys({ MOTSHELO_MASTER_KEY: text })).toThrow(
        expect.objectContaining({ code: 'MASTER_KEY_INVALID' }),
      )
    },
  )

  it('never prints the key in an error', () => {
    const text = encoded(1, 31)
    expect(() => readMasterKeys({ MOTSHELO_MASTER_KEY: text })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(text) as unknown as string }),
    )
  })

  it('names each key, by its prefix or its fingerprint, and keeps former ones', () => {
    const keys = readMasterKeys({
      MOTSHELO_MASTER_KEY: `2026:${encoded(1)}`,
      MOTSHELO_PREVIOUS_MASTER_KEYS: `2025:${encoded(2)}, ${encoded(3)}`,
    })
    expect(keys.current.kid).toBe('2026')
    expect(keys.byId.get('2025')?.key).toEqual(Buffer.alloc(32, 2))
    expect([...keys.byId.keys()]).toHaveLength(3)
  })
})
