import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { approveExit, proposeExit } from '../../src/plugins/member-exit'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { categoriesOf } from '../kit/month/figures'
import {
  checker,
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

/** M000001 owes 110.00 under the society's code, M000002 only 25.00. */
const society = (slug: string): Promise<PayrollMonth> =>
  societyOf(platform, slug, {
    period: '2026-10',
    ...filesOf([
      {
        payrollNumber: '000000001',
        orders: [
          ['DUES', '25.00'],
          ['FUN-A', '85.00'],
        ],
      },
      { payrollNumber: '000000002', orders: [['DUES', '25.00']] },
    ]),
  })

const person = (number: string, payrollNumber: string, omang: string) =>
  `${number},${payrollNumber},${omang},Molefe,Kagiso,F,1980-02-03,,,GOV,2020-01-01,active,`

/** M000001 left in May: one person wrote it down, another approved it. */
async function leave(month: PayrollMonth): Promise<void> {
  const { platform, tenant } = month
  const [member] = await month.rows<Row & { id: string }>('members', {
    memberNumber: { equals: 'M000001' },
  })
  const exit = await proposeExit(platform.storage, {
    ...{ tenant, member: member?.id ?? '', kind: 'resignation', exitDate: '2026-05-05' },
    ...{ reason: 'Letter of 5 May', withholdArrears: false, actor: maker },
  })
  await approveExit(platform.storage, { tenant, exit, actor: checker })
}

describe('the payroll number of a member who left', () => {
  it('should mean the member who took it over', async () => {
    const month = await society('taken-over')
    await leave(month)
    await month.enrol(person('M000009', '000000001', '100020009'))
    await month.subscribe('M000009,DUES,25.00,4471,2026-06,')
    await month.generate()
    await month.importFile(
      remittanceOf(['1', '4471', '25.00'], ['000000001', '4471', '24.00'], ['2', '4471', '25.00']),
    )
    const { remittance, allocated, suspense } = await month.post()
    expect(remittance.categories).toEqual(
      categoriesOf({ OVER: { lines: 2, amount: 4900 }, MATCHED: { lines: 1, amount: 2500 } }),
    )
    expect([allocated.DUES, suspense]).toEqual([5000, 2400])
    const lines = await month.rows('remittance-lines')
    expect(lines.map(({ rule }) => rule).sort()).toEqual([
      ...['PAYROLL_NUMBER', 'PAYROLL_NUMBER_WITHOUT_ZEROS', 'PAYROLL_NUMBER_WITHOUT_ZEROS'],
    ])
  })

  it('should still find who left where nobody took it over', async () => {
    const month = await society('not-taken-over')
    await leave(month)
    await month.generate()
    await month.importFile(
      remittanceOf(['1', '4471', '25.00'], ['000000001', '4471', '85.00'], ['2', '4471', '25.00']),
    )
    const { remittance } = await month.post()
    expect(remittance.categories).toEqual(
      categoriesOf({ EXITED: { lines: 2, amount: 11_000 }, MATCHED: { lines: 1, amount: 2500 } }),
    )
  })
})

describe('a second file of a month', () => {
  it('should call more money of who paid in full over paid, and put it where the policy says', async () => {
    const month = await society('paid-in-full')
    // A changed amount is the old instruction ended and a new one begun.
    await month.subscribe(
      'M000002,SAV,50.00,4473,2026-01,2026-09',
      'M000002,SAV,60.00,4473,2026-10,',
    )
    await month.generate()
    await month.importFile(
      remittanceOf(
        ['000000001', '4471', '110.00'],
        ['000000002', '4471', '25.00'],
        ['000000002', '4473', '60.00'],
      ),
    )
    await month.post()
    await month.importFile(
      remittanceOf(
        ['000000001', '4471', '7.00'],
        ['000000002', '4473', '8.00'],
        ['000000002', '4471', '25.00'],
      ),
    )
    const { remittance, suspense, arrears, allocated } = await month.post()
    expect(remittance.categories).toEqual(
      categoriesOf({ OVER: { lines: 2, amount: 1500 }, DUPLICATE: { lines: 1, amount: 2500 } }),
    )
    expect([allocated.total, suspense, arrears]).toEqual([0, 4000, 0])
  })

  it('should not call a running instruction ceased because an older one ended', async () => {
    const month = await society('running')
    await month.generate()
    // Entered after the run was made: the run does not expect it.
    await month.subscribe(
      'M000001,SAV,50.00,4473,2026-01,2026-09',
      'M000001,SAV,60.00,4473,2026-10,',
    )
    await month.subscribe('M000002,SAV,50.00,4473,2026-01,2026-09')
    await month.importFile(remittanceOf(['1', '4473', '60.00'], ['2', '4473', '50.00']))
    const { remittance } = await month.reconcile()
    expect(remittance.categories).toMatchObject({
      UNEXPECTED: { lines: 1, amount: 6000 },
      CEASED_STILL_PAID: { lines: 1, amount: 5000 },
    })
  })
})

describe('two authorities with the same code', () => {
  async function withArmy(slug: string): Promise<PayrollMonth> {
    const month = await society(slug)
    const { storage } = platform
    const scope = { tenant: month.tenant }
    const payrollAuthority = storage.newId()
    const [code] = await month.rows<Row>('deduction-codes', { code: { equals: '4471' } })
    const army = { id: payrollAuthority, code: 'BDF', name: 'Army', fileMode: 'full' }
    await storage.insertMany(scope, 'payroll-authorities', [{ ...army, status: 'active' }])
    const same = { ...code, id: storage.newId(), payrollAuthority }
    await storage.insertMany(scope, 'deduction-codes', [same])
    return month
  }

  it('should leave the arrears of one out of a second file of the other', async () => {
    const month = await withArmy('two-authorities')
    await month.enrol(person('M000007', '000000007', '100020007').replace('GOV', 'BDF'))
    await month.subscribe('M000007,DUES,25.00,4471,2026-01,')
    const army = month.under('BDF')
    await month.generate()
    await army.generate()
    await army.importFile(remittanceOf(['999999999', '4471', '1.00']))
    expect((await army.post()).arrears).toBe(2500)
    await month.importFile(remittanceOf(['000000001', '4471', '100.00'], ['2', '4471', '25.00']))
    await month.post()
    await month.importFile(remittanceOf(['000000001', '4471', '10.00']))
    const { remittance, arrears } = await month.post()
    expect(remittance.categories).toEqual(categoriesOf({ MATCHED: { lines: 1, amount: 1000 } }))
    expect(arrears).toBe(-1000)
  })

  it('should not pay the arrears of one with what another deducts', async () => {
    const month = await withArmy('moved')
    await month.generate()
    await month.importFile(remittanceOf(['000000001', '4471', '100.00'], ['2', '4471', '25.00']))
    expect((await month.post()).arrears).toBe(1000)
    await month.enrol(person('M000001', '000000001', '987620321').replace('GOV', 'BDF'))
    await month.subscribe(
      'M000001,DUES,25.00,4471,2026-01,2026-10',
      'M000001,DUES,25.00,4471,2026-11,',
    )
    const army = month.in('2026-11').under('BDF')
    await army.generate()
    await army.importFile(remittanceOf(['000000001', '4471', '35.00']))
    const { remittance, arrears, suspense } = await army.post()
    expect(remittance.categories).toEqual(categoriesOf({ OVER: { lines: 1, amount: 3500 } }))
    expect([arrears, suspense]).toEqual([0, 1000])
  })
})
