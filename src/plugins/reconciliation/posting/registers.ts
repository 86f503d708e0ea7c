import type { Row, Transaction } from '../../../storage/types'
import { takeOffFees } from '../../membership-fees/register/pay'
import type { FeePayment } from '../../membership-fees/register/types'
import { reconciliationErrors } from '../errors'
import type { ItemRow, RemittanceRow } from '../remittances/types'
import { reconciliationSlugs } from '../slugs'

type Chunk = {
  transaction: Transaction
  tenant: string
  remittance: RemittanceRow
  items: ItemRow[]
  newId: () => string
}

/** Enters what a chunk leaves owing, and settles the older arrears that it paid. */
export async function writeArrears({
  transaction,
  tenant,
  remittance,
  items,
  newId,
}: Chunk): Promise<void> {
  const scope = { tenant }
  const rows: Row[] = []
  const settled: { id: string; set: Row; expect: Row }[] = []
  for (const item of items) {
    for (const part of item.parts) {
      if (part.arrears && part.allocated > 0) {
        settled.push({
          id: part.arrears,
          expect: { outstanding: part.amount, status: 'open' },
          set: { outstanding: part.owing, status: part.owing === 0 ? 'settled' : 'open' },
        })
      }
      // What stays owing on a bill is asked for again with it.
      if (part.arrears || part.bill || part.owing === 0) continue
      const { subscription, memberAccount, product, productCode, productKind, account } = part
      rows.push({
        id: newId(),
        member: item.member,
        subscription,
        product,
        deductionCode: item.deductionCode,
        period: remittance.period,
        amount: part.owing,
        outstanding: part.owing,
        reason: item.reason,
        part: { subscription, memberAccount, product, productCode, productKind, account },
        item: item.id,
        remittance: remittance.id,
      })
    }
  }
  await transaction.insertMany(scope, reconciliationSlugs.arrears, rows)
  const refused = await transaction.updateMany(scope, reconciliationSlugs.arrears, settled)
  if (refused.length)
    throw reconciliationErrors.REMITTANCE_STATE('Arrears changed while they were being settled.')
}

/** Takes off bills what a chunk paid of them. */
export async function payBills({ transaction, tenant, remittance, items }: Chunk): Promise<void> {
  const payments = items.flatMap(({ id, parts }) =>
    parts.flatMap(({ bill, allocated }): FeePayment[] => {
      if (!bill || allocated === 0) return []
      const source = { collection: reconciliationSlugs.items, id }
      return [{ fee: bill, amount: allocated, kind: 'deduction', source, run: remittance.run }]
    }),
  )
  await takeOffFees(transaction, tenant, payments)
}

/** Enters what a chunk has to put into suspense. */
export async function writeSuspense(
  { transaction, tenant, remittance, items, newId }: Chunk,
  holdingAccounts: Map<string, string>,
  names: Map<string, string | null>,
): Promise<void> {
  const rows = items.map((item) => ({
    id: newId(),
    remittance: remittance.id,
    item: item.id,
    category: item.category,
    openedOn: remittance.businessDate,
    payrollNumber: item.payrollNumber,
    name: names.get(item.id) ?? null,
    deductionCode: item.deductionCode,
    member: item.member,
    memberAccount: holdingAccounts.get(item.id),
    amount: item.suspense,
    remaining: item.suspense,
  }))
  await transaction.insertMany({ tenant }, reconciliationSlugs.suspenseItems, rows)
}
