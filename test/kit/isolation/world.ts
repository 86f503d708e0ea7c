import { createLocalReq } from 'payload'
import type { Platform } from '../../../src/start'
import { restAs } from '../rest'
import { buildSociety, type Society } from '../societies'
import { makeStaff, type StaffOptions } from '../staff'
import { rowFor, type Fill, type Row } from './rows'
import type { ForeignRows } from './targets'
import type { Actor } from './types'

export type World = {
  own: Society
  foreign: Society
  others: ForeignRows
  actors: Actor[]
  foreignUsers: string[]
}

/** Two societies full of rows, staff of the first who attack, and staff of the second. */
export async function buildWorld(platform: Platform): Promise<World> {
  const { payload } = platform
  const own = await buildSociety(platform, 'kagisano', {
    word: 'OWNWORD1X',
    digits: '484725311',
    number: 546372819,
  })
  const foreign = await buildSociety(platform, 'thuso', {
    word: 'KANARIB7X',
    digits: '379219716',
    number: 918273645,
  })
  const treasurer = await makeStaff(payload, {
    name: `${foreign.marks.word} treasurer`,
    email: `${foreign.marks.word.toLowerCase()}@example.org`,
    memberships: [{ tenant: foreign.tenant, roles: ['society-admin'] }],
  })
  foreign.ids.set('users', [treasurer.id])
  foreign.rows.set('users', foreignUserRow(foreign))
  const both = await makeStaff(payload, {
    name: 'Serves both',
    email: 'both@example.org',
    memberships: [
      { tenant: own.tenant, roles: ['auditor'] },
      { tenant: foreign.tenant, roles: ['auditor'] },
    ],
  })
  const others = await platformRows(platform, foreign, treasurer.id)
  const actors = await makeActors(platform, own)
  return {
    own,
    foreign,
    others,
    actors,
    foreignUsers: [treasurer.id, both.id, ...actors.flatMap(idOfActor)],
  }
}

const idOfActor = ({ user }: Actor) => (user ? [(user as { id: string }).id] : [])

const foreignUserRow = (foreign: Society) => ({
  name: 'Planted',
  email: 'planted@example.org',
  password: 'four-cattle-by-the-river',
  status: 'active',
  tenants: [{ tenant: foreign.tenant, roles: [] }],
})

/** A row about the foreign society in each collection that is not a society's own. */
async function platformRows(
  { payload, storage }: Platform,
  foreign: Society,
  user: string,
): Promise<ForeignRows> {
  const rows: ForeignRows = new Map()
  const holder = { relationTo: 'users', value: user }
  const special: Record<string, Row> = {
    'payload-preferences': { user: holder, key: 'list', value: { note: foreign.marks.word } },
    'payload-locked-documents': {
      document: { relationTo: 'members', value: foreign.ids.get('members')?.[0] },
      user: holder,
    },
    roles: { name: 'Unused', key: 'unused', level: 'society', permissions: [] },
  }
  const req = await createLocalReq({}, payload)
  const fill: Fill = { req, marks: foreign.marks, idsOf: (slug) => foreign.ids.get(slug) ?? [] }
  for (const { slug, fields } of payload.config.collections) {
    if (foreign.ids.has(slug)) continue
    const row = special[slug] ?? (await rowFor(fields, fill, 'all'))
    const id = storage.newId()
    await payload.db.create({ collection: slug as never, data: { id, ...row } as never })
    rows.set(slug, id)
  }
  return rows
}

async function makeActors({ payload }: Platform, own: Society): Promise<Actor[]> {
  const inOwn = (...roles: ('member-officer' | 'society-admin' | 'auditor')[]) => [
    { tenant: own.tenant, roles },
  ]
  const people: StaffOptions[] = [
    { name: 'member officer', email: 'officer@example.org', memberships: inOwn('member-officer') },
    { name: 'society admin', email: 'admin@example.org', memberships: inOwn('society-admin') },
    { name: 'auditor', email: 'auditor@example.org', memberships: inOwn('auditor') },
    { name: 'without memberships', email: 'nobody@example.org' },
    { name: 'support', email: 'support@example.org', platformRole: 'support' },
  ]
  const anonymous: Actor = { name: 'anonymous', rest: restAs(payload), user: null, mayRead: false }
  const actors = [anonymous]
  for (const person of people) {
    const { id, token, rest } = await makeStaff(payload, person)
    const user = await payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })
    const mayRead = person.platformRole !== undefined
    actors.push({ name: person.name, rest, token, user: { ...user, collection: 'users' }, mayRead })
  }
  return actors
}
