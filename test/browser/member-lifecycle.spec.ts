import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import type { Row } from '../../src/storage/types'
import { applyAgain } from '../../src/plugins/membership/rejoining/apply-again'
import { proposeMerge } from '../../src/plugins/member-merge'
import { makeStaff } from '../kit/staff'
import { openAdmin, whatIsMissing, type OpenAdmin } from './kit/admin'
import { seriousViolations } from './kit/browser'

const missing = whatIsMissing()
const described = missing ? describe.skip : describe
if (missing) process.stderr.write(`The browser tests are skipped: there is ${missing}.\n`)

const SLOW = 240_000

described('merges and change requests in a browser', () => {
  let admin: OpenAdmin
  let page: Page
  let member: string
  let duplicate: { id: string; memberNumber: string }

  beforeAll(async () => {
    admin = await openAdmin()
    page = admin.page
    member = admin.society.member
    const made = await admin.platform.payload.create({
      collection: 'members',
      data: {
        ...{ tenant: admin.society.tenant, surname: 'Tau', forenames: 'Neo', status: 'active' },
        ...{ joinedOn: '2026-01-01', omang: '417812414', phone: '71234567' },
      } as never,
      overrideAccess: true,
    })
    duplicate = made as never
  }, SLOW)

  afterAll(() => admin?.close(), SLOW)

  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const rows = async (collection: string) => {
    const all: Row[] = []
    const scope = { tenant: admin.society.tenant }
    for await (const some of admin.platform.storage.stream(scope, collection)) all.push(...some)
    return all
  }
  const onPhone = async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    await page.setViewportSize({ width: 1440, height: 900 })
    return width
  }

  it(
    'shows both records, asks what counts, and proposes the merge',
    async () => {
      await admin.open(`/collections/members/${member}/merge`)
      await page.getByLabel('Member number of the duplicate').fill('M999999')
      await button('Show both').click()
      await page.getByText('There is no other member with this number.').waitFor()
      await page.getByLabel('Member number of the duplicate').fill(duplicate.memberNumber)
      await button('Show both').click()
      await page.getByText(`Duplicate: Tau, Neo (${duplicate.memberNumber})`).waitFor()
      expect(await seriousViolations(page, '.motshelo-view')).toEqual([])
      expect(await onPhone()).toBe(360)
      for (const select of await page.locator('fieldset select').all())
        await select.selectOption('survivor')
      await page.getByLabel('Reason').fill('Entered twice')
      await button('Propose the merge').click()
      await page.getByText('The merge waits for approval.').first().waitFor()
      expect(await rows('member-merges')).toMatchObject([{ status: 'proposed', survivor: member }])
    },
    SLOW,
  )

  it(
    'lets who proposed it see both and not decide; somebody else merges and may undo',
    async () => {
      const [merge] = await rows('member-merges')
      await admin.open(`/collections/member-merges/${String(merge?.id)}`)
      await page.getByText('another person decides').waitFor()
      expect(await button('Approve').isDisabled()).toBe(true)
      await admin.platform.storage.updateMany({ tenant: admin.society.tenant }, 'member-merges', [
        { id: String(merge?.id), set: { status: 'rejected' } },
      ])
      const id = await proposeMerge(admin.platform.storage, {
        ...{ tenant: admin.society.tenant, survivor: member, merged: duplicate.id },
        ...{ answers: { omang: 'survivor' }, reason: 'Entered twice' },
        actor: { id: 'user:other', name: 'Other' },
      })
      await admin.open(`/collections/member-merges/${id}`)
      expect(await seriousViolations(page, '.motshelo-card')).toEqual([])
      await button('Approve').click()
      await button('Confirm').click()
      await button('Undo the merge').waitFor()
      expect((await rows('members')).find((row) => row.id === duplicate.id)).toMatchObject({
        ...{ status: 'exited', mergedInto: member },
      })
      await admin.open(`/collections/members/${duplicate.id}/merge`)
      await page.getByText('This record was merged into another member.').waitFor()
    },
    SLOW,
  )

  it(
    'proposes a change, tells it on the member, and accepts a part of it',
    async () => {
      await admin.open(`/collections/members/${member}/changes`)
      await page.getByLabel('Field').selectOption('address')
      await page.getByLabel('New value').fill('Plot 12')
      await button('Add another field').click()
      await page.getByLabel('Field').nth(1).selectOption('email')
      await page.getByLabel('New value').nth(1).fill('neo@example.org')
      expect(await seriousViolations(page, '.motshelo-view')).toEqual([])
      expect(await onPhone()).toBe(360)
      await button('Propose the change').click()
      await page.getByText('The change waits for a decision.').first().waitFor()
      await admin.open(`/collections/members/${member}`)
      await page.getByRole('link', { name: '1 proposed changes wait for a decision' }).waitFor()
      await admin.open('/collections/change-requests')
      await page.getByRole('link', { name: 'Wait for a decision: 1' }).waitFor()
      const [request] = await rows('change-requests')
      await admin.open(`/collections/change-requests/${String(request?.id)}`)
      await page.getByText('You proposed this change').waitFor()
      expect(await button('Accept what is ticked').isDisabled()).toBe(true)
      const clerk = await makeStaff(admin.platform.payload, {
        ...{ name: 'clerk', email: 'clerk@lifecycle.example' },
        memberships: [{ tenant: admin.society.tenant, roles: ['finance-officer'] }],
      })
      await admin.platform.storage.updateMany({ tenant: admin.society.tenant }, 'change-requests', [
        { id: String(request?.id), set: { maker: clerk.id } },
      ])
      await admin.open(`/collections/change-requests/${String(request?.id)}`)
      await page.getByText('neo@example.org').first().waitFor()
      await page.getByLabel(/^Accept E-mail/).uncheck()
      expect(await seriousViolations(page, '.motshelo-scroll')).toEqual([])
      await button('Accept what is ticked').click()
      await page.getByText('The change was made.').first().waitFor()
      expect((await rows('members')).find((row) => row.id === member)).toMatchObject({
        ...{ address: 'Plot 12', email: null },
      })
      expect(await rows('change-requests')).toMatchObject([{ status: 'partly' }])
    },
    SLOW,
  )

  it(
    'proposes who is new and the beneficiaries as a whole, and accepts them whole',
    async () => {
      await admin.open(`/collections/members/${member}/changes`)
      await button('Add a beneficiary').click()
      const row = page.getByRole('group', { name: 'Beneficiary 1' })
      await row.getByLabel('Surname').fill('Tau')
      await row.getByLabel('Forenames').fill('Lorato')
      await row.getByLabel('Share in %').fill('100')
      await button('Propose these beneficiaries').click()
      await page.getByText('The change waits for a decision.').first().waitFor()
      await page.getByLabel('Of whom').selectOption({ label: 'A new dependant' })
      const line = async (at: number, field: string, value: string) => {
        await page.getByLabel('Field').nth(at).selectOption(field)
        await page.getByLabel('New value').nth(at).fill(value)
      }
      await line(0, 'surname', 'Tau')
      await button('Add another field').click()
      await line(1, 'forenames', 'Tiro')
      await button('Add another field').click()
      await line(2, 'relation', 'child')
      expect(await seriousViolations(page, '.motshelo-view')).toEqual([])
      expect(await onPhone()).toBe(360)
      const answer = page.waitForResponse(/propose-dependant/)
      await button('Propose the change').click()
      const proposed = async () => {
        const open = (await rows('change-requests')).filter(({ status }) => status === 'open')
        return new Map(open.map(({ id, kind }) => [kind, String(id)]))
      }
      expect((await answer).status()).toBe(201)
      expect([...(await proposed()).keys()].sort()).toEqual(['new', 'set'])
      await admin.platform.storage.updateMany(
        { tenant: admin.society.tenant },
        'change-requests',
        [...(await proposed()).values()].map((id) => ({ id, set: { maker: 'user:other' } })),
      )
      for (const id of (await proposed()).values()) {
        await admin.open(`/collections/change-requests/${id}`)
        expect(await seriousViolations(page, '.motshelo-scroll')).toEqual([])
        await button('Accept').click()
        await page.getByText('The change was made.').first().waitFor()
      }
      expect(await rows('beneficiaries')).toMatchObject([{ member, forenames: 'Lorato' }])
      expect(await rows('dependants')).toMatchObject([{ member, forenames: 'Tiro' }])
    },
    SLOW,
  )

  it(
    'lists the own fields that a message may name, and takes a coming back back',
    async () => {
      const { tenant } = admin.society
      const { storage, payload } = admin.platform
      const field = { collection: 'members', key: 'ward', type: 'text', label: { en: 'Ward' } }
      await payload.create({
        ...{ collection: 'custom-fields', overrideAccess: true },
        data: { tenant, ...field } as never,
      })
      await admin.open('/collections/message-templates/create')
      await page.getByLabel('What it tells of').selectOption('member.admitted')
      await page.getByText('{{member.custom.ward}}').waitFor()
      expect(await seriousViolations(page, '.motshelo-stack')).toEqual([])
      const id = storage.newId()
      const left = { status: 'exited', statusDate: '2025-01-31', statusReason: 'Letter' }
      const person = { surname: 'Sebina', forenames: 'Pule', displayName: 'Sebina, Pule' }
      await storage.insertMany({ tenant }, 'members', [
        { id, ...person, ...left, memberNumber: 'R1', joinedOn: '2020-01-01', custom: {} },
      ])
      const actor = { id: 'user:other', name: 'Other' }
      await applyAgain(storage, { tenant, member: id, actor })
      const [rejoining] = await rows('rejoinings')
      await admin.open(`/collections/rejoinings/${String(rejoining?.id)}`)
      expect(await seriousViolations(page, '.motshelo-stack')).toEqual([])
      await button('Undo that the member came back').click()
      await page.getByRole('dialog').getByLabel('Reason').fill('The wrong person')
      const answer = page.waitForResponse(/undo-rejoining/)
      await button('Confirm').click()
      expect((await answer).status()).toBe(200)
      // The button goes with it: what is undone is not undone again.
      await button('Undo that the member came back').waitFor({ state: 'detached' })
      expect((await rows('members')).find((row) => row.id === id)).toMatchObject(left)
    },
    SLOW,
  )

  it(
    'shows the months of a transfer before it is made',
    async () => {
      await admin.open(`/collections/members/${member}/transfer`)
      await page.getByLabel('New payroll number').fill('700700700')
      await page.getByLabel('First month of the new payroll').fill('2099-01')
      await page.getByLabel('Reason').fill('New number')
      expect(await seriousViolations(page, '.motshelo-view')).toEqual([])
      await button('Show the months').click()
      await page.getByText('The old payroll deducts up to 2098-12').waitFor()
      expect(await onPhone()).toBe(360)
      await page.getByRole('form').getByRole('button', { name: 'Transfer', exact: true }).click()
      await page.getByText('The member is transferred.').first().waitFor()
      expect(admin.complaints).toEqual([])
    },
    SLOW,
  )
})
