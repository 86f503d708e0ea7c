import { expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { defaultWaterfall } from '../../src/domain/allocation'
import { DeductionLines, hasOrderEnded, isDeducted, lineKey } from '../../src/domain/deductions'
import {
  classifyRemittance,
  MemberDirectory,
  settle,
  SummaryBuilder,
} from '../../src/domain/matching'
import { parseAmount } from '../../src/domain/money'

type Cells = Record<string, string>

const folder = path.resolve(import.meta.dirname, '../fixtures/case-a')
const read = (name: string): Cells[] =>
  parse(readFileSync(path.join(folder, name)), { columns: true })
const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'))

const kindOf = (product = '') =>
  product.startsWith('FUN') ? 'funeral' : product === 'SAV' ? 'savings' : 'dues'

it('gives every figure of a real month from the rules alone', () => {
  const period = expected.period as string
  const members = new Map(read('members.csv').map((cells) => [cells.member_no as string, cells]))
  const standing = (id: string) => {
    const { status = '', status_date } = members.get(id) as Cells
    return { status, statusDate: status_date || null }
  }
  const directory = new MemberDirectory()
  for (const [memberId, cells] of members) {
    directory.add({ memberId, payrollNumber: cells.payroll_no, omangKey: cells.omang })
  }
  const lines = new DeductionLines(period)
  const ceased = new Set<string>()
  for (const cells of read('subscriptions.csv')) {
    const memberId = cells.member_no as string
    const order = {
      memberId,
      deductionCode: cells.deduction_code as string,
      from: cells.start as string,
      until: cells.end || null,
    }
    if (hasOrderEnded(order, period)) ceased.add(lineKey(memberId, order.deductionCode))
    if (!isDeducted(standing(memberId), period)) continue
    lines.add({
      ...order,
      part: {
        subscriptionId: `${memberId}-${cells.product}`,
        productId: cells.product as string,
        productCode: cells.product as string,
        productKind: kindOf(cells.product),
        amount: parseAmount(cells.amount as string),
      },
    })
  }

  const { lines: classified, items } = classifyRemittance({
    period,
    directory,
    standing,
    hasCeased: (memberId, code) => ceased.has(lineKey(memberId, code)),
    societyCodes: new Set(['4471', '4473']),
    expected: [...lines.values()].map((line) => ({
      ...line,
      parts: line.parts.map((part) => ({
        ...part,
        key: part.subscriptionId,
        due: 'current' as const,
      })),
    })),
    received: read('remittance.csv').map((cells, index) => ({
      row: index + 2,
      payrollNumber: cells.payroll_no,
      omangKey: cells.omang,
      deductionCode: cells.deduction_code as string,
      amount: parseAmount(cells.amount as string),
    })),
  })

  const summary = new SummaryBuilder()
  for (const line of classified) {
    if (!line.category) continue
    summary.count(line.category, 1, line.received.amount)
    summary.suspend(line.received.amount)
  }
  for (const item of items) {
    summary.count(item.category, item.category === 'MISSING' ? 1 : item.lines, item.received)
    const settlement = settle(item.received, item.expected.parts, {
      method: 'waterfall',
      waterfall: defaultWaterfall,
    })
    for (const part of settlement.parts) summary.allocate(part.productCode, part.allocated)
    summary.suspend(settlement.excess)
    summary.owe(settlement.arrears)
  }
  const amounts = [...lines.values()].map((line) => line.amount)
  const hash = [...lines.values()].reduce(
    (sum, line) => sum + BigInt(members.get(line.memberId)?.payroll_no ?? ''),
    0n,
  )
  expect({
    period,
    currency: 'BWP',
    unit: 'thebe',
    deductionFile: {
      lines: lines.size,
      amount: amounts.reduce((sum, amount) => sum + amount, 0),
      hashTotal: String(hash).slice(-12).padStart(12, '0'),
    },
    ...summary.build(),
  }).toEqual(expected)
})
