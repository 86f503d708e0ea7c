import { slugs } from '../../../collections/slugs'
import { formatAmount } from '../../../domain/money'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { feeSlugs } from '../../membership-fees/slugs'
import type { FeeRow } from '../../membership-fees/register/types'
import { payrollSlugs } from '../../payroll-file/slugs'
import type { RejoiningRow } from './last'

export type SubscriptionRow = Row & {
  id: string
  from: string
  until: string | null
  endReason: string | null
}

/** What a member who came back has since then, all of which ends when the coming back is undone. */
export type MadeSince = { subscriptions: SubscriptionRow[]; fees: FeeRow[] }

/** Subscriptions entered after a member applied again, with their bills. */
export async function madeSince(
  operations: Operations,
  { tenant, member, createdAt }: RejoiningRow,
): Promise<MadeSince> {
  const where = { member: { equals: member }, createdAt: { greater_than: new Date(createdAt) } }
  const subscriptions = await allRows<SubscriptionRow>(
    operations,
    { tenant },
    slugs.subscriptions,
    { where, select: ['from', 'until', 'endReason'] },
  )
  if (!subscriptions.length) return { subscriptions, fees: [] }
  const fees = await allRows<FeeRow>(operations, { tenant }, feeSlugs.fees, {
    where: { subscription: { in: subscriptions.map(({ id }) => id) } },
  })
  return { subscriptions, fees }
}

/**
 * Why what was made can't be taken back any more, or null: money came for it, some of it was waived, or a
 * payroll was asked for it.
 */
export async function standsBecause(
  operations: Operations,
  { tenant, member }: RejoiningRow,
  { subscriptions, fees }: MadeSince,
): Promise<string | null> {
  const ids = subscriptions.map(({ id }) => id)
  if (!ids.length) return null
  const touched = fees.find(({ amount, outstanding }) => amount !== outstanding)
  if (touched) {
    const { amount, outstanding, period } = touched
    return `Of the fee of ${period} ${formatAmount(amount - outstanding)} was paid or waived.`
  }
  if (await hasPostings(operations, tenant, ids))
    return 'Money was posted for a subscription made since.'
  const period = await askedIn(operations, { tenant, member }, ids)
  return period && `The deduction run of ${period} asks for a subscription made since.`
}

async function hasPostings(
  operations: Operations,
  tenant: string,
  subscriptions: string[],
): Promise<boolean> {
  const accounts = await allRows<Row & { id: string }>(
    operations,
    { tenant },
    slugs.memberAccounts,
    { where: { subscription: { in: subscriptions } }, select: ['id'] },
  )
  if (!accounts.length) return false
  const [posted] = await operations.sum({ tenant }, slugs.postings, {
    where: { memberAccount: { in: accounts.map(({ id }) => id) } },
    fields: [],
  })
  return Boolean(posted?.count)
}

type Line = Row & { run: string; parts: unknown }
type Run = Row & { id: string; period: string }

/** The month of a run, not cancelled, that asks for one of some subscriptions. */
async function askedIn(
  operations: Operations,
  { tenant, member }: Pick<RejoiningRow, 'tenant' | 'member'>,
  subscriptions: string[],
): Promise<string | null> {
  const lines = await allRows<Line>(operations, { tenant }, payrollSlugs.deductionLines, {
    where: { member: { equals: member } },
    select: ['run', 'parts'],
  })
  const asking = lines.filter(({ parts }) => {
    const text = JSON.stringify(parts)
    return subscriptions.some((id) => text.includes(id))
  })
  if (!asking.length) return null
  const [run] = await allRows<Run>(operations, { tenant }, payrollSlugs.deductionRuns, {
    where: { id: { in: asking.map(({ run: id }) => id) }, status: { not_equals: 'cancelled' } },
    select: ['period'],
  })
  return run?.period ?? null
}
