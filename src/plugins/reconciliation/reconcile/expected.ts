import { mergedMembers, movedAccounts } from '../../../collections/members/merged'
import { lineKey } from '../../../domain/deductions'
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
  const merged = await mergedMembers(operations, month.tenant)
  const moved = await movedAccounts(operations, month.tenant)
  for await (const { member, deductionCode, amount, parts } of expectedLines(operations, month)) {
    const due = parts.map((part) => toPart(inAccount(part as PartRow, moved), part.amount, null))
    lines.push({ memberId: merged.get(member) ?? member, deductionCode, amount, parts: due })
  }
  const asked = merged.size ? asOneLine(lines) : lines
  await lessWhatWasSettled(operations, month.tenant, asked)
  return asked
}

/** What was asked for a merged record is paid into the account of the member who stays. */
const inAccount = (part: PartRow, moved: Map<string, string>): PartRow => ({
  ...part,
  memberAccount: moved.get(part.memberAccount) ?? part.memberAccount,
})

/** The lines of two records that are one member now, under one code, are one expectation. */
function asOneLine(lines: ExpectedLine<ItemPart>[]): ExpectedLine<ItemPart>[] {
  const known = new Map<string, ExpectedLine<ItemPart>>()
  for (const line of lines) {
    const key = lineKey(line.memberId, line.deductionCode)
    const other = known.get(key)
    if (!other) known.set(key, line)
    else {
      other.amount += line.amount
      other.parts.push(...line.parts)
    }
  }
  return [...known.values()]
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
