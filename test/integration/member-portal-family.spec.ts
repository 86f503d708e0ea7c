import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { acceptChange, declineChange } from '../../src/plugins/change-requests/requests/decide'
import type { Platform } from '../../src/start'
import { createLocalReq } from 'payload'
import { inDays } from '../kit/members'
import { openTestPlatform } from '../kit/platform'
import type { Phone } from '../kit/portal/browser'
import { PortalSocietyKit, type PortalMember } from '../kit/portal/society'
import type { Row } from '../../src/storage/types'

let platform: Platform
let society: PortalSocietyKit
let member: PortalMember
let phone: Phone

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await PortalSocietyKit.make(platform, 'lesedi')
  for (const [collection, key, label, type] of [
    ['beneficiaries', 'village', 'Village', 'text'],
    ['beneficiaries', 'abroad', 'Abroad', 'yes-no'],
    ['dependants', 'school', 'School', 'text'],
  ])
    await platform.payload.create({
      ...{ collection: 'custom-fields', overrideAccess: true },
      data: {
        ...{ tenant: society.tenant, collection, key, type },
        ...{ inPortal: true, editableInPortal: true, label: { en: label, tn: `${label}-tn` } },
      } as never,
    })
}, 120_000)
afterAll(() => platform?.close(), 30_000)

let made = 0
/** A member of his own for each test, signed in. */
beforeEach(async () => {
  made += 1
  member = await society.member(`M${made}`, { omang: String(500_000_000 + made) })
  phone = await society.signedIn(member)
})

const mine = <T extends Row = Row & { id: string }>(collection: string) =>
  society.rows<T>(collection, { member: { equals: member.id } })
const lastRequest = async () => (await mine('change-requests')).at(-1) as Row & { id: string }
const asStaff = () => createLocalReq({}, platform.payload)
const accept = async () => {
  const { id: request } = await lastRequest()
  return acceptChange(await asStaff(), { tenant: society.tenant, request })
}

const life = { surname: 'Tau', forenames: 'Pako', relation: 'child', birthDate: '2020-05-06' }

describe('a new life', () => {
  it('is asked for on the phone, waits once, and is covered when staff accept', async () => {
    expect((await phone.get('/family')).text).toContain('/portal/family/lives/new')
    const form = await phone.get('/family/lives/new')
    expect(form.text).toContain('School')
    const sent = { ...life, 'own-school': 'Maru a Pula', reason: 'Born in May' }
    for (const answer of [1, 2].map(() => phone.send('/family/lives/new', sent)))
      expect(await answer).toMatchObject({
        status: 303,
        location: expect.stringContaining('changes'),
      })
    expect(await mine('change-requests')).toHaveLength(1)
    const asked = (await phone.get('/changes')).text
    for (const words of ['Somebody new to be covered', 'Pako', 'School', 'Maru a Pula', 'Waits'])
      expect(asked).toContain(words)
    expect(await mine('dependants')).toHaveLength(1)
    await accept()
    expect(await mine('dependants')).toMatchObject([
      {},
      { ...life, custom: { school: 'Maru a Pula' } },
    ])
    expect((await phone.get('/family')).text).toContain('Pako Tau')
  })

  it.each([
    [{ ...life, forenames: '' }, 'forenames'],
    [{ ...life, birthDate: '2020-13-06' }, 'birthDate'],
  ])('is refused at the field as %j, and keeps what was typed', async (sent, field) => {
    const page = await phone.send('/family/lives/new', { ...sent, 'own-school': 'Rainbow' })
    expect(page.status).toBe(422)
    expect(page.text).toContain(`id="${field}-problem"`)
    for (const words of ['Tau', 'Rainbow']) expect(page.text).toContain(words)
    expect(await mine('change-requests')).toEqual([])
  })

  it('says nothing of when the cover begins, whatever is sent', async () => {
    await phone.send('/family/lives/new', { ...life, coveredFrom: '2000-01-01' })
    await accept()
    expect((await mine('dependants')).at(-1)).toMatchObject({ ...life, coveredFrom: null })
  })
})

