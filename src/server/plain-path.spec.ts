import { describe, expect, it } from '@jest/globals'
import { isPlain } from './plain-path'

describe('a path that is passed on', () => {
  it.each([
    '/',
    '/admin/',
    '/api/users/login',
    '/api/users/%6Cogin',
    '/api/stored-files/file/run.2026-01..csv',
    '/api/members/100%25',
    '/api/%E0%A4%A/login',
  ])('%s means what it says', (path) => {
    expect(isPlain(path)).toBe(true)
  })

  it.each([
    '/api/users/%2e/login',
    '/api/users/x/../login',
    '/api/./users/login',
    '/admin/../api/users/login',
    '/api/%2e/graphql',
    '/api/users/x/%2E%2e/login',
    '/api/users/.%2e/x',
    '/api/users/x%2f..%2flogin',
    '/api/users/%252e/login',
    '/api/users/%E0%2e/..%2flogin',
    '/api//users/login',
    '//api/users/login',
    '/api/users\\login',
    '/api/users/%5clogin',
    '/api/users/login/.',
    '/api/users/login/..',
    'http://elsewhere/api/users/login',
  ])('%s is refused', (path) => {
    expect(isPlain(path)).toBe(false)
  })
})
