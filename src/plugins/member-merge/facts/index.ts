import { slugs } from '../../../collections/slugs'
import { mergeBlockers, mergeQuestions, type MergePerson } from '../../../domain/member-merge'
import { formatAmount } from '../../../domain/money'
import { allRows, firstRow } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { exitSlugs } from '../../member-exit/slugs'
import { feeSlugs } from '../../membership-fees/slugs'
import { mergeErrors } from '../errors'
import type { MergeFacts, MergePlace, MergeRecord } from '../types'
import { findMember, readRecord } from './record'
import { nextMonth } from './runs'

/**
 * Both records, what must be settled first, and what must be answered.
 * @throws MERGE_MEMBER_UNKNOWN, MERGE_SAME
 */
export async function readFacts(operations: Operations, place: MergePlace): Promise<MergeFacts> {
  const { tenant } = place
  if (place.survivor === place.merged)
    throw mergeErrors.MERGE_SAME('merged: a member is no duplicate of itself.', { field: 'merged' })
  const kept = await findMember(operations, tenant, place.survivor)
  const other = await findMember(operations, tenant, place.merged)
  const next = await nextMonth(operations, tenant, [kept.id, other.id])
  const survivor = await readRecord(operations, { tenant, next }, kept)
  const merged = await readRecord(operations, { tenant, next }, other)
  const names = await productNames(operations, tenant)
  const [one, two] = [personOf(survivor, names), personOf(merged, names)]
  const blockers = [
    ...mergeBlockers(one, two),
    ...(await openExits(operations, tenant, [survivor, merged])),
    ...(await openFees(operations, tenant, merged)),
    ...suspenseOf(merged),
  ]
  return { survivor, merged, next, names, blockers, questions: mergeQuestions(one, two) }
}

function personOf({ member, ...record }: MergeRecord, names: Map<string, string>): MergePerson {
  const { memberNumber, status, payrollAuthority, payrollNumber, omangIndex } = member
  return {
    ...{ memberNumber, status, omangIndex, isMerged: Boolean(member.mergedInto) },
    payroll:
      payrollAuthority && payrollNumber && status !== 'exited' && status !== 'deceased'
        ? { authority: payrollAuthority, number: payrollNumber }
        : null,
    running: record.running.map(({ product }) => ({
      product,
      name: names.get(product) ?? product,
    })),
    beneficiaries: record.beneficiaries.length,
  }
}

/** Suspense waits for two people; its register and its account must stay one. */
const suspenseOf = ({ accounts }: MergeRecord): string[] =>
  accounts.flatMap(({ kind, number, balance }) =>
    kind === 'suspense' && balance !== 0
      ? [`${formatAmount(Math.abs(balance))} is in suspense on ${number}: resolve it first.`]
      : [],
  )

async function openExits(
  operations: Operations,
  tenant: string,
  records: MergeRecord[],
): Promise<string[]> {
  const blockers: string[] = []
  for (const { member } of records) {
    const open = await firstRow(operations, { tenant }, exitSlugs.exits, {
      member: { equals: member.id },
      status: { equals: 'proposed' },
    })
    if (open)
      blockers.push(`An exit of ${member.memberNumber} waits for approval: decide it first.`)
  }
  return blockers
}

/** A bill is of one member and one subscription: it can't go over to another. */
async function openFees(
  operations: Operations,
  tenant: string,
  { member }: MergeRecord,
): Promise<string[]> {
  const [open] = await operations.sum({ tenant }, feeSlugs.fees, {
    where: { member: { equals: member.id }, outstanding: { greater_than: 0 } },
    fields: ['outstanding'],
  })
  if (!open?.count) return []
  const amount = formatAmount(Number(open.outstanding))
  return [`${member.memberNumber} owes ${amount} of fees: receive or waive them first.`]
}

async function productNames(operations: Operations, tenant: string): Promise<Map<string, string>> {
  const rows = await allRows<Row & { id: string; code: string }>(
    operations,
    { tenant },
    slugs.products,
    { select: ['code'] },
  )
  return new Map(rows.map(({ id, code }) => [id, code]))
}
