import type { Transaction } from '../../../storage/types'
import { payoutErrors } from '../errors'
import type { OpenPayable } from '../register/payable'
import { payoutSlugs } from '../slugs'
import type { AccountRow } from '../types'

/** A payable with the account that it is paid to. */
export type Taken = { payable: OpenPayable; account: AccountRow }

type Take = {
  tenant: string
  batch: { id: string; number: number }
  /** What references begin with: they are unique at the bank too. */
  prefix: string
  taken: Taken[]
}

/**
 * Writes the payments of a batch, and holds each payable fast in the register: the unique key of the
 * register, and what is expected of a row that is there, refuse who comes second.
 * @throws PAYOUT_NOT_PAYABLE
 */
export async function takePayables(
  transaction: Transaction,
  { tenant, batch, prefix, taken }: Take,
): Promise<void> {
  const planned = taken.map(({ payable, account }, index) => ({
    ...{ payable, account, line: transaction.newId() },
    payout: payable.payout?.id ?? transaction.newId(),
    reference: `${prefix.toUpperCase().slice(0, 20)}-B${batch.number}-${index + 1}`,
  }))
  const added = planned.filter(({ payable }) => !payable.payout)
  const rows = added.map(({ payable: { source, ref, ...payable }, payout: id, line }) => ({
    ...{ id, source, ref, member: payable.member, amount: payable.amount },
    ...{ account: payable.account, memberAccount: payable.memberAccount ?? null },
    ...{ narrative: payable.narrative, status: 'batched', line, refused: [] },
  }))
  const inserted = await transaction.insertMany({ tenant }, payoutSlugs.payouts, rows, {
    onConflict: 'skip',
  })
  const changes = planned.flatMap(({ payable, line }) => {
    const { payout, amount, account, narrative, memberAccount = null } = payable
    if (!payout) return []
    const set = { status: 'batched', line, amount, account, memberAccount, narrative }
    return [{ id: payout.id, expect: { status: 'open', line: payout.line }, set }]
  })
  const refused = await transaction.updateMany({ tenant }, payoutSlugs.payouts, changes)
  if (inserted.length < rows.length || refused.length)
    throw payoutErrors.PAYOUT_NOT_PAYABLE('Another batch took some of it meanwhile.')
  const lines = planned.map(({ payable, account, payout, line: id, reference }) => ({
    ...{ id, batch: batch.id, payout, member: payable.member, payoutAccount: account.id },
    ...{ reference, amount: payable.amount, narrative: payable.narrative, status: 'planned' },
  }))
  await transaction.insertMany({ tenant }, payoutSlugs.lines, lines)
}
