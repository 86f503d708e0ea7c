import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { loadEnvironment } from '../../src/environment'
import { startServer, type RunningServer, type StartOptions } from '../../src/server/index'
import { openTestPlatform } from '../kit/platform'
import { makeStaff, staffPassword } from '../kit/staff'
import { apiOnly } from './server-pages.fixture'

const limits = {
  ...{ failedLogIn: 5, recovery: 2, graphqlSignedOut: 3, graphql: 100, search: 100 },
  ...{ portalCode: 3, failedPortalSignIn: 2 },
}
const token = 'a-token-for-the-metrics'
let server: RunningServer
let phaseWhileStarting: { ready: number; healthy: number; page: number; retryAfter: string | null }
let logged = ''

const logger = pino(
  new Writable({
    write: (chunk, _encoding, done) => {
      logged += String(chunk)
      done()
    },
  }),
)

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers })

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

/** A path as it is written: `fetch` would resolve its dots. */
const postRaw = (path: string, address: string) =>
  new Promise<number>((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    const headers = {
      'content-type': 'application/json',
      'content-length': '2',
      'x-forwarded-for': address,
    }
    request({ hostname, port, path, method: 'POST', headers }, (res) => {
      res.resume()
      resolve(res.statusCode ?? 0)
    })
      .once('error', reject)
      .end('{}')
  })

beforeAll(async () => {
  process.env.DATABASE_URL ??= process.env.TEST_DATABASE_SERVER
  process.env.PAYLOAD_SECRET ??= 'test-secret-that-is-long-enough-0123456789'
  process.env.MOTSHELO_MASTER_KEY ??= Buffer.alloc(32, 7).toString('base64')
  const environment = { ...(await loadEnvironment()), port: 0, metricsToken: token, trustProxy: 1 }
  let url = ''
  const open: StartOptions['open'] = async () => {
    const page = await fetch(`${url}/admin`)
    phaseWhileStarting = {
      ready: (await fetch(`${url}/readyz`)).status,
      healthy: (await fetch(`${url}/healthz`)).status,
      page: page.status,
      retryAfter: page.headers.get('retry-after'),
    }
    return openTestPlatform()
  }
  const onListening = (listening: string) => {
    url = listening
  }
  server = await startServer({ environment, logger, limits, open, pages: apiOnly, onListening })
}, 180_000)

afterAll(() => server?.stop(), 40_000)

describe('health', () => {
  it('is up but not ready while the platform starts', () => {
    expect(phaseWhileStarting).toEqual({ ready: 503, healthy: 200, page: 503, retryAfter: '5' })
  })

  it('is ready when the database answers', async () => {
    expect((await get('/healthz')).status).toBe(200)
    const ready = await get('/readyz')
    expect(ready.status).toBe(200)
    expect(await ready.json()).toEqual({ status: 'ready' })
  })

  it('tells a taken port plainly', async () => {
    const other = createServer().listen(0)
    const { port } = other.address() as AddressInfo
    const environment = { ...(await loadEnvironment()), port }
    await expect(startServer({ environment, logger })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: expect.stringContaining(String(port)),
    })
    other.close()
  })
})

describe('metrics', () => {
  it('need the token', async () => {
    const refused = await get('/metrics')
    expect(refused.status).toBe(403)
    expect(await refused.text()).not.toContain('process_cpu')
    expect((await get('/metrics', { authorization: 'Bearer another-token-0000' })).status).toBe(403)
  })

  it('time requests by class, and count database connections', async () => {
    await get('/api/members/01a1f3c2-0000-7000-8000-000000000001')
    const text = await (await get('/metrics', { authorization: `Bearer ${token}` })).text()
    expect(text).toMatch(
      /motshelo_http_request_seconds_count\{route="api",method="GET",status="\d+"\} \d/,
    )
    expect(text).toMatch(/motshelo_database_connections\{state="total"\} [1-9]/)
    expect(text).toContain('process_cpu_seconds_total')
    expect(text).not.toContain('01a1f3c2')
  })
})

