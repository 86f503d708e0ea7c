import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { addMonths } from '../../src/domain/calendar'
import { formatAmount } from '../../src/domain/money'
import { verifySociety } from '../../src/jobs/verification'
import { proposeWaiver, waiveFee } from '../../src/plugins/membership-fees'
import { receiveFees } from '../../src/plugins/receipting'
import { reverseMonth } from '../../src/plugins/reconciliation'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { addFeeProduct } from '../kit/fees'
import { Random } from '../kit/month/random'
import {
  checker,
  filesOf,
  maker,
  remittanceOf,
  societyOf,
  type PayrollMonth,
} from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'

const FEE = 20_000
const DUES = 2_500
const LIVES = [1, 2, 3, 4]
const FIRST = '2026-01'

type Fee = Row & { id: string; outstanding: number; waived: number; memberAccount: string }

let platform: Platform

beforeAll(async () => {
  platform = await openTestPlatform()
}, 120_000)
afterAll(() => platform?.close(), 30_000)

/** Half a year of a member's fee, by chance: remittances short, late or taken back, receipts, waivers. */
it.each(LIVES)(
  'loses no thebe of a fee and takes none twice: life %i',
  async (seed) => {
    const random = new Random(seed)
    const files = filesOf([{ payrollNumber: '100000001', orders: [['DUES', '25.00']] }])
    const society = await societyOf(platform, `life-${seed}`, { period: FIRST, ...files })
    await addFeeProduct(society, { code: 'JOIN', frequency: 'once', amount: FEE })
    await society.subscribe('M000001,JOIN,200.00,4471,2026-01,')
    for (let at = 0; at < 6; at += 1) {
      const month = society.in(addMonths(FIRST, at))
      await month.generate()
      await spend(month, random)
      if (random.chance(0.75)) await remit(month, random)
      await addsUp(month)
    }
    for (const at of [6, 7]) {
      const month = society.in(addMonths(FIRST, at))
      await month.generate()
      await bring(month, FEE + DUES)
    }
    expect(await feeOf(society)).toMatchObject({ outstanding: 0 })
    await addsUp(society)
  },
  240_000,
)

const feeOf = async (month: PayrollMonth): Promise<Fee> =>
  (await month.rows<Fee>('membership-fees'))[0] as Fee

async function spend(month: PayrollMonth, random: Random): Promise<void> {
  const { id: fee, outstanding } = await feeOf(month)
  const { tenant } = month
  const amount = Math.min(outstanding, 100 * random.between(1, 50))
  if (!amount) return
  const what = random.between(0, 2)
  if (what === 0) {
    const [member] = await month.rows<Row & { id: string }>('members')
    await receiveFees(platform.storage, {
      ...{ tenant, member: member?.id ?? '', amount, method: 'cash' },
      ...{ reference: month.period, actor: maker },
    })
  }
  if (what === 1) {
    const order = { tenant, fee, amount, reason: 'Hardship', actor: maker }
    const waiver = await proposeWaiver(platform.storage, order)
    await waiveFee(platform.storage, { tenant, waiver, actor: checker })
  }
}

async function remit(month: PayrollMonth, random: Random): Promise<void> {
  await bring(month, 100 * random.between(1, 250))
  if (random.chance(0.6)) return
  const { tenant, period } = month
  const place = { tenant, period, authority: 'GOV', actor: checker, reason: 'Wrong file' }
  await reverseMonth(platform, place)
}

async function bring(month: PayrollMonth, amount: number): Promise<void> {
  await month.importFile(remittanceOf(['100000001', '4471', formatAmount(amount)]))
  await month.post()
}

/** What was paid is in the ledger to the thebe, and no part of the fee is in arrears besides. */
async function addsUp(month: PayrollMonth): Promise<void> {
  const { outstanding, waived, memberAccount } = await feeOf(month)
  const { tenant } = month
  const sums = await platform.storage.sum({ tenant }, 'postings', {
    where: { memberAccount: { equals: memberAccount } },
    groupBy: ['side'],
    fields: ['amount'],
  })
  const of = (side: string) => Number(sums.find((row) => row.side === side)?.amount ?? 0)
  expect(of('credit') - of('debit')).toBe(FEE - outstanding - waived)
  const arrears = await month.rows<Row & { part: { productCode: string } }>('arrears')
  expect(arrears.map(({ part }) => part.productCode)).not.toContain('JOIN')
  expect(await verifySociety(platform, tenant)).toMatchObject({ ok: true })
}
