import type { PostingEventDeclaration } from '../../platform/types'

const BANK = '1000'
const CASH = '1050'

/** Where the money of a receipt comes in, by how it was paid; `product` is the account of what it pays. */
export const postingEvents: PostingEventDeclaration[] = [
  {
    key: 'receipt.cash',
    label: { en: 'Cash is received from a member', tn: 'Leloko le duela ka madi a seatla' },
    debit: CASH,
    credit: 'product',
  },
  {
    key: 'receipt.card',
    label: { en: 'A member pays by card', tn: 'Leloko le duela ka karata' },
    debit: BANK,
    credit: 'product',
  },
  {
    key: 'receipt.eft',
    label: { en: 'A member pays by bank transfer', tn: 'Leloko le duela ka banka' },
    debit: BANK,
    credit: 'product',
  },
  {
    key: 'receipt.wallet',
    label: { en: 'A member pays by mobile wallet', tn: 'Leloko le duela ka mogala' },
    debit: BANK,
    credit: 'product',
  },
  {
    key: 'receipt.banked',
    label: { en: 'Cash is paid into the bank', tn: 'Madi a seatla a tsenngwa mo bankeng' },
    debit: BANK,
    credit: CASH,
  },
]
