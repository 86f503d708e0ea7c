import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { CODE_MINUTES, CODES_AN_HOUR, MOST_TRIES } from '../../src/domain/portal'
import { inviteMember, PortalSecrets, portalSlugs } from '../../src/plugins/member-portal'
import { enterCode } from '../../src/plugins/member-portal/sign-in/enter-code'
import type { Platform } from '../../src/start'
import { allRows } from '../../src/storage/reading'
import { openTestPlatform } from '../kit/platform'
import { Phone } from '../kit/portal/browser'
import { PortalSocietyKit, type PortalMember } from '../kit/portal/society'

let platform: Platform
let lesedi: PortalSocietyKit
let thuto: PortalSocietyKit
let people = 0

beforeAll(async () => {
  platform = await openTestPlatform()
  lesedi = await PortalSocietyKit.make(platform, 'lesedi')
  thuto = await PortalSocietyKit.make(platform, 'thuto')
}, 120_000)
afterAll(() => platform.close())

/** Somebody new in a society, with an Omang of his own unless one is given. */
function join(society: PortalSocietyKit, given: Record<string, unknown> = {}) {
  people += 1
  const omang = String(400_000_000 + people)
  return society.member(`WHO${people}`, { omang, ...given })
}

const die = ({ id }: PortalMember) =>
  platform.payload.update({
    ...{ collection: 'members', id, overrideAccess: true },
    data: { status: 'deceased', statusDate: '2026-11-01', statusReason: 'Died' },
  })

const phone = () => new Phone(platform.payload)
const isSignedIn = async (on: Phone) => (await on.get('')).status === 200

type Client = { query: (...given: unknown[]) => unknown }

