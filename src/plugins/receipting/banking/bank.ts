import { formatAmount } from '../../../domain/money'
import { recordAudit } from '../../../hooks/audit'
import { accountBalance, loadPostingRules, lockJournals, postJournals } from '../../../ledger'
import type { Operations, Storage, Transaction } from '../../../storage/types'
import { receiptErrors } from '../errors'
import { dayGiven } from '../receive/day'
import { receiptSlugs } from '../slugs'
import { bankingBefore } from './find'
import type { BankCash, BankingRow } from './types'

/** What a banking says to whoever wrote it. */
export type Banked = Pick<BankingRow, 'id' | 'number' | 'amount' | 'journal' | 'bankedOn'>

const BANKED = 'receipt.banked'

/**
 * Cash goes into the bank: one balanced journal from the account that holds the cash. Sent twice with one
 * slip it is the same banking.
 * @throws BANKING_AMOUNT when it is not above zero or more than the cash on hand, BANKING_SLIP,
 * BANKING_SLIP_USED, RECEIPT_DATE, POSTING_RULE_MISSING, PERIOD_CLOSED and what else the ledger refuses
 */
export async function bankCash(storage: Storage, order: BankCash): Promise<Banked> {
  const slip = order.slip.trim()
  if (!slip) throw receiptErrors.BANKING_SLIP('slip: it is empty.', { field: 'slip' })
  return storage.transaction(async (transaction) => {
    // Two who bank the same cash wait for each other: the second finds less of it.
    await lockJournals(transaction, order.tenant)
    const before = await bankingBefore(transaction, { ...order, slip })
    return answer(before ?? (await write(transaction, { ...order, slip })))
  })
}

async function write(transaction: Transaction, order: BankCash): Promise<BankingRow> {
  const { tenant, amount, slip, actor, bankedOn: day } = order
  const bankedOn = await dayGiven(transaction, tenant, { field: 'bankedOn', day })
  const { debit, credit } = (await loadPostingRules(transaction, tenant)).accountsFor(BANKED)
  assertOnHand(amount, await balanceOf(transaction, tenant, credit))
  const id = transaction.newId()
  const number = await transaction.nextNumbers({ tenant }, 'bankings', 1)
  const [journal] = await postJournals(transaction, {
    tenant,
    actor,
    journals: [
      {
        ...{ idempotencyKey: `banking:${id}`, businessDate: bankedOn, event: BANKED },
        narrative: `Banking ${number}, slip ${slip}`,
        source: { collection: receiptSlugs.bankings, id },
        postings: [
          { account: debit, side: 'debit', amount },
          { account: credit, side: 'credit', amount },
        ],
      },
    ],
  })
  const row = {
    ...{ id, tenant, number, bankedOn, slip, amount, status: 'posted' as const },
    ...{ journal: String(journal?.id), maker: actor.id, makerName: actor.name },
  }
  await transaction.insertMany({ tenant }, receiptSlugs.bankings, [row])
  const told = { number, bankedOn, slip, amount }
  recordAudit(transaction, [
    {
      ...{ tenant, actor, action: 'bankings.bank' },
      ...{ collection: receiptSlugs.bankings, documentId: id },
      changes: Object.entries(told).map(([field, after]) => ({ field, before: null, after })),
    },
  ])
  return row
}

/** The cash that the society holds, in thebe: what the account of `receipt.banked` has. */
export async function cashOnHand(operations: Operations, tenant: string): Promise<number> {
  const { credit } = (await loadPostingRules(operations, tenant)).accountsFor(BANKED)
  return balanceOf(operations, tenant, credit)
}

const balanceOf = async (operations: Operations, tenant: string, account: string) =>
  (await accountBalance(operations, { tenant, account })).balance

function assertOnHand(amount: number, onHand: number): void {
  if (Number.isSafeInteger(amount) && amount > 0 && amount <= onHand) return
  throw receiptErrors.BANKING_AMOUNT(
    `amount: ${formatAmount(amount)} can't be banked; ${formatAmount(onHand)} of cash is on hand.`,
    { field: 'amount', onHand },
  )
}

const answer = ({ id, number, amount, journal, bankedOn }: BankingRow): Banked => ({
  ...{ id, number, amount, journal, bankedOn },
})
