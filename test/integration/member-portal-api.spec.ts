import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { endpointAttempts } from '../kit/isolation/endpoint-surface'
import { graphqlSurface } from '../kit/isolation/graphql-surface'
import { localSurface } from '../kit/isolation/local-surface'
import { secretsOf, storedRows, tryOnce } from '../kit/isolation/matrix'
import { restSurface } from '../kit/isolation/rest-surface'
import { targetsOf } from '../kit/isolation/targets'
import type { Actor, Target } from '../kit/isolation/types'
import { buildWorld, type World } from '../kit/isolation/world'
import { openTestPlatform } from '../kit/platform'
import { restAs } from '../kit/rest'
import { portalAttacker } from '../kit/portal/attacker'
import type { Platform } from '../../src/start'

let platform: Platform
let world: World
let targets: Target[]
let secrets: string[]
let attacker: Actor

beforeAll(async () => {
  platform = await openTestPlatform()
  platform.payload.logger.level = 'silent'
  world = await buildWorld(platform)
  const { foreign, own, others } = world
  // A member of that very society: what is refused to him is refused to members of all others.
  const [member = ''] = foreign.ids.get('members') ?? []
  attacker = await portalAttacker(platform, { tenant: foreign.tenant, member })
  secrets = secretsOf(
    foreign,
    [...others].map(([, id]) => id),
  )
  targets = targetsOf(platform.payload, own, foreign, others)
}, 240_000)
afterAll(() => platform.close())

describe('a member who is signed in to the portal', () => {
  it('gets nothing of any society through REST, GraphQL or the Local API', async () => {
    const breaches: string[] = []
    let attempts = 0
    for (const target of targets) {
      const before = await storedRows(platform, target, world.foreignUsers)
      const surfaces = [restSurface, graphqlSurface, localSurface]
      const lists = await Promise.all(surfaces.map((surface) => surface(platform.payload, target)))
      for (const attempt of lists.flat()) {
        attempts += 1
        const mayFail = target.slug.startsWith('payload-')
        const what = await tryOnce({ ...attempt, mayFail }, attacker, secrets)
        if (what) breaches.push(`${target.slug}: ${attempt.surface} ${attempt.operation}: ${what}`)
      }
      if ((await storedRows(platform, target, world.foreignUsers)) !== before)
        breaches.push(`${target.slug}: rows were changed`)
    }
    expect(breaches).toEqual([])
    expect(attempts).toBeGreaterThan(targets.length * 25)
  }, 480_000)

  it('gets nothing from any endpoint of ours, with whatever id', async () => {
    const breaches: string[] = []
    for (const attempt of endpointAttempts(platform.payload, world.foreign)) {
      const what = await tryOnce(attempt, attacker, secrets)
      if (what) breaches.push(`${attempt.operation}: ${what}`)
    }
    expect(breaches).toEqual([])
  }, 240_000)

  it('is nobody to Payload', async () => {
    const me = await attacker.rest('GET', '/users/me')
    expect(me.json<{ user: unknown }>().user).toBeNull()
    const access = await attacker.rest('GET', '/access')
    expect(access.text).toBe((await restAs(platform.payload)('GET', '/access')).text)
  })
})
