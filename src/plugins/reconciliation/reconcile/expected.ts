import type { ExpectedLine } from '../../../domain/matching'
import type { Operations, Row } from '../../../storage/types'
import { expectedLines, expectedRun, type StoredPart } from '../../payroll-file/runs/expected'
import { amountToTake } from '../../../domain/fees'
import { chunks } from '../../../storage/chunks'
import { allRows } from '../../../storage/reading'
import { outstandingOf } from '../../membership-fees/register/find'
import { reconciliationErrors } from '../errors'
import type { ItemPart } from '../remittances/types'
import { reconciliationSlugs } from '../slugs'

export type Month = { tenant: string; authority: string; period: string }

type PartRow = Omit<StoredPart, 'memberAccount'> & { memberAccount: string }

export type ArrearsRow = Row & {
  id: string
  member: string
  deductionCode: string
  period: string
  outstanding: number
  part: PartRow
}

/**
 * The run that a remittance answers: the month's own that was not cancelled.
 * @throws RUN_MISSING
 */
export async function runOf(operations: Operations, month: Month): Promise<string> {
  const run = await expectedRun(operations, month)
  if (run) return run.id
  throw reconciliationErrors.RUN_MISSING(
    `No deduction run of ${month.period} says what to expect.`,
    {
      period: month.period,
    },
  )
}

/** What the run asked the payroll to deduct. */
export async function expectedOf(
  operations: Operations,
  month: Month,
): Promise<ExpectedLine<ItemPart>[]> {
  const lines: ExpectedLine<ItemPart>[] = []
  for await (const { member, deductionCode, amount, parts } of expectedLines(operations, month)) {
    const due = parts.map((part) => toPart(part as PartRow, part.amount, null))
    lines.push({ memberId: member, deductionCode, amount, parts: due })
  }
  await lessWhatWasSettled(operations, month.tenant, lines)
  return lines
}

/** A bill may have been paid or waived since the run asked for it: it takes no more than it still owes. */
async function lessWhatWasSettled(
  operations: Operations,
  tenant: string,
  lines: ExpectedLine<ItemPart>[],
): Promise<void> {
  const billed = lines.filter(({ parts }) => parts.some(({ bill }) => bill))
  const ids = billed.flatMap(({ parts }) => parts.flatMap(({ bill }) => bill ?? []))
  for (const some of chunks(ids)) {
    const outstanding = await outstandingOf(operations, tenant, some)
    for (const line of billed) {
      for (const part of line.parts) {
        const owed = part.bill ? outstanding.get(part.bill) : undefined
        if (owed === undefined) continue
        const amount = amountToTake(part.amount, owed)
        line.amount -= part.amount - amount
        part.amount = amount
      }
    }
  }
}

/**
 * What members still owe to one authority's deductions, oldest first. Two authorities may use the same
 * code: what one of them left owing is no business of the other.
 */
export async function openArrears(
  operations: Operations,
  { tenant, authority }: Month,
  period: { equals: string } | { less_than: string },
): Promise<ArrearsRow[]> {
  const rows = await allRows<ArrearsRow>(operations, { tenant }, reconciliationSlugs.arrears, {
    where: {
      ...{ status: { equals: 'open' }, period },
      remittance: { in: await remittanceIds(operations, tenant, authority) },
    },
    select: ['member', 'deductionCode', 'period', 'outstanding', 'part'],
  })
  return rows.sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0))
}

/** A dozen a year. */
async function remittanceIds(
  operations: Operations,
  tenant: string,
  authority: string,
): Promise<string[]> {
  const rows = await allRows<Row & { id: string }>(
    operations,
    { tenant },
    reconciliationSlugs.remittances,
    { where: { payrollAuthority: { equals: authority } }, select: ['id'] },
  )
  return rows.map(({ id }) => id)
}

/** A part that settles arrears instead of the current month. */
export const arrearsPart = (row: ArrearsRow): ItemPart => toPart(row.part, row.outstanding, row.id)

function toPart(part: PartRow, amount: number, arrears: string | null): ItemPart {
  return {
    ...part,
    amount,
    arrears,
    due: arrears ? 'arrears' : 'current',
    key: arrears ?? part.bill ?? part.subscription,
  }
}
