import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { hello } from '../../examples/plugin-hello'
import type { Platform } from '../../src/start'
import { ownershipOf } from '../../src/tenants/ownership'
import { endpointAttempts, endpointsOf } from '../kit/isolation/endpoint-surface'
import { graphqlSurface } from '../kit/isolation/graphql-surface'
import { localSurface } from '../kit/isolation/local-surface'
import { secretsOf, storedRows, tryOnce, type Breach } from '../kit/isolation/matrix'
import { restSurface } from '../kit/isolation/rest-surface'
import { targetsOf } from '../kit/isolation/targets'
import type { Actor, Attempt, Target } from '../kit/isolation/types'
import { buildWorld, type World } from '../kit/isolation/world'
import { openPluginPlatform } from '../kit/plugin'

let platform: Platform
let world: World
let targets: Target[]
let secrets: string[]

type Result = { cells: number; breaches: Breach[] }
const changed = 'changed rows of the other society'

beforeAll(async () => {
  // With a plugin of somebody else: what it adds is covered as it is.
  platform = await openPluginPlatform(hello())
  platform.payload.logger.level = 'silent'
  world = await buildWorld(platform)
  // Roles are shared by all staff and name no society.
  const foreignIds = [...world.others].filter(([slug]) => slug !== 'roles').map(([, id]) => id)
  secrets = secretsOf(world.foreign, foreignIds)
  targets = targetsOf(platform.payload, world.own, world.foreign, world.others)
}, 240_000)
afterAll(() => platform.close())

async function attemptsOn(target: Target): Promise<Attempt[]> {
  const { payload } = platform
  const lists = await Promise.all(
    [restSurface, graphqlSurface, localSurface].map((surface) => surface(payload, target)),
  )
  const mayFail = target.slug.startsWith('payload-')
  return lists.flat().map((attempt) => ({ ...attempt, mayFail }))
}

/** Each attempt is made by all actors at once; after one that writes, the stored rows are compared. */
async function attack(target: Target, attempts: Attempt[], actors: Actor[]): Promise<Result> {
  const breaches: Breach[] = []
  const collection = target.slug
  const stored = () => storedRows(platform, target, world.foreignUsers)
  const before = await stored()
  for (const attempt of attempts) {
    if (target.shared && !attempt.writes) continue
    const { surface, operation } = attempt
    const outcomes = await Promise.all(actors.map((actor) => tryOnce(attempt, actor, secrets)))
    outcomes.forEach((what, index) => {
      if (what)
        breaches.push({ actor: actors[index]?.name ?? '', collection, surface, operation, what })
    })
    if (!attempt.writes || (await stored()) === before) continue
    breaches.push({ actor: 'one of all', collection, surface, operation, what: changed })
    return { cells: 0, breaches }
  }
  return { cells: attempts.length * actors.length, breaches }
}

/** Runs `work` on a platform in which one access function of a collection lets everybody through. */
async function unguarded<T>(
  slug: string,
  operations: ('read' | 'update')[],
  work: () => Promise<T>,
): Promise<T> {
  const config = platform.payload.config.collections.find((collection) => collection.slug === slug)
  if (!config) throw new Error(`No collection ${slug}`)
  const guarded = { ...config.access }
  for (const operation of operations) config.access[operation] = () => true
  try {
    return await work()
  } finally {
    Object.assign(config.access, guarded)
  }
}

describe('isolation of societies', () => {
  it('gives own staff their own rows: the matrix is not passed by refusing everything', async () => {
    const admin = world.actors.find(({ name }) => name === 'society admin')
    for (const { slug, own } of targets) {
      const config = platform.payload.config.collections.find(
        (collection) => collection.slug === slug,
      )
      if (!own || ownershipOf(config ?? {})?.internal) continue
      const answer = await admin?.rest('GET', `/${slug}/${own.id}?depth=0`)
      expect([slug, answer?.status]).toEqual([slug, 200])
    }
  })

  it('holds for every collection, operation, surface and actor', async () => {
    const breaches: Breach[] = []
    const covered = new Set<string>()
    let cells = 0
    for (const target of targets) {
      const result = await attack(target, await attemptsOn(target), world.actors)
      breaches.push(...result.breaches)
      cells += result.cells
      covered.add(target.slug)
    }
    expect(breaches).toEqual([])
    const collections = platform.payload.config.collections.map(({ slug }) => slug)
    expect([...covered].sort()).toEqual([...collections].sort())
    expect(cells).toBeGreaterThanOrEqual(collections.length * world.actors.length * 25)
  }, 480_000)

  it('holds for every endpoint of ours, its files included', async () => {
    const attempts = endpointAttempts(platform.payload, world.foreign)
    const called = new Set(attempts.map(({ operation }) => operation))
    expect(called.size).toBe(endpointsOf(platform.payload).length)
    const breaches: Breach[] = []
    const stored = (leftOut: string[] = []) =>
      Promise.all(
        targets
          .filter(({ slug }) => !leftOut.includes(slug))
          .map((target) => storedRows(platform, target, world.foreignUsers)),
      )
    const tryAll = async (actors: typeof world.actors) => {
      for (const actor of actors) {
        for (const attempt of attempts) {
          const what = await tryOnce(attempt, actor, secrets)
          const { surface, operation } = attempt
          if (what) breaches.push({ actor: actor.name, collection: '', surface, operation, what })
        }
      }
    }
    const isSupport = ({ name }: { name: string }) => name === 'support'
    const before = await stored()
    await tryAll(world.actors.filter((actor) => !isSupport(actor)))
    const after = await stored()
    // Support reads every society; that it took a list away is written down there, and nothing else.
    const looked = ['audit-log', 'sequences']
    const seen = await stored(looked)
    await tryAll(world.actors.filter(isSupport))
    expect(await stored(looked)).toEqual(seen)
    expect(breaches).toEqual([])
    expect(after).toEqual(before)
  }, 240_000)

  it('leaves no row of one society pointing into the other', async () => {
    const foreignIds = [...world.foreign.ids.values()].flat()
    for (const target of targets.filter(({ own }) => own)) {
      const rows = await storedRows(platform, { ...target, tenant: world.own.tenant }, [])
      expect(foreignIds.filter((id) => rows.includes(id))).toEqual([])
    }
  })

  it('is noticed when it is missing', async () => {
    const officer = world.actors.filter(({ name }) => name === 'member officer')
    for (const slug of ['members', 'journals', 'stored-files']) {
      const target = targets.find((candidate) => candidate.slug === slug) as Target
      const attempts = await attemptsOn(target)
      const { breaches } = await unguarded(slug, ['read'], () => attack(target, attempts, officer))
      const surfaces = new Set(breaches.map(({ surface }) => surface))
      expect([slug, [...surfaces].sort()]).toEqual([slug, ['GraphQL', 'Local API', 'REST']])
    }
    const authorities = targets.find(({ slug }) => slug === 'payroll-authorities') as Target
    const writes = (await attemptsOn(authorities)).filter(({ operation }) => operation === 'update')
    const { breaches } = await unguarded(authorities.slug, ['update'], () =>
      attack(authorities, writes, officer),
    )
    expect(breaches.map(({ what }) => what)).toContain(changed)
  }, 60_000)
})
