import { describe, expect, it } from '@jest/globals'
import { classOf, loggedPath } from './route-class'

describe('the class of a path', () => {
  it.each([
    ['/healthz', 'health'],
    ['/metrics', 'metrics'],
    ['/_next/static/chunks/a.js', 'static'],
    ['/favicon.ico', 'static'],
    ['/admin/collections/members', 'admin'],
    ['/administrators', 'other'],
    ['/api/graphql', 'graphql'],
    ['/api//Search/', 'search'],
    ['/api/users/login', 'log-in'],
    ['/api/portal-accounts/reset-password', 'log-in'],
    ['/api/users/forgot-password', 'recovery'],
    ['/api/users/me', 'api'],
    ['/portal', 'portal'],
    ['/portal/statements', 'portal'],
    ['/Portal/sign-in/', 'portal-code'],
    ['/portal/%63ode', 'portal-sign-in'],
    ['/portal/invitation', 'portal-sign-in'],
    ['/portal/join', 'portal-code'],
    ['/portals', 'other'],
  ])('%s is %s', (path, kind) => {
    expect(classOf(path)).toBe(kind)
  })

  it.each([
    '/api/users/login/',
    '//api//users//login',
    '/api/users/%6Cogin',
    '/API/users/Login',
    '/api%2Fusers/login',
  ])('%s is a log-in, however it is written', (path) => {
    expect(classOf(path)).toBe('log-in')
  })

  it('is found for a broken escape too', () => {
    expect(classOf('/api/%E0%A4%A/login')).toBe('log-in')
  })
})

describe('the path in the log', () => {
  it.each([
    ['/admin/reset/0123abcd', '/admin/reset/…'],
    ['/api/users/verify/0123abcd', '/api/users/verify/…'],
    ['/api/members/0123abcd', '/api/members/0123abcd'],
  ])('%s becomes %s', (path, logged) => {
    expect(loggedPath(path)).toBe(logged)
  })
})
