import { describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { createTenantCipher, type Identity } from './cipher'

const identity: Identity = { collection: 'members', id: 'a', field: 'omang' }
const cipherOf = (tenant: string) =>
  createTenantCipher(tenant, [{ version: 1, key: randomBytes(32) }])
const words = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' })

describe('the cipher of a society', () => {
  it('gives back every text and every byte', () => {
    const cipher = cipherOf('t')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (text, bytes) => {
        const whole = Buffer.from(text, 'utf8').toString('utf8')
        expect(cipher.decrypt(identity, cipher.encrypt(identity, text))).toBe(whole)
        const sealed = cipher.encryptBytes(identity, Buffer.from(bytes))
        expect([...cipher.decryptBytes(identity, sealed)]).toEqual([...bytes])
      }),
    )
  })

  it('never writes the same text twice in the same way', () => {
    const cipher = cipherOf('t')
    const written = new Set(
      Array.from({ length: 3000 }, () => cipher.encrypt(identity, '123456789')),
    )
    expect(written.size).toBe(3000)
  })

  it('reads a value at its own place only', () => {
    const cipher = cipherOf('t')
    fc.assert(
      fc.property(words, words, words, words, (text, collection, id, field) => {
        const elsewhere = { collection, id, field }
        const stored = cipher.encrypt(identity, text)
        expect(() => cipher.decrypt(elsewhere, stored)).toThrow(/can't be decrypted/)
      }),
    )
  })

  it('notices any changed byte', () => {
    const cipher = cipherOf('t')
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (bytes, at, flip) => {
          const sealed = cipher.encryptBytes(identity, Buffer.from(bytes))
          const place = at % sealed.length
          sealed.writeUInt8(sealed.readUInt8(place) ^ flip, place)
          expect(() => cipher.decryptBytes(identity, sealed)).toThrow(/can't be decrypted/)
        },
      ),
    )
  })

  it("cannot be read with another society's key, and refuses what is no ciphertext", () => {
    const stored = cipherOf('t').encrypt(identity, 'secret')
    expect(() => cipherOf('u').decrypt(identity, stored)).toThrow(/can't be decrypted/)
    for (const text of ['', 'secret', 'v1:1:', 'v1:9:AAAA', stored.slice(0, -8)]) {
      expect(() => cipherOf('t').decrypt(identity, text)).toThrow(/can't be decrypted/)
    }
  })

  it('finds a number however it is written, and differs by society and kind', () => {
    const key = randomBytes(32)
    const cipher = createTenantCipher('t', [{ version: 1, key }])
    const other = createTenantCipher('u', [{ version: 1, key }])
    const index = cipher.blindIndex('omang', '929523699')
    expect(cipher.blindIndex('omang', ' 929 523-699 ')).toBe(index)
    expect(cipher.blindIndex('passport', '929523699')).not.toBe(index)
    expect(other.blindIndex('omang', '929523699')).not.toBe(index)
    expect(index).toMatch(/^[\w-]{22}$/)
  })

  it('keeps blind indexes and old values when a new data key joins', () => {
    const first = { version: 1, key: randomBytes(32) }
    const before = createTenantCipher('t', [first])
    const after = createTenantCipher('t', [first, { version: 2, key: randomBytes(32) }])
    const stored = before.encrypt(identity, '929523699')
    expect(after.decrypt(identity, stored)).toBe('929523699')
    expect(after.encrypt(identity, '1')).toMatch(/^v1:2:/)
    expect(after.blindIndex('omang', '9')).toBe(before.blindIndex('omang', '9'))
  })

  it('is fast enough for a payroll of 160 000 numbers', () => {
    const cipher = cipherOf('t')
    const start = performance.now()
    for (let index = 0; index < 16_000; index += 1) {
      cipher.encrypt({ collection: 'members', id: String(index), field: 'omang' }, '929523699')
    }
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
