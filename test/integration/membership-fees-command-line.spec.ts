import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import type { Platform } from '../../src/start'
import { addFeeProduct } from '../kit/fees'
import { filesOf, societyOf, type PayrollMonth } from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'

let platform: Platform
let month: PayrollMonth

beforeAll(async () => {
  platform = await openTestPlatform()
  const files = filesOf([{ payrollNumber: '100000001', orders: [['DUES', '25.00']] }])
  month = await societyOf(platform, 'office', { period: '2026-03', ...files })
  await addFeeProduct(month, { code: 'JOIN', frequency: 'once', amount: 20_000 })
  await month.subscribe('M000001,JOIN,200.00,4471,2026-02,')
}, 180_000)
afterAll(() => platform?.close(), 30_000)

type Ran = { code: number; out: string; err: string }

function fees(...given: string[]): Promise<Ran> {
  const place = ['--tenant', 'office', '--json']
  const command = ['scripts/run.mjs', 'cli', 'fees', ...given, ...place]
  const env = { ...process.env, NODE_OPTIONS: '' }
  return new Promise((resolve) =>
    execFile(process.execPath, command, { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    ),
  )
}

it('bills, receives and proposes a waiver', async () => {
  const billed = await fees('bill', '--to', '2026-03')
  expect(JSON.parse(billed.out)).toEqual({ to: '2026-03', billed: 1, amount: 20_000 })
  const payment = ['receive', '--member', 'M000001', '--method', 'eft', '--reference', 'FT-1']
  const tooMuch = await fees(...payment, '--amount', '200.01')
  expect([tooMuch.code, tooMuch.err]).toEqual([1, expect.stringContaining('FEE_AMOUNT')])
  const received = await fees(...payment, '--amount', '150.00')
  expect(JSON.parse(received.out)).toMatchObject({ number: 1, amount: 15_000 })
  const named = ['--member', 'M000001', '--product', 'JOIN', '--period', '2026-02']
  const waived = await fees('waive', ...named, '--reason', 'Pensioner')
  expect(JSON.parse(waived.out)).toMatchObject({ status: 'proposed' })
  expect(await month.rows('membership-fees')).toMatchObject([
    { outstanding: 5_000, status: 'part-paid' },
  ])
}, 400_000)
