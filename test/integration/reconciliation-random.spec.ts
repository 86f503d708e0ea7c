import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { trialBalance, verifyLedger } from '../../src/ledger'
import type { Platform } from '../../src/start'
import { makeMonth } from '../kit/month'
import { asFile, societyOf } from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'

let platform: Platform

beforeAll(async () => {
  platform = await openTestPlatform()
}, 180_000)

afterAll(() => platform?.close(), 30_000)

it.each([
  [1, '2026-11'],
  [2, '2026-01'],
  [3, '2025-12'],
  [4, '2024-02'],
  [5, '2026-03'],
  [6, '2027-01'],
])(
  'should give the figures of a month made by chance (seed %i, %s)',
  async (seed, period) => {
    const month = makeMonth({ seed, period, members: 200 })
    const society = await societyOf(platform, `chance-${seed}`, month)
    const { deductionFile } = await society.generate()
    const rejections = asFile(month.rejections, 'rejections.csv')
    await society.importFile(asFile(month.remittance), { rejections })
    const result = await society.post()

    expect({ ...result, deductionFile }).toMatchObject(month.expected)
    expect(result.remittance).toEqual(month.expected.remittance)
    expect(result.allocated).toEqual(month.expected.allocated)
    const { tenant } = society
    const books = await trialBalance(platform.storage, { tenant })
    expect(books.difference).toBe(0)
    const [clearing] = books.accounts.filter(({ name }) => name.includes('clearing'))
    expect(clearing?.balance).toBe(month.expected.remittance.amount)
    expect(await verifyLedger(platform.storage, { tenant })).toMatchObject({ ok: true })
  },
  60_000,
)
