import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { CODES_A_DAY, CODES_AN_HOUR, invitationCode, mayAskAgain, typedCode } from './codes'

const bytes = fc.uint8Array({ minLength: 12, maxLength: 12 })
const now = new Date('2026-11-24T10:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

describe('codes', () => {
  it('gives an invitation in groups that can be read aloud', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        expect(invitationCode(random)).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}$/)
      }),
    )
  })

  it('takes a code as people write it', () => {
    expect(typedCode(' k7qm 2rtx-9wpd')).toBe('K7QM2RTX9WPD')
    expect(typedCode('123 456')).toBe('123456')
  })

  it('stops after so many in an hour and in a day', () => {
    const hour = Array.from({ length: CODES_AN_HOUR }, () => ago(59))
    expect(mayAskAgain(hour.slice(1), now)).toBe(true)
    expect(mayAskAgain(hour, now)).toBe(false)
    expect(mayAskAgain([...hour.slice(1), ago(60)], now)).toBe(true)
    const day = Array.from({ length: CODES_A_DAY }, (_, at) => ago(120 + at * 60))
    expect(mayAskAgain(day, now)).toBe(false)
    expect(mayAskAgain([...day.slice(1), ago(24 * 60)], now)).toBe(true)
  })
})
