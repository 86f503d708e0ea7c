import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cancelMonth, cancelRemittance, reverseMonth } from '../../src/plugins/reconciliation'
import type { Platform } from '../../src/start'
import { logIn, restAs } from '../kit/rest'
import { makeStaff, staffPassword } from '../kit/staff'
import {
  asFile,
  filesOf,
  maker,
  remittanceOf,
  societyOf,
  type PayrollMonth,
} from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'

let platform: Platform

beforeAll(async () => {
  platform = await openTestPlatform()
}, 180_000)

afterAll(() => platform?.close(), 30_000)

async function society(slug: string): Promise<PayrollMonth> {
  const files = filesOf([
    { payrollNumber: '100000001', orders: [['DUES', '25.00']] },
    { payrollNumber: '100000002', orders: [['DUES', '25.00']] },
  ])
  const month = await societyOf(platform, slug, { period: '2026-05', ...files })
  await month.generate()
  return month
}

const wrong = { ...remittanceOf(['100000001', '4471', '10.00']), name: 'wrong.csv' }
const corrected = {
  ...remittanceOf(['100000001', '4471', '25.00'], ['100000002', '4471', '25.00']),
  name: 'corrected.csv',
}
const monthOf = ({ tenant, period }: PayrollMonth) => ({ tenant, authority: 'GOV', period })
const statuses = async (month: PayrollMonth) =>
  (await month.rows('remittances'))
    .sort((a, b) => Number(a.sequence) - Number(b.sequence))
    .map(({ status }) => status)

