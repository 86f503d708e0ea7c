import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { verifyAuditChain } from '../../src/hooks/audit'
import { verifyLedger } from '../../src/ledger'
import { postRemittance } from '../../src/plugins/reconciliation'
import type { Platform } from '../../src/start'
import { makeMonth } from '../kit/month'
import { asFile, checker, societyOf, type PayrollMonth } from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'
import { logIn, restAs } from '../kit/rest'
import { makeStaff, staffPassword } from '../kit/staff'

const PEOPLE = 20
const { expected, ...files } = makeMonth({ seed: 20, period: '2026-09', members: 600 })

let platform: Platform
let month: PayrollMonth
let remittance: string

beforeAll(async () => {
  platform = await openTestPlatform()
  month = await societyOf(platform, 'busy', files)
  await month.generate()
  const rejections = asFile(files.rejections, 'rejections.csv')
  remittance = (await month.importFile(asFile(files.remittance), { rejections })).id
  await month.reconcile()
}, 120_000)

afterAll(async () => platform?.close(), 30_000)

it('lets 20 people log in and save a member while a remittance is posted', async () => {
  const emails = Array.from({ length: PEOPLE }, (_, index) => `officer${index}@test.example`)
  for (const email of emails) {
    const memberships = [{ tenant: month.tenant, roles: ['member-officer' as const] }]
    await makeStaff(platform.payload, { name: `Officer ${email}`, email, memberships })
  }
  const members = (await month.rows('members')).slice(0, PEOPLE)

  let isPosting = true
  let savedWhilePosting = 0
  const work = async (email: string, index: number) => {
    for (let round = 0; round === 0 || (isPosting && round < 3); round += 1) {
      const { token, status } = await logIn(platform.payload, email, staffPassword)
      expect(status).toBe(200)
      const address = `Plot ${index}-${round}`
      const saved = await restAs(platform.payload, token)(
        'PATCH',
        `/members/${members[index]?.id}`,
        {
          address,
        },
      )
      expect([saved.status, saved.text]).toEqual([200, expect.stringContaining(address)])
      if (isPosting) savedWhilePosting += 1
    }
  }
  // Few items a transaction, so that the posting lasts while the people work.
  const order = { tenant: month.tenant, remittance, actor: checker, itemsPerTransaction: 10 }
  const posting = postRemittance(platform, order).finally(() => (isPosting = false))
  const [summary] = await Promise.all([posting, ...emails.map(work)])

  expect(savedWhilePosting).toBeGreaterThanOrEqual(PEOPLE / 2)
  expect(summary).toMatchObject({ suspense: expected.suspense, arrears: expected.arrears })
  expect(await verifyLedger(platform.storage, { tenant: month.tenant })).toMatchObject({ ok: true })
  expect(await verifyAuditChain(platform.storage, month.tenant)).toMatchObject({ ok: true })
}, 180_000)
