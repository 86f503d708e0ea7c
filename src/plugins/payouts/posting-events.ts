import type { PostingEventDeclaration } from '../../platform/types'

/** `product` is the account that holds what was owed. */
export const postingEvents: PostingEventDeclaration[] = [
  {
    key: 'payout.paid',
    label: { en: 'The bank pays a payout', tn: 'Banka e duela tuelo' },
    debit: 'product',
    credit: '1000',
  },
]