describe('a corrected file beside the wrong one', () => {
  it('should not be guessed: both are named, and nothing is posted', async () => {
    const month = await society('several')
    await month.importFile(wrong)
    await month.importFile(corrected)
    for (const work of [month.reconcile(), month.post()]) {
      const refused = expect(work).rejects
      await refused.toMatchObject({
        code: 'REMITTANCE_SEVERAL',
        message: expect.stringMatching(
          /number 1 \(wrong\.csv, 10\.00.*number 2 \(corrected\.csv, 50\.00/,
        ),
      })
    }
    expect(await statuses(month)).toEqual(['imported', 'imported'])
    expect((await month.post({ remittance: '2' })).remittance.amount).toBe(5000)
    expect(await statuses(month)).toEqual(['imported', 'posted'])
    await expect(month.reconcile({ remittance: '3' })).rejects.toMatchObject({
      code: 'REMITTANCE_UNKNOWN',
    })
  })

  it('should take the place of the wrong one once that is cancelled, which may come again', async () => {
    const month = await society('cancelled')
    const { id } = await month.importFile(wrong)
    await month.reconcile()
    await month.importFile(corrected)
    const order = { ...monthOf(month), actor: maker, reason: 'The wrong file' }
    await expect(cancelMonth(platform, order)).rejects.toMatchObject({ code: 'REMITTANCE_SEVERAL' })
    await expect(cancelMonth(platform, { ...order, remittance: '1', reason: ' ' })).rejects.toThrow(
      'reason',
    )
    expect(await cancelMonth(platform, { ...order, remittance: '1' })).toMatchObject({
      id,
      status: 'cancelled',
    })
    expect((await month.post()).remittance.amount).toBe(5000)
    expect(await month.rows('remittances', { id: { equals: id } })).toMatchObject([
      { status: 'cancelled', reason: 'The wrong file' },
    ])
    const logged = await month.rows('audit-log', { action: { equals: 'remittance.cancel' } })
    expect(logged).toMatchObject([{ reason: 'The wrong file' }])
    await expect(cancelMonth(platform, order)).rejects.toMatchObject({ code: 'REMITTANCE_MISSING' })
    expect(await month.importFile(wrong)).toMatchObject({ alreadyImported: false, sequence: 3 })
    const posted = { tenant: month.tenant, actor: maker, reason: 'Posted' }
    const [second] = await month.rows('remittances', { sequence: { equals: 2 } })
    await expect(
      cancelRemittance(platform, { ...posted, remittance: String(second?.id) }),
    ).rejects.toMatchObject({ code: 'REMITTANCE_STATE' })
    expect(await reverseMonth(platform, order)).toMatchObject({ status: 'reversed' })
    expect(await statuses(month)).toEqual(['cancelled', 'reversed', 'imported'])
  })

  it('should be cancelled over the API by who may import, with a reason', async () => {
    const month = await society('by-api')
    const { id } = await month.importFile(wrong)
    const cancel = async (role: 'auditor' | 'finance-officer', body: object) => {
      const email = `${role}@by-api.example`
      const memberships = [{ tenant: month.tenant, roles: [role] }]
      await makeStaff(platform.payload, { name: role, email, memberships }).catch(() => undefined)
      const { token } = await logIn(platform.payload, email, staffPassword)
      return restAs(platform.payload, token)('POST', `/remittances/${id}/cancel`, body)
    }
    expect((await cancel('auditor', { reason: 'Not mine' })).status).toBe(403)
    expect((await cancel('finance-officer', {})).status).toBe(400)
    expect((await cancel('finance-officer', { reason: 'The wrong file' })).status).toBe(200)
    expect(await statuses(month)).toEqual(['cancelled'])
  })
})

describe('the same file again with more beside it', () => {
  const rejections = asFile(
    'payroll_no,deduction_code,amount,reason\n100000002,4471,25.00,UNPAID_LEAVE\n',
    'rejections.csv',
  )
  const advice = { fee: 200, vat: 28, bankReceipt: 772, businessDate: '2026-05-20', rejections }

  it('should add what was missing while it is not posted, and say so', async () => {
    const month = await society('attached')
    const { id } = await month.importFile(wrong)
    await month.reconcile()
    expect(await month.importFile(wrong, { fee: 0 })).not.toHaveProperty('attached')
    await expect(month.importFile(wrong, { ...advice, bankReceipt: 773 })).rejects.toMatchObject({
      code: 'REMITTANCE_CONTROL_TOTAL',
    })
    expect(await month.importFile(wrong, advice)).toMatchObject({
      ...{ id, alreadyImported: true, rejections: 1 },
      attached: ['fee', 'vat', 'bankReceipt', 'businessDate', 'rejections'],
    })
    expect(await month.importFile(wrong, advice)).not.toHaveProperty('attached')
    expect(await month.rows('remittances')).toMatchObject([
      { fee: 200, vat: 28, bankReceipt: 772, businessDate: '2026-05-20', status: 'imported' },
    ])
    const [logged] = await month.rows('audit-log', { action: { equals: 'remittance.attach' } })
    expect(JSON.stringify(logged?.changes)).toContain('2.00')
    await month.post()
    const missing = await month.rows('reconciliation-items', { category: { equals: 'MISSING' } })
    expect(missing).toMatchObject([{ reason: 'UNPAID_LEAVE' }])
    expect(await month.importFile(wrong, advice)).toMatchObject({ alreadyImported: true })
  })

  it.each([
    ['fee', { fee: 201 }],
    ['vat', { vat: 0 }],
    ['bankReceipt', { bankReceipt: 700 }],
    ['businessDate', { businessDate: '2026-05-21' }],
    ['rejections', { rejections: asFile(`${rejections.content.toString()}1,4471,1.00,X\n`) }],
  ])('should refuse another %s by name', async (field, more) => {
    const month = await society(`differs-${field.toLowerCase()}`)
    await month.importFile(wrong, advice)
    await expect(month.importFile(wrong, more)).rejects.toMatchObject({
      code: 'REMITTANCE_ADVICE_DIFFERS',
      message: expect.stringContaining(`${field}:`),
      details: { field },
    })
  })

  it('should refuse by name what comes after the posting', async () => {
    const month = await society('too-late')
    await month.importFile(wrong)
    await month.post()
    const before = await month.count('audit-log')
    for (const [field, value] of Object.entries(advice)) {
      await expect(month.importFile(wrong, { [field]: value })).rejects.toMatchObject({
        code: 'REMITTANCE_ADVICE_DIFFERS',
        details: { field },
      })
    }
    expect(await month.count('audit-log')).toBe(before)
  })
})
