import { describe, expect, it } from '@jest/globals'
import { cookieSeconds, isAlive, isToBeNoted } from './sessions'

const now = new Date('2026-11-24T10:00:00Z')
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const session = (startedAt: number, lastSeenAt: number, isKept: boolean) => ({
  ...{ startedAt: ago(startedAt), lastSeenAt: ago(lastSeenAt), isKept },
})

describe('a session', () => {
  it('on a shared phone ends after an hour without use, and after twelve in any case', () => {
    expect(isAlive(session(2, 0.9, false), now)).toBe(true)
    expect(isAlive(session(2, 1, false), now)).toBe(false)
    expect(isAlive(session(12, 0, false), now)).toBe(false)
    expect(cookieSeconds(false)).toBeUndefined()
  })

  it('on a phone of one’s own lasts a month without use, and three in any case', () => {
    expect(isAlive(session(24 * 40, 24 * 29, true), now)).toBe(true)
    expect(isAlive(session(24 * 40, 24 * 30, true), now)).toBe(false)
    expect(isAlive(session(24 * 90, 0, true), now)).toBe(false)
    expect(cookieSeconds(true)).toBe(90 * 24 * 3600)
  })

  it('is noted every five minutes', () => {
    expect(isToBeNoted(ago(0.08), now)).toBe(false)
    expect(isToBeNoted(ago(0.09), now)).toBe(true)
  })
})
