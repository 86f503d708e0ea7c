import { afterEntry } from '../../../domain/fees'
import { formatAmount } from '../../../domain/money'
import { allRows } from '../../../storage/reading'
import type { Transaction } from '../../../storage/types'
import { feeErrors } from '../errors'
import { feeSlugs } from '../slugs'
import type { FeePayment, FeeRow } from './types'

/**
 * Takes amounts off bills, each with an entry that says what did it. An amount below zero is owed again.
 * Call it with the registers held (`holdRegisters`), so that nobody decides by what is about to change.
 * @throws FEE_CHANGED when a bill is gone or has less outstanding
 */
export async function takeOffFees(
  transaction: Transaction,
  tenant: string,
  payments: readonly FeePayment[],
): Promise<void> {
  if (!payments.length) return
  const ids = [...new Set(payments.map(({ fee }) => fee))]
  const rows = await allRows<FeeRow>(transaction, { tenant }, feeSlugs.fees, {
    where: { id: { in: ids } },
    select: ['member', 'amount', 'outstanding', 'waived'],
  })
  const before = new Map(rows.map((row) => [row.id, row]))
  const after = new Map(rows.map((row) => [row.id, { ...row }]))
  for (const { fee, kind, amount } of payments) {
    const known = after.get(fee)
    const next = known && afterEntry(known, { kind, amount })
    if (!next) throw changed(amount, known?.outstanding ?? 0)
    after.set(fee, { ...known, ...next })
  }
  const changes = [...after.values()].map(({ id, outstanding, waived, status }) => ({
    id,
    expect: { outstanding: before.get(id)?.outstanding, waived: before.get(id)?.waived },
    set: { outstanding, waived, status },
  }))
  const refused = await transaction.updateMany({ tenant }, feeSlugs.fees, changes)
  if (refused.length) throw changed(0, 0)
  await transaction.insertMany(
    { tenant },
    feeSlugs.entries,
    payments.map(({ fee, kind, amount, source, run = null }) => ({
      ...{ id: transaction.newId(), fee, kind, amount, run, member: before.get(fee)?.member },
      ...{ sourceCollection: source.collection, sourceId: source.id },
    })),
  )
}

const changed = (amount: number, outstanding: number) =>
  feeErrors.FEE_CHANGED(
    `The fee changed meanwhile: ${formatAmount(amount)} was to be taken off, ${formatAmount(outstanding)} is owed.`,
  )
