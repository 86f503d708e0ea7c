import { describe, expect, it } from '@jest/globals'
import { secureCookies } from './cookies'

const isSecure = (environment: Record<string, string>) =>
  secureCookies(environment as unknown as NodeJS.ProcessEnv)

describe('the session cookie', () => {
  it.each([
    [{}, false],
    [{ TRUST_PROXY: '' }, false],
    [{ TRUST_PROXY: 'false' }, false],
    [{ TRUST_PROXY: '0' }, false],
    [{ TRUST_PROXY: '1' }, true],
    [{ TRUST_PROXY: 'loopback' }, true],
    [{ TRUST_PROXY: '1', COOKIE_SECURE: 'false' }, false],
    [{ COOKIE_SECURE: 'true' }, true],
  ])('with %j goes over https only: %s', (environment, expected) => {
    expect(isSecure(environment)).toBe(expected)
  })
})
