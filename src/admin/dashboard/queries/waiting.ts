import { feeSlugs } from '../../../plugins/membership-fees/slugs'
import { membershipSlugs } from '../../../plugins/membership/slugs'
import { messageSlugs } from '../../../plugins/messages'
import type { Operations } from '../../../storage/types'

/** Thebe that fees are still owed, of how many, and how many of them are past their day. */
export async function openFeesOf(
  operations: Operations,
  tenant: string,
  today: string,
): Promise<{ amount: number; count: number; overdue: number }> {
  const owed = { status: { in: ['open', 'part-paid'] } }
  const [[all], [late]] = await Promise.all([
    operations.sum({ tenant }, feeSlugs.fees, { where: owed, fields: ['outstanding'] }),
    operations.sum({ tenant }, feeSlugs.fees, {
      where: { ...owed, dueDate: { less_than: today } },
      fields: [],
    }),
  ])
  return {
    ...{ amount: Number(all?.outstanding ?? 0), count: all?.count ?? 0 },
    overdue: late?.count ?? 0,
  }
}

/** Messages that failed, or were handed over and nobody said what became of them. */
export async function undeliveredOf(operations: Operations, tenant: string): Promise<number> {
  const [found] = await operations.sum({ tenant }, messageSlugs.messages, {
    where: { status: { in: ['failed', 'unknown'] } },
    fields: [],
  })
  return found?.count ?? 0
}

/** Verified documents that end between two days, both included, and those that ended before. */
export async function documentsOf(
  operations: Operations,
  tenant: string,
  { today, until }: { today: string; until: string },
): Promise<{ soon: number; ended: number }> {
  const count = async (expiresOn: Record<string, string>) => {
    const where = { status: { equals: 'verified' }, expiresOn }
    const [found] = await operations.sum({ tenant }, membershipSlugs.memberDocuments, {
      ...{ where, fields: [] },
    })
    return found?.count ?? 0
  }
  const [soon, ended] = await Promise.all([
    count({ greater_than_equal: today, less_than_equal: until }),
    count({ less_than: today }),
  ])
  return { soon, ended }
}
