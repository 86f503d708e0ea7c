import { formatAmount } from '../../../domain/money'
import { allRows } from '../../../storage/reading'
import type { Operations, Row, Transaction } from '../../../storage/types'
import { reconciliationErrors } from '../errors'
import { reconciliationSlugs } from '../slugs'
import { oweAgain, type PaidArrears } from './owe-again'

/** The document that pays. */
export type PaymentSource = { collection: string; id: string }

/** Where money for arrears goes: the product's account and the subscription's member account. */
export type ArrearsTarget = { account: string; memberAccount: string }

type ArrearsRow = Row & { id: string; member: string; outstanding: number; part: ArrearsTarget }

/** The accounts that a payment of each of these arrears is credited to, by the arrears' id. */
export async function targetsOf(
  operations: Operations,
  tenant: string,
  ids: string[],
): Promise<Map<string, ArrearsTarget>> {
  const rows = await allRows<ArrearsRow>(operations, { tenant }, reconciliationSlugs.arrears, {
    where: { id: { in: ids } },
    select: ['part'],
  })
  return new Map(
    rows.map(({ id, part: { account, memberAccount } }) => [id, { account, memberAccount }]),
  )
}

/**
 * Takes payments off arrears and keeps who paid what. Call it with the registers held.
 * @throws ARREARS_CHANGED when one is not open any more or owes less
 */
export async function payArrears(
  transaction: Transaction,
  { tenant, paid, source }: { tenant: string; paid: PaidArrears[]; source: PaymentSource },
): Promise<void> {
  const rows = await allRows<ArrearsRow>(transaction, { tenant }, reconciliationSlugs.arrears, {
    where: { id: { in: paid.map(({ arrears }) => arrears) }, status: { equals: 'open' } },
    select: ['member', 'outstanding'],
  })
  const open = new Map(rows.map((row) => [row.id, row]))
  const changes = paid.map(({ arrears, amount }) => {
    const outstanding = open.get(arrears)?.outstanding ?? 0
    if (outstanding < amount) throw changed(amount, outstanding)
    const rest = outstanding - amount
    const set = { outstanding: rest, status: rest === 0 ? 'settled' : 'open' }
    return { id: arrears, expect: { outstanding, status: 'open' }, set }
  })
  const refused = await transaction.updateMany({ tenant }, reconciliationSlugs.arrears, changes)
  if (refused.length) throw changed(0, 0)
  const payments = paid.map(({ arrears, amount }) => ({
    ...{ arrears, amount, member: open.get(arrears)?.member },
    ...{ sourceCollection: source.collection, sourceId: source.id },
  }))
  await transaction.insertMany({ tenant }, reconciliationSlugs.arrearsPayments, payments)
}

const changed = (amount: number, outstanding: number) =>
  reconciliationErrors.ARREARS_CHANGED(
    `The arrears changed meanwhile: ${formatAmount(amount)} was to be paid, ${formatAmount(outstanding)} is owing.`,
  )

/** Undoes every payment of a source: what it paid is owed again. Call it with the registers held. */
export async function undoPayments(
  transaction: Transaction,
  tenant: string,
  { collection, id }: PaymentSource,
): Promise<void> {
  const payments = await allRows<Row & PaidArrears & { id: string }>(
    transaction,
    { tenant },
    reconciliationSlugs.arrearsPayments,
    {
      where: {
        ...{ sourceCollection: { equals: collection }, sourceId: { equals: id } },
        status: { equals: 'paid' },
      },
      select: ['arrears', 'amount'],
    },
  )
  await transaction.updateMany(
    { tenant },
    reconciliationSlugs.arrearsPayments,
    payments.map((payment) => ({
      ...{ id: payment.id, expect: { status: 'paid' }, set: { status: 'undone' } },
    })),
  )
  await oweAgain(transaction, tenant, payments)
}
