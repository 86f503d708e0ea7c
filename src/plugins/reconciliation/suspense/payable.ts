import { slugs } from '../../../collections/slugs'
import { loadPostingRules } from '../../../ledger'
import type { PayableSource } from '../../../platform/types'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { reconciliationSlugs } from '../slugs'
import type { ResolutionRow, SuspenseItemRow } from './types'

type Credit = Row & { journal: string; account: string }

/**
 * Refunds of suspense that wait for their payment: a society whose rule `suspense.refunded` credits an
 * account that holds what is owed pays them by a bank file. One that credits the bank itself has paid.
 */
export const refundPayables: PayableSource = {
  key: 'suspense.refund',
  label: { en: 'Refund of money in suspense', tn: 'Puseletso ya madi a a emisitsweng' },
  list: async (operations, { tenant, refs }) => {
    const refunds = await refundsOf(operations, tenant, refs)
    if (!refunds.length) return []
    const rules = await loadPostingRules(operations, tenant)
    const owed = await creditsOf(operations, tenant, refunds)
    const items = await itemsOf(operations, tenant, refunds)
    return refunds.flatMap(({ id: ref, amount, journal, suspenseItem }) => {
      const account = owed.get(journal ?? '')
      const member = items.get(suspenseItem)?.member
      if (!account || !member) return []
      const { credit: bank } = rules.accountsFor('payout.paid', { productAccount: account })
      if (account === bank) return []
      const narrative = `Refund, ${items.get(suspenseItem)?.payrollNumber ?? ''}`
      return [{ ref, member, amount, account, narrative }]
    })
  },
}

const refundsOf = (operations: Operations, tenant: string, refs?: string[]) =>
  allRows<ResolutionRow>(operations, { tenant }, reconciliationSlugs.suspenseResolutions, {
    where: {
      ...{ status: { equals: 'approved' }, kind: { equals: 'refund' } },
      ...(refs ? { id: { in: refs } } : {}),
    },
  })

/** The account that each refund credited, by its journal. */
async function creditsOf(
  operations: Operations,
  tenant: string,
  refunds: ResolutionRow[],
): Promise<Map<string, string>> {
  const journals = refunds.flatMap(({ journal }) => journal ?? [])
  const rows = await allRows<Credit>(operations, { tenant }, slugs.postings, {
    where: { journal: { in: journals }, side: { equals: 'credit' } },
    select: ['journal', 'account'],
  })
  return new Map(rows.map(({ journal, account }) => [journal, account]))
}

async function itemsOf(
  operations: Operations,
  tenant: string,
  refunds: ResolutionRow[],
): Promise<Map<string, SuspenseItemRow>> {
  const rows = await allRows<SuspenseItemRow>(
    operations,
    { tenant },
    reconciliationSlugs.suspenseItems,
    { where: { id: { in: refunds.map(({ suspenseItem }) => suspenseItem) } } },
  )
  return new Map(rows.map((row) => [row.id, row]))
}
