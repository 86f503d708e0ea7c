import { slugs } from '../../../collections/slugs'
import { formatAmount } from '../../../domain/money'
import { memberAccountBalances, type MemberAccountKind } from '../../../ledger'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { receiptErrors } from '../errors'
import type { ReceiptLineRow } from './types'

/** Accounts from which money may have been paid out since. */
const HELD: readonly MemberAccountKind[] = ['savings', 'shares', 'credit']

type Account = Row & { id: string; number: string; kind: MemberAccountKind }
type Asked = { tenant: string; number: number; lines: ReceiptLineRow[] }

/**
 * Money that a receipt brought into savings or credit is there still.
 * @throws RECEIPT_SPENT naming the account that would fall below zero
 */
export async function assertUnspent(
  operations: Operations,
  { tenant, number, lines }: Asked,
): Promise<void> {
  const brought = new Map<string, number>()
  for (const { memberAccount, amount } of lines)
    brought.set(memberAccount, (brought.get(memberAccount) ?? 0) + amount)
  const ids = [...brought.keys()]
  const accounts = await allRows<Account>(operations, { tenant }, slugs.memberAccounts, {
    where: { id: { in: ids }, kind: { in: [...HELD] } },
    select: ['number', 'kind'],
  })
  const balances = await memberAccountBalances(operations, tenant, ids)
  for (const { id, number: account } of accounts) {
    const [held, amount] = [balances.get(id) ?? 0, brought.get(id) ?? 0]
    if (held >= amount) continue
    throw receiptErrors.RECEIPT_SPENT(
      `Receipt ${number} brought ${formatAmount(amount)} into ${account}, which holds ${formatAmount(held)}.`,
      { memberAccount: account },
    )
  }
}
