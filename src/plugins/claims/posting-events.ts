import type { PostingEventDeclaration } from '../../platform/types'

export const RESERVED = 'claim.reserved'
export const PAYABLE = 'claim.payable'
export const WITHDRAWN = 'claim.withdrawal-payable'

const CLAIMS = '5000'
const RESERVE = '2810'
const CLAIMS_PAYABLE = '2800'
const ACCOUNTS_PAYABLE = '2900'

/** `product` is the control account of the member's money. What an exit pays is owed already. */
export const postingEvents: PostingEventDeclaration[] = [
  {
    key: RESERVED,
    label: {
      en: 'Money is set aside for a claim that is eligible',
      tn: 'Madi a beelwa kwa thoko kopo e e tshwanelang',
    },
    debit: CLAIMS,
    credit: RESERVE,
  },
  {
    key: PAYABLE,
    label: { en: 'A claim becomes payable', tn: 'Kopo e ka duelwa' },
    debit: RESERVE,
    credit: CLAIMS_PAYABLE,
  },
  {
    key: WITHDRAWN,
    label: {
      en: "A withdrawal of a member's money becomes payable",
      tn: 'Madi a leloko a a ntshiwang a ka duelwa',
    },
    debit: 'product',
    credit: ACCOUNTS_PAYABLE,
  },
]
