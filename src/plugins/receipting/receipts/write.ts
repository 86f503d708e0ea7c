import { sumAmounts } from '../../../domain/money'
import { recordAudit } from '../../../hooks/audit'
import { loadPostingRules, postJournals, type PostingDraft } from '../../../ledger'
import type { Transaction } from '../../../storage/types'
import type { PlannedLine } from '../receive/types'
import { receiptSlugs } from '../slugs'
import { receiptEvent } from './methods'
import type { ReceiptRow, ReceivedMoney } from './types'

type WriteReceipt = ReceivedMoney & { receivedOn: string; lines: PlannedLine[] }

/**
 * Numbers a receipt and posts its journal at once: the account of the society that the method's posting
 * rule names is debited, and what it pays is credited, line by line.
 * @throws POSTING_RULE_MISSING, POSTING_RULE_INCOMPLETE, PERIOD_CLOSED and what else the ledger refuses
 */
export async function writeReceipt(
  transaction: Transaction,
  { lines, actor, ...money }: WriteReceipt,
): Promise<ReceiptRow> {
  const { tenant, member, amount, method, receivedOn, reference } = money
  const id = transaction.newId()
  const number = await transaction.nextNumbers({ tenant }, 'receipts', 1)
  const [journal] = await postJournals(transaction, {
    tenant,
    actor,
    journals: [
      {
        idempotencyKey: `receipt:${id}`,
        businessDate: receivedOn,
        event: receiptEvent(method),
        narrative: `Receipt ${number}, ${method}: ${reference}`,
        source: { collection: receiptSlugs.receipts, id },
        postings: await postingsOf(transaction, { tenant, method, lines }),
      },
    ],
  })
  const row = {
    ...{ id, tenant, number, member, receivedOn, method, reference, amount },
    ...{ status: 'posted' as const, journal: String(journal?.id) },
    ...{ maker: actor.id, makerName: actor.name },
  }
  await transaction.insertMany({ tenant }, receiptSlugs.receipts, [row])
  const lineRows = lines.map((line) => ({
    ...{ receipt: id, member, target: line.target, targetId: line.targetId },
    ...{ product: line.product || null, period: line.period, amount: line.amount },
    ...{ memberAccount: line.memberAccount, status: 'posted' },
  }))
  await transaction.insertMany({ tenant }, receiptSlugs.lines, lineRows)
  const told = { number, member, amount, method, receivedOn, reference }
  recordAudit(transaction, [
    {
      ...{ tenant, actor, action: 'receipts.receive' },
      ...{ collection: receiptSlugs.receipts, documentId: id },
      changes: Object.entries(told).map(([field, after]) => ({ field, before: null, after })),
    },
  ])
  return row
}

type Posted = Pick<WriteReceipt, 'tenant' | 'method' | 'lines'>

async function postingsOf(
  transaction: Transaction,
  { tenant, method, lines }: Posted,
): Promise<PostingDraft[]> {
  const rules = await loadPostingRules(transaction, tenant)
  const debits = new Map<string, number>()
  const credits = new Map<string, PostingDraft>()
  for (const { account: productAccount, memberAccount, amount } of lines) {
    const { debit, credit } = rules.accountsFor(receiptEvent(method), { productAccount })
    debits.set(debit, sumAmounts([debits.get(debit) ?? 0, amount]))
    const before = credits.get(memberAccount)?.amount ?? 0
    const total = sumAmounts([before, amount])
    credits.set(memberAccount, { account: credit, memberAccount, side: 'credit', amount: total })
  }
  const received = [...debits].map(([account, amount]): PostingDraft => ({
    ...{ account, side: 'debit', amount },
  }))
  return [...received, ...credits.values()]
}