describe('a life that is taken off', () => {
  it('is covered to the day that was asked for once staff accept', async () => {
    const [kabo] = await mine('dependants')
    const path = `/family/lives/${kabo?.id}/end`
    expect((await phone.get('/family')).text).toContain(`/portal${path}`)
    expect((await phone.get(path)).text).toContain('LIFE')
    const day = inDays(30)
    expect((await phone.send(path, { coveredUntil: day, reason: 'Works now' })).status).toBe(303)
    expect(await mine('dependants')).toMatchObject([{ coveredUntil: null }])
    await accept()
    expect(await mine('dependants')).toMatchObject([{ coveredUntil: day }])
  })

  it('is not taken off in the past, nor by another member', async () => {
    const [kabo] = await mine('dependants')
    const path = `/family/lives/${kabo?.id}/end`
    expect((await phone.send(path, { coveredUntil: inDays(-1) })).status).toBe(422)
    const other = await society.member('OTHER', { omang: '500000099' })
    const stranger = await society.signedIn(other)
    expect((await stranger.send(path, { coveredUntil: inDays(30) })).status).toBe(404)
    expect(await society.rows('change-requests', { member: { equals: other.id } })).toEqual([])
  })
})

describe('who is paid', () => {
  const line = (at: number, values: Record<string, string>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [`${name}-${at}`, value]))
  const heir = async () => (await mine('beneficiaries'))[0] as Row & { id: string; surname: string }
  const kept = async (share: string) => {
    const { id, surname } = await heir()
    return line(0, { id, surname, forenames: 'Mpho', sharePercent: share })
  }
  const added = (share: string) =>
    line(1, { surname: 'Tau', forenames: 'Neo', sharePercent: share, 'own-village': 'Mochudi' })
  const send = (fields: object) =>
    phone.send('/family/beneficiaries', { rows: '4', ...fields } as Record<string, string>)

  it('is asked for as a whole, own fields included, and stands so when staff accept', async () => {
    expect((await phone.get('/family')).text).toContain('href="/portal/family/beneficiaries"')
    const form = await phone.get('/family/beneficiaries')
    expect(form.text).toMatch(/<output id="shares-total">100 %/)
    expect(form.text).toContain('Village')
    const set = { ...(await kept('60')), ...added('40') }
    expect(await send(set)).toMatchObject({ status: 303 })
    expect(await send(set)).toMatchObject({ status: 303 })
    expect(await mine('change-requests')).toHaveLength(1)
    const asked = (await phone.get('/changes')).text
    for (const words of ['60 %', 'Neo Tau', 'Village: Mochudi']) expect(asked).toContain(words)
    await accept()
    expect(await mine('beneficiaries')).toMatchObject([
      { forenames: 'Mpho', sharePercent: '60' },
      { forenames: 'Neo', sharePercent: '40', custom: { village: 'Mochudi' } },
    ])
  })

  it('is taken off with a tick, and the others get everything', async () => {
    const off = { ...(await kept('100')), 'off-0': 'yes' }
    expect((await send({ ...off, ...added('100') })).status).toBe(303)
    await accept()
    expect(await mine('beneficiaries')).toMatchObject([{ forenames: 'Neo', sharePercent: '100' }])
  })

  it('is refused when the shares are not 100 %, with the sum; and at the line that is wrong', async () => {
    const short = await send({ ...(await kept('60')), ...added('30') })
    expect([short.status, short.text]).toEqual([422, expect.stringContaining('90 %')])
    expect(short.text).toContain('Mochudi')
    const wrong = await send({ ...(await kept('60')), ...added('fourty') })
    expect([wrong.status, wrong.text]).toEqual([
      422,
      expect.stringContaining('id="sharePercent-1-problem"'),
    ])
    const same = await send(await kept('100'))
    expect([same.status, same.text]).toEqual([422, expect.stringContaining('changed nothing')])
    expect(await mine('change-requests')).toEqual([])
  })

  it('is never somebody else’s to say: a foreign id is refused and nobody is told who it is', async () => {
    const other = await society.member('FOREIGN', { omang: '500000098' })
    const [theirs] = await society.rows<Row & { id: string }>('beneficiaries', {
      member: { equals: other.id },
    })
    const page = await send(
      line(0, { id: String(theirs?.id), surname: 'X', forenames: 'Y', sharePercent: '100' }),
    )
    expect(page.status).toBe(422)
    expect(page.text).not.toContain('FOREIGN')
  })
})

it('is told when a request is declined, and why', async () => {
  await phone.send('/family/lives/new', life)
  const { id: request } = await lastRequest()
  const order = { tenant: society.tenant, request, reason: 'Bring the birth certificate' }
  await declineChange(await asStaff(), order)
  expect((await phone.get('/changes')).text).toContain('Bring the birth certificate')
  expect((await phone.get('/messages')).text).toContain('Your change was not made')
})
