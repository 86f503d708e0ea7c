import { lineKey } from '../../../domain/deductions'
import type { ExpectedLine } from '../../../domain/matching'
import { sumAmounts } from '../../../domain/money'
import type { Operations } from '../../../storage/types'
import type { ItemPart } from '../remittances/types'
import { arrearsPart, expectedOf, openArrears, type Month } from './expected'

/** What a month's first file is held against: the run, and older arrears for what comes beyond it. */
export async function withArrears(
  operations: Operations,
  month: Month,
): Promise<ExpectedLine<ItemPart>[]> {
  const lines = await expectedOf(operations, month)
  const byKey = byLineKey(lines)
  for (const row of await openArrears(operations, month, { less_than: month.period }))
    byKey.get(lineKey(row.member, row.deductionCode))?.parts.push(arrearsPart(row))
  return lines
}

/**
 * What another file of the month is held against: what the ones before it left owing. Who owes nothing
 * any more stays, with nothing due, so that more money is over paid and not unexpected.
 */
export async function stillOwing(
  operations: Operations,
  month: Month,
): Promise<ExpectedLine<ItemPart>[]> {
  const run = await expectedOf(operations, month)
  const byKey = byLineKey(run.map(onlyBills))
  for (const row of await openArrears(operations, month, { equals: month.period })) {
    const { member: memberId, deductionCode } = row
    const key = lineKey(memberId, deductionCode)
    const line = byKey.get(key) ?? { memberId, deductionCode, amount: 0, parts: [] }
    line.amount += row.outstanding
    line.parts.push(arrearsPart(row))
    byKey.set(key, line)
  }
  return [...byKey.values()]
}

/** Of what the run asked for, the bills that are still open: the rest is in the register of arrears. */
function onlyBills(line: ExpectedLine<ItemPart>): ExpectedLine<ItemPart> {
  const parts = line.parts
    .filter(({ bill, amount }) => bill && amount > 0)
    .map((part) => ({ ...part, due: 'arrears' as const }))
  return { ...line, amount: sumAmounts(parts.map(({ amount }) => amount)), parts }
}

const byLineKey = (lines: ExpectedLine<ItemPart>[]): Map<string, ExpectedLine<ItemPart>> =>
  new Map(lines.map((line) => [lineKey(line.memberId, line.deductionCode), line]))
