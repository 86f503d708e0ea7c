import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { verifyAuditChain } from '../../src/hooks/audit'
import { startWorker } from '../../src/jobs'
import { undoChange } from '../../src/plugins/bulk-changes'
import type { Platform } from '../../src/start'
import { MemberSociety } from '../kit/members'
import { openTestPlatform } from '../kit/platform'
import type { Staff } from '../kit/staff'

type Preview = {
  id: string
  total: number
  refused: number
  unchanged: number
  rows: { record: string; before: unknown; after: unknown; problem: string | null }[]
}
type Change = { id: string; status: string; report: unknown }

const checker = { id: 'user:checker', name: 'Checker' }

let platform: Platform
let society: MemberSociety
let officer: Staff
let approver: Staff
let stranger: Staff

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await MemberSociety.make(platform, 'many')
  officer = await society.staff('officer', 'member-officer')
  approver = await society.staff('approver', 'approver')
  stranger = await (await MemberSociety.make(platform, 'others')).staff('stranger', 'society-admin')
  const field = { collection: 'members', key: 'ward', label: { en: 'Ward' } }
  const choice = { type: 'choice', options: 'north\nsouth' }
  await platform.payload.create({
    collection: 'custom-fields',
    data: { ...field, ...choice, tenant: society.tenant } as never,
    overrideAccess: true,
  })
  for (const surname of ['Kgosi', 'Modise', 'Tau'])
    await society.enter(officer, { surname, custom: { ward: 'north' } })
}, 180_000)
afterAll(() => platform?.close(), 30_000)

const preview = (order: object, by = officer) =>
  by.rest('POST', '/bulk-changes/preview', {
    ...{ tenant: society.tenant, collection: 'members', field: 'custom.ward', value: 'south' },
    ...order,
  })

async function apply(id: string): Promise<Change> {
  const answer = await officer.rest('POST', `/bulk-changes/${id}/apply`)
  if (answer.status !== 202) throw new Error(answer.text)
  const { job } = answer.json<{ job: { id: string } }>()
  const worker = startWorker(platform)
  for (let tries = 0; tries < 200; tries += 1) {
    const [run] = await society.rows('job-runs', { id: { equals: job.id } })
    if (run?.status === 'succeeded' || run?.status === 'failed') break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await worker.stop()
  const [change] = await society.rows<Change>('bulk-changes', { id: { equals: id } })
  return change as Change
}

const wards = async () =>
  (await society.rows<{ surname: string; custom: { ward?: string } }>('members'))
    .map(({ surname, custom }) => `${surname} ${custom.ward}`)
    .sort()

describe('a bulk edit', () => {
  it('shows what it would do, writes nothing, then does it and can be undone', async () => {
    const where = { surname: { in: ['Kgosi', 'Tau'] } }
    const seen = (await preview({ where })).json<Preview>()
    expect(seen).toMatchObject({ total: 2, refused: 0, unchanged: 0 })
    expect(seen.rows).toMatchObject([
      { record: expect.stringContaining('Kgosi'), before: 'north', after: 'south', problem: null },
      { before: 'north', after: 'south' },
    ])
    expect(await wards()).toEqual(['Kgosi north', 'Modise north', 'Tau north'])
    expect(await apply(seen.id)).toMatchObject({ status: 'done', updated: 2, refused: 0 })
    expect(await wards()).toEqual(['Kgosi south', 'Modise north', 'Tau south'])
    const { tenant } = society
    const order = { tenant, change: seen.id, actor: checker, reason: 'The wrong ward' }
    expect(await undoChange(platform, order)).toEqual({ removed: 0, restored: 2, kept: 0 })
    expect(await wards()).toEqual(['Kgosi north', 'Modise north', 'Tau north'])
    expect((await verifyAuditChain(platform.storage, tenant)).ok).toBe(true)
  }, 60_000)

  it('takes chosen rows alone, and leaves what holds the value already', async () => {
    const [one] = await society.rows<{ id: string }>('members', { surname: { equals: 'Modise' } })
    const ids = [one?.id]
    const seen = (await preview({ ids, value: 'north' })).json<Preview>()
    expect(seen).toMatchObject({ total: 1, unchanged: 1, rows: [] })
    expect(await apply(seen.id)).toMatchObject({ status: 'done', updated: 0 })
  }, 60_000)

  it('refuses by the rules of the form, and says so before and after', async () => {
    const seen = (await preview({ value: 'east' })).json<Preview>()
    expect(seen).toMatchObject({ total: 3, refused: 3 })
    expect(seen.rows[0]?.problem).toContain('Choose one of')
    const change = await apply(seen.id)
    expect(change).toMatchObject({ status: 'done', updated: 0, refused: 3 })
    expect(change.report).toMatchObject([
      { problem: expect.stringContaining('Choose one of') },
      {},
      {},
    ])
  }, 60_000)

  it('never overwrites what somebody changed after the preview', async () => {
    const seen = (await preview({ field: 'phone', value: '71234567' })).json<Preview>()
    const [one] = await society.rows<{ id: string }>('members', { surname: { equals: 'Tau' } })
    const changed = await officer.rest('PATCH', `/members/${one?.id}`, { phone: '72345678' })
    expect(changed.status).toBe(200)
    const change = await apply(seen.id)
    expect(change).toMatchObject({ updated: 2, refused: 1 })
    expect(change.report).toMatchObject([{ record: expect.stringContaining('Tau') }])
    const phones = await society.rows('members', { phone: { equals: '+26772345678' } })
    expect(phones).toHaveLength(1)
  }, 60_000)

  it.each([
    ['status', 'suspended'],
    ['memberNumber', 'X'],
    ['omang', '123456789'],
    ['custom.none', 'x'],
  ])('is not offered for %s', async (field, value) => {
    expect((await preview({ field, value })).json()).toMatchObject({
      errors: [{ code: 'BULK_FIELD' }],
    })
  })

  it.each(['journals', 'postings', 'member-accounts', 'users'])(
    'is not offered in %s',
    async (collection) => {
      expect((await preview({ collection })).json()).toMatchObject({
        errors: [{ code: 'BULK_FIELD' }],
      })
    },
  )

  it('keeps no personal number that was searched for', async () => {
    const seen = (await preview({ where: { omang: { equals: '300000001' } } })).json<Preview>()
    expect(seen.total).toBe(1)
    const [change] = await society.rows('bulk-changes', { id: { equals: seen.id } })
    expect(JSON.stringify(change)).not.toContain('300000001')
  })

  it('is for those who may, in their own society', async () => {
    expect((await preview({}, approver)).status).toBe(403)
    expect((await preview({}, stranger)).status).toBe(403)
    const seen = (await preview({})).json<Preview>()
    const path = `/bulk-changes/${seen.id}/apply`
    expect((await stranger.rest('POST', path)).status).toBe(404)
    expect((await approver.rest('POST', path)).status).toBe(403)
  })
})
