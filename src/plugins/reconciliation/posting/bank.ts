import type { Actor } from '../../../domain/actor'
import type { PostingDraft, PostingRules } from '../../../ledger'
import { postJournals } from '../../../ledger'
import type { Transaction } from '../../../storage/types'
import type { RemittanceRow } from '../remittances/types'
import { reconciliationSlugs } from '../slugs'

type BankReceipt = { tenant: string; actor: Actor; remittance: RemittanceRow; rules: PostingRules }

export const bankJournalKey = (remittance: string): string => `remittance-bank:${remittance}`

/**
 * Clears the payroll office's account: what the bank received, the registry's fee and its VAT together
 * are the gross of the file.
 */
export async function postBankReceipt(
  transaction: Transaction,
  { tenant, actor, remittance, rules }: BankReceipt,
): Promise<void> {
  const { id, fee, vat, amount, businessDate, title } = remittance
  const parts: [string, number][] = [
    ['remittance.banked', amount - fee - vat],
    ['remittance.fee', fee],
    ['remittance.vat', vat],
  ]
  const postings = parts.flatMap(([event, part]): PostingDraft[] => {
    if (part === 0) return []
    const { debit, credit } = rules.accountsFor(event)
    return [
      { account: debit, side: 'debit', amount: part },
      { account: credit, side: 'credit', amount: part },
    ]
  })
  if (!postings.length) return
  await postJournals(transaction, {
    tenant,
    actor,
    journals: [
      {
        idempotencyKey: bankJournalKey(id),
        businessDate,
        event: 'remittance.banked',
        narrative: `${title}: received by the bank`,
        source: { collection: reconciliationSlugs.remittances, id },
        postings,
      },
    ],
  })
}
