import type { Actor } from '../../../domain/actor'
import type { JournalDraft, PostingDraft, PostingRules } from '../../../ledger'
import { postJournals } from '../../../ledger'
import type { Transaction } from '../../../storage/types'
import type { RemittanceRow } from '../remittances/types'
import { reconciliationSlugs } from '../slugs'

type BankReceipt = { tenant: string; actor: Actor; remittance: RemittanceRow; rules: PostingRules }

export const bankJournalKey = (remittance: string): string => `remittance-bank:${remittance}`

/**
 * Clears the payroll office's account: what the bank received, the registry's fee and its VAT together
 * are the gross of the file. Fee and VAT are kept by the office whether or not a receipt is known.
 */
export async function postBankReceipt(
  transaction: Transaction,
  { tenant, actor, remittance, rules }: BankReceipt,
): Promise<void> {
  const journal = bankJournal(remittance, rules)
  if (journal) await postJournals(transaction, { tenant, actor, journals: [journal] })
}

type Advised = Pick<
  RemittanceRow,
  'id' | 'title' | 'businessDate' | 'amount' | 'fee' | 'vat' | 'bankReceipt'
>

/** What the advice says as a journal, or null when it says nothing. */
export function bankJournal(remittance: Advised, rules: PostingRules): JournalDraft | null {
  const { id, fee, vat, amount, bankReceipt, businessDate, title } = remittance
  const isBanked = bankReceipt !== null
  const postings = [
    ...postingsOf(rules, 'remittance.banked', isBanked ? amount - fee - vat : 0),
    ...postingsOf(rules, 'remittance.fee', fee),
    ...postingsOf(rules, 'remittance.vat', vat),
  ]
  if (!postings.length) return null
  return {
    idempotencyKey: bankJournalKey(id),
    businessDate,
    event: isBanked ? 'remittance.banked' : 'remittance.fee',
    narrative: `${title}: ${isBanked ? 'received by the bank' : 'kept by the payroll office'}`,
    source: { collection: reconciliationSlugs.remittances, id },
    postings,
  }
}

/** More taken back, or kept as a fee, than was paid makes the net negative: then the bank pays. */
function postingsOf(rules: PostingRules, event: string, part: number): PostingDraft[] {
  if (part === 0) return []
  const { debit, credit } = rules.accountsFor(event)
  const [to, from] = part > 0 ? [debit, credit] : [credit, debit]
  const amount = Math.abs(part)
  return [
    { account: to, side: 'debit', amount },
    { account: from, side: 'credit', amount },
  ]
}