describe('headers', () => {
  it('allow scripts only from here or with the nonce of the answer', async () => {
    const [first, second] = await Promise.all([get('/api/access'), get('/api/access')])
    const policy = first.headers.get('content-security-policy') ?? ''
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? ''
    expect(scripts).toMatch(/'self' 'nonce-[\w+/=]{20,}'/)
    expect(scripts).not.toContain('unsafe-inline')
    expect(second.headers.get('content-security-policy')).not.toBe(policy)
    expect(policy).toContain("object-src 'none'")
    expect(first.headers.get('x-content-type-options')).toBe('nosniff')
    expect(first.headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(first.headers.get('x-powered-by')).toBeNull()
    expect(first.headers.get('strict-transport-security')).toBeNull()
  })

  it('keep what the API answers out of every cache', async () => {
    for (const path of ['/api/access', '/api/users/init', '/api/users/login'])
      expect((await get(path)).headers.get('cache-control')).toBe('no-store')
    expect((await get('/admin')).headers.get('cache-control')).toBeNull()
  })

  it('carry a request id: the one given when it is safe, else a new one', async () => {
    const given = await get('/healthz', { 'x-request-id': 'from-the-proxy.42' })
    expect(given.headers.get('x-request-id')).toBe('from-the-proxy.42')
    const unsafe = await get('/healthz', { 'x-request-id': 'x"} {"level":60' })
    expect(unsafe.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('bodies', () => {
  it('that are too large are refused before they are read', async () => {
    const answer = await post('/api/users/logout', { text: 'x'.repeat(5 * 1024 * 1024) })
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ errors: [{ code: 'BODY_TOO_LARGE' }] })
  })
})

describe('GraphQL', () => {
  const ask = (query: unknown, address: string) =>
    post('/api/graphql', { query }, { 'x-forwarded-for': address })

  it('reads no body above 100 kB, whatever it says it is', async () => {
    const long = `{ ${'__typename '.repeat(20_000)} }`
    const answer = await ask(long, '203.0.113.40')
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('larger than 100 kB')
    const asFile = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await post('/api/graphql', { query: long }, asFile)).status).toBe(413)
  })

  it('refuses a document of too many words before it checks them', async () => {
    const answer = await ask(`{ ${'__typename '.repeat(5000)} }`, '203.0.113.41')
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ errors: [{ code: 'QUERY_TOO_LONG' }] })
    expect((await ask('{ __typename }', '203.0.113.41')).status).toBe(200)
  })

  it('refuses a body without a document plainly', async () => {
    for (const [n, body] of [null, 'text', [], {}].entries()) {
      const answer = await post('/api/graphql', body, { 'x-forwarded-for': `203.0.113.${60 + n}` })
      expect(answer.status).toBe(400)
      expect(await answer.json()).toMatchObject({ errors: [{ code: 'QUERY_MALFORMED' }] })
    }
  })

  it('suggests no names in production, where the schema cannot be asked for', async () => {
    const before = process.env.NODE_ENV
    Object.assign(process.env, { NODE_ENV: 'production' })
    try {
      const text = await (await ask('{ Membe { id } }', '203.0.113.43')).text()
      expect(text).toContain('Cannot query field')
      expect(text).not.toContain('Did you mean')
    } finally {
      Object.assign(process.env, { NODE_ENV: before })
    }
  })

  it('counts refused log-ins as REST does, whatever token comes with them', async () => {
    const { token: session, rest } = await makeStaff(server.platform.payload, {
      name: 'Tumelo',
      email: 'tumelo@example.test',
    })
    await rest('POST', '/users/logout')
    const from = { 'x-forwarded-for': '203.0.113.44', authorization: `JWT ${session}` }
    const guess = (query: string) => post('/api/graphql', { query }, from)
    for (let n = 0; n < 8; n += 1) expect((await guess('{ __typename }')).status).toBe(200)
    const wrong = 'mutation { a: loginUser(email: "a@example.test", password: "guess") { token } }'
    for (let n = 0; n < limits.failedLogIn; n += 1) expect((await guess(wrong)).status).toBe(200)
    expect((await guess(wrong)).status).toBe(429)
    const rested = { email: 'a@example.test', password: 'guess' }
    expect((await post('/api/users/login', rested, from)).status).toBe(429)
  })

  it('counts requests for a new password as REST does', async () => {
    const { token: session } = await makeStaff(server.platform.payload, {
      name: 'Kabo',
      email: 'kabo@example.test',
    })
    const from = { 'x-forwarded-for': '203.0.113.45', authorization: `JWT ${session}` }
    const query = 'mutation { forgotPasswordUser(email: "nobody@example.test") }'
    for (let n = 0; n < limits.recovery; n += 1)
      expect((await post('/api/graphql', { query }, from)).status).toBe(200)
    expect((await post('/api/graphql', { query }, from)).status).toBe(429)
  })
})

describe('the icon', () => {
  it('is there for browsers that ask for it by themselves', async () => {
    const answer = await get('/favicon.ico')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('image/svg+xml')
    expect(await answer.text()).toMatch(/^<svg /)
  })
})