/** What the database is asked while something is done. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const { pool } = platform.payload.db as unknown as {
    pool: { Client: { prototype: Client } }
  }
  const { prototype } = pool.Client
  const { query } = prototype
  const statements: string[] = []
  prototype.query = function (this: Client, ...given) {
    const [asked] = given as [string | { text: string }]
    statements.push(typeof asked === 'string' ? asked : asked.text)
    return query.apply(this, given)
  }
  try {
    await work()
  } finally {
    prototype.query = query
  }
  return statements
}

describe('signing in with a code', () => {
  it('opens the portal of who has the numbers and reads the telephone', async () => {
    const neo = await join(lesedi)
    const on = phone()
    expect((await on.get('')).location).toBe('/portal/sign-in')
    const asked = await lesedi.ask(on, neo)
    expect([asked.status, asked.location]).toEqual([303, '/portal/code?society=lesedi'])
    const code = (await lesedi.lastCode(neo.id)) ?? ''
    const { status, location, headers } = await on.send('/code', { code, keep: 'yes' })
    expect([status, location]).toEqual([303, '/portal'])
    const session = headers.getSetCookie().find((line) => line.includes('-session='))
    expect(session).toMatch(/Path=\/portal; HttpOnly; SameSite=Lax; Max-Age=\d+$/)
    const home = await on.get('')
    expect(home.status).toBe(200)
    expect(home.headers.get('cache-control')).toBe('no-store')
    expect(home.text).toContain(neo.memberNumber)
  })

  it('tells the same of people it knows and does not know', async () => {
    const known = await join(lesedi)
    const elsewhere = await join(thuto)
    const withoutPhone = await join(lesedi, { phone: null })
    const dead = await join(lesedi)
    await die(dead)
    const tries = [
      known,
      { ...known, omang: '499999999' },
      { ...known, memberNumber: 'M999999' },
      { memberNumber: known.memberNumber, omang: elsewhere.omang },
      { memberNumber: elsewhere.memberNumber, omang: elsewhere.omang },
      withoutPhone,
      dead,
      { memberNumber: "' or 1=1 --", omang: '%' },
    ]
    const answers = new Set<string>()
    for (const who of tries) {
      const on = phone()
      const asked = await lesedi.ask(on, who)
      const page = await on.get('/code?society=lesedi')
      const wrong = await on.send('/code', { code: '000000' })
      const cookies = asked.headers.getSetCookie().map((line) => line.replace(/=[\w-]{43};/, '=…;'))
      answers.add(JSON.stringify([asked.status, asked.location, cookies, page, wrong]))
    }
    expect(answers.size).toBe(1)
    expect(await lesedi.rows(portalSlugs.outbox, { member: { equals: dead.id } })).toEqual([])
  })

  it('does as much for people it does not know', async () => {
    const known = await join(lesedi)
    await lesedi.ask(phone(), known)
    const count = async (who: Pick<PortalMember, 'memberNumber' | 'omang'>) => {
      const statements = await statementsOf(() => lesedi.ask(phone(), who))
      return statements.map((text) => text.trim().split(/\s/)[0])
    }
    const done = await count(known)
    expect(done.length).toBeGreaterThan(5)
    // The same number of words with the database, of which each takes as long as a network is noisy.
    expect(await count({ ...known, omang: '499999999' })).toHaveLength(done.length)
    expect(await count({ ...known, memberNumber: 'M999999' })).toHaveLength(done.length)
  })

  it('counts a code once, also when it comes from many at one moment', async () => {
    const neo = await join(lesedi)
    const on = phone()
    await lesedi.ask(on, neo)
    const code = (await lesedi.lastCode(neo.id)) ?? ''
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => on.copy().send('/code', { code })),
    )
    expect(answers.filter(({ location }) => location === '/portal')).toHaveLength(1)
    expect((await on.copy().send('/code', { code })).status).toBe(422)
  })

  it('is of no use on another phone than the one that asked', async () => {
    const neo = await join(lesedi)
    await lesedi.ask(phone(), neo)
    const code = (await lesedi.lastCode(neo.id)) ?? ''
    const other = phone()
    await lesedi.ask(other, { ...neo, omang: '499999999' })
    expect((await other.send('/code', { code })).status).toBe(422)
  })

  it('bears a few mistakes and no more', async () => {
    const neo = await join(lesedi)
    const on = phone()
    await lesedi.ask(on, neo)
    const code = (await lesedi.lastCode(neo.id)) ?? ''
    const wrong = code === '000000' ? '000001' : '000000'
    await Promise.all(Array.from({ length: 20 }, () => on.copy().send('/code', { code: wrong })))
    for (let more = 0; more < MOST_TRIES; more += 1) await on.send('/code', { code: wrong })
    expect((await on.send('/code', { code })).status).toBe(422)
    expect(await isSignedIn(on)).toBe(false)
  })

  it('is too old after some minutes', async () => {
    const neo = await join(lesedi)
    const on = phone()
    await lesedi.ask(on, neo)
    const order = {
      ...{ handle: on.cookie('attempt') ?? '', code: (await lesedi.lastCode(neo.id)) ?? '' },
      isKept: false,
    }
    const secrets = new PortalSecrets(platform.payload.secret)
    const late = new Date(Date.now() + CODE_MINUTES * 60_000)
    expect(await enterCode(platform.storage, secrets, { ...order, now: late })).toBeNull()
    expect(await enterCode(platform.storage, secrets, order)).not.toBeNull()
  })

  it('sends only so many codes in an hour, and says nothing of it', async () => {
    const neo = await join(lesedi)
    const answers = new Set<number>()
    for (let more = 0; more < CODES_AN_HOUR + 3; more += 1)
      answers.add((await lesedi.ask(phone(), neo)).status)
    expect([...answers]).toEqual([303])
    const sent = await lesedi.rows(portalSlugs.outbox, { member: { equals: neo.id } })
    expect(sent).toHaveLength(CODES_AN_HOUR)
    // Somebody who guesses at the Omang keeps nobody out.
    const kabo = await join(lesedi)
    for (let more = 0; more < CODES_AN_HOUR + 1; more += 1)
      await lesedi.ask(phone(), { ...kabo, omang: '499999999' })
    expect(await isSignedIn(await lesedi.signedIn(kabo))).toBe(true)
  })

  it('keeps no code, token or telephone in the database that could be read there', async () => {
    const neo = await join(lesedi)
    const on = await lesedi.signedIn(neo)
    const code = (await lesedi.lastCode(neo.id)) ?? ''
    const stored = JSON.stringify(
      await Promise.all(
        Object.values(portalSlugs).map((slug) =>
          allRows(platform.storage, { platform: true }, slug, {}),
        ),
      ),
    )
    for (const secret of [on.cookie('session') ?? '', neo.phone, neo.omang])
      expect(stored).not.toContain(secret)
    expect(stored).not.toContain(`${code} is your code`)
  })
})

describe('an invitation on paper', () => {
  const invite = (member: PortalMember, society = lesedi) =>
    inviteMember(platform.storage, new PortalSecrets(platform.payload.secret), {
      ...{ tenant: society.tenant, member: member.id, actor: { id: 'user:1', name: 'Officer' } },
    })

  it('signs in whom it was printed for, once, with his own number', async () => {
    const neo = await join(lesedi, { phone: null })
    const { code } = await invite(neo)
    const on = phone()
    const stranger = await on.send('/invitation', { invitation: code, identity: '499999999' })
    expect(stranger.status).toBe(422)
    const typed = code.toLowerCase().replaceAll('-', ' ')
    const opened = await on.send('/invitation', { invitation: typed, identity: neo.omang })
    expect(opened.location).toBe('/portal')
    expect((await on.get('')).text).toContain(neo.memberNumber)
    const again = await phone().send('/invitation', { invitation: code, identity: neo.omang })
    expect(again.status).toBe(422)
  })

  it('counts no more when there is a newer one', async () => {
    const neo = await join(lesedi)
    const [old, next] = [await invite(neo), await invite(neo)]
    const enter = (invitation: string) =>
      phone().send('/invitation', { invitation, identity: neo.omang })
    expect((await enter(old.code)).status).toBe(422)
    expect((await enter(next.code)).status).toBe(303)
  })

  it('opens nothing of another society, whoever printed it', async () => {
    const omang = '488888888'
    const here = await join(lesedi, { omang })
    const there = await join(thuto, { omang })
    const own = await lesedi.signedIn(here)
    // Staff of the other society hold the paper and know the Omang.
    const { code } = await invite(there, thuto)
    const theirs = phone()
    await theirs.send('/invitation', { invitation: code, identity: omang })
    const seen = await theirs.get('/societies')
    expect(seen.text).toContain('Society thuto')
    expect(seen.text).not.toContain('Society lesedi')
    expect(await isSignedIn(own)).toBe(true)
  })
})

describe('a person in several societies', () => {
  it('sees both under one log-in when the same telephone proved both', async () => {
    const omang = '477777777'
    const [here, there] = [await join(lesedi, { omang }), await join(thuto, { omang })]
    await lesedi.signedIn(here)
    const on = await thuto.signedIn(there)
    const societies = await on.get('/societies')
    expect(societies.text).toContain('Society lesedi')
    const link = /name="link" value="([^"]+)"/.exec(societies.text)?.[1] ?? ''
    await on.send('/societies/choose', { link })
    const home = await on.get('')
    expect(home.text).toContain(here.memberNumber)
    expect((await on.get('/family')).text).toContain(`${here.mark}LIFE`)
    expect((await on.get('/family')).text).not.toContain(there.mark)
  })

  it('adds a society with another telephone while signed in', async () => {
    const omang = '466666666'
    const here = await join(lesedi, { omang })
    const there = await join(thuto, { omang, phone: '+26772222222' })
    const on = await thuto.signedIn(there, await lesedi.signedIn(here))
    const { text } = await on.get('/societies')
    expect(text).toContain('Society lesedi')
    expect(text).toContain('Society thuto')
  })

  it('never joins two people who share a telephone', async () => {
    const [wife, husband] = [await join(lesedi), await join(thuto)]
    const on = await thuto.signedIn(husband, await lesedi.signedIn(wife))
    const { text } = await on.get('/societies')
    expect(text).toContain('Society thuto')
    expect(text).not.toContain('Society lesedi')
  })

  it('loses a society to a new telephone, and keeps the others', async () => {
    const omang = '455555555'
    const [here, there] = [await join(lesedi, { omang }), await join(thuto, { omang })]
    const old = await thuto.signedIn(there, await lesedi.signedIn(here))
    await platform.payload.update({
      ...{ collection: 'members', id: there.id, data: { phone: '+26773333333' } },
      overrideAccess: true,
    })
    const next = await thuto.signedIn(there)
    const [before, after] = [await old.get('/societies'), await next.get('/societies')]
    expect(before.text).toContain('Society lesedi')
    expect(before.text).not.toContain('Society thuto')
    expect(after.text).toContain('Society thuto')
    expect(after.text).not.toContain('Society lesedi')
  })
})

describe('a session', () => {
  it('ends when the member signs out, and nobody goes on with it', async () => {
    const neo = await join(lesedi)
    const on = await lesedi.signedIn(neo)
    const copied = on.copy()
    const out = await on.send('/sign-out', {})
    expect(out.headers.get('clear-site-data')).toBe('"cache"')
    expect(await isSignedIn(copied)).toBe(false)
  })

  it('ends on every phone when the member wants it', async () => {
    const neo = await join(lesedi)
    const [one, other] = [await lesedi.signedIn(neo), await lesedi.signedIn(neo)]
    await one.send('/sign-out', { everywhere: 'yes' })
    expect(await isSignedIn(other)).toBe(false)
  })

  it('ends with the portal, the death of the member and the end of access', async () => {
    const neo = await join(lesedi)
    const on = await lesedi.signedIn(neo)
    await die(neo)
    expect((await on.get('')).status).toBe(403)
    const kabo = await join(thuto)
    const his = await thuto.signedIn(kabo)
    const [settings] = await thuto.rows(portalSlugs.settings)
    const close = (enabled: boolean) =>
      platform.storage.updateMany({ tenant: thuto.tenant }, portalSlugs.settings, [
        { id: String(settings?.id), set: { enabled } },
      ])
    await close(false)
    expect((await his.get('/statements')).status).toBe(403)
    expect((await thuto.ask(phone(), kabo)).status).toBe(422)
    await close(true)
    expect(await isSignedIn(his)).toBe(true)
  })

  it('takes no form without its token', async () => {
    const neo = await join(lesedi)
    const on = await lesedi.signedIn(neo)
    const forged = await on.send('/privacy', { token: 'x', form: 'consents', news: 'yes' })
    expect(forged.status).toBe(403)
    expect((await on.send('/sign-out', { token: 'x' })).status).toBe(403)
    expect(await isSignedIn(on)).toBe(true)
    expect(await lesedi.rows(portalSlugs.consents, { member: { equals: neo.id } })).toEqual([])
  })
})