describe('paths', () => {
  it.each([
    '/api/users/%2e/login',
    '/api/users/x/../login',
    '/api/./users/login',
    '/admin/../api/users/login',
    '/api/%2e/graphql',
    '/api/users\\login',
  ])('are refused when the router would resolve them: %s', async (path) => {
    expect(await postRaw(path, '203.0.113.30')).toBe(400)
  })
})

describe('changes with a cookie', () => {
  const change = async (headers: Record<string, string>) => {
    const from = { cookie: 'payload-token=x', 'x-forwarded-for': '203.0.113.50', ...headers }
    return (await post('/api/users/logout', {}, from)).status
  }

  it('are refused from the pages of other sites', async () => {
    expect(await change({ origin: 'https://evil.example' })).toBe(403)
    expect(await change({ origin: 'null' })).toBe(403)
    expect(await change({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await change({ 'sec-fetch-site': 'same-site', origin: server.url })).toBe(403)
  })

  it('go on from pages of this server and from programs', async () => {
    expect(await change({ origin: server.url })).not.toBe(403)
    const behind = { origin: 'https://motshelo.example', 'x-forwarded-host': 'motshelo.example' }
    expect(await change(behind)).not.toBe(403)
    expect(await change({})).not.toBe(403)
    const elsewhere = { cookie: 'theme=dark', origin: 'https://evil.example' }
    expect(await change(elsewhere)).not.toBe(403)
  })
})

describe('log-in', () => {
  it('is refused with Retry-After after too many tries from one address, however the path is written', async () => {
    const from = { 'x-forwarded-for': '203.0.113.7' }
    const paths = [
      '/api/users/login',
      '/api/users/login/',
      '/api/users/%6Cogin',
      '/api//users/login',
      '/api/Users/LOGIN',
    ]
    for (const path of paths)
      expect(
        (await post(path, { email: 'nobody@example.test', password: 'guess' }, from)).status,
      ).not.toBe(429)
    const refused = await post(
      '/api/users/login',
      { email: 'nobody@example.test', password: 'guess' },
      from,
    )
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ errors: [{ code: 'TOO_MANY_REQUESTS' }] })
    const other = await post(
      '/api/users/login',
      { email: 'nobody@example.test', password: 'guess' },
      { 'x-forwarded-for': '203.0.113.8' },
    )
    expect(other.status).toBe(401)
  })

  it('that succeeds does not count: an office has one address for all its people', async () => {
    const { email } = await makeStaff(server.platform.payload, {
      name: 'Pono',
      email: 'pono@example.test',
    })
    const from = { 'x-forwarded-for': '203.0.113.11' }
    for (let n = 0; n < 7; n += 1) {
      expect(
        (await post('/api/users/login', { email, password: staffPassword }, from)).status,
      ).toBe(200)
    }
  })

  it('has limits on forgotten passwords, whose answer is always friendly', async () => {
    const ask = () =>
      post(
        '/api/users/forgot-password',
        { email: 'nobody@example.test' },
        { 'x-forwarded-for': '203.0.113.12' },
      )
    for (let n = 0; n < 2; n += 1) expect((await ask()).status).toBe(200)
    expect((await ask()).status).toBe(429)
  })

  it('through GraphQL is limited too, and a made-up token does not help', async () => {
    const query = {
      query: 'mutation { loginUser(email: "a@example.test", password: "guess") { token } }',
    }
    const from = {
      'x-forwarded-for': '203.0.113.9',
      authorization: 'JWT made.up.token',
      cookie: 'payload-token=x',
    }
    for (let n = 0; n < 3; n += 1)
      expect((await post('/api/graphql', query, from)).status).not.toBe(429)
    expect((await post('/api/graphql', query, from)).status).toBe(429)
  })
})

describe('the log', () => {
  it('names who and what by ids, and holds no query, body, cookie or password', async () => {
    const {
      id,
      email,
      token: session,
    } = await makeStaff(server.platform.payload, { name: 'Naledi', email: 'naledi@example.test' })
    const headers = {
      authorization: `JWT ${session}`,
      cookie: 'theme=canary-cookie',
      'x-forwarded-for': '203.0.113.10',
    }
    await get('/api/users/me?surname=canary-query', headers)
    await post(
      '/api/users/login',
      { email, password: staffPassword },
      { 'x-forwarded-for': '203.0.113.10' },
    )
    await get('/admin/reset/canary-reset-token')
    const line = logged.split('\n').find((text) => text.includes('/api/users/me')) ?? '{}'
    expect(JSON.parse(line)).toMatchObject({
      user: id,
      req: { method: 'GET', path: '/api/users/me' },
    })
    for (const secret of ['canary', email, staffPassword, session, '203.0.113'])
      expect(logged).not.toContain(secret)
  })
})
