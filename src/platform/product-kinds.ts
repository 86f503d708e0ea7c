import type { MemberAccountKind } from '../ledger'

/** A kind of product: what it is called and what its payments go into. */
export type ProductKindDeclaration = {
  /** Unique over all plugins, for example `grocery-club`. */
  key: string
  label: { en: string; tn: string }
  /** The kind of sub-ledger that a subscription to it opens. */
  accountKind: MemberAccountKind
}

/** The kinds that every society has. */
export const productKinds: readonly ProductKindDeclaration[] = [
  { key: 'dues', label: { en: 'Dues', tn: 'Dituelo tsa boleloko' }, accountKind: 'dues' },
  {
    key: 'joining-fee',
    label: { en: 'Joining fee', tn: 'Tuelo ya go tsena mo mokgatlhong' },
    accountKind: 'dues',
  },
  {
    key: 'funeral',
    label: { en: 'Funeral plan', tn: 'Tshireletso ya phitlho' },
    accountKind: 'policy',
  },
  { key: 'savings', label: { en: 'Savings', tn: 'Poloko' }, accountKind: 'savings' },
  { key: 'share-capital', label: { en: 'Share capital', tn: 'Dikabelo' }, accountKind: 'shares' },
  { key: 'loan', label: { en: 'Loan', tn: 'Kadimo' }, accountKind: 'loan' },
]

/** The sub-ledger of a product that was saved before products kept theirs. */
export const accountKindOf = (product: {
  kind: string
  accountKind?: MemberAccountKind | null
}): MemberAccountKind =>
  product.accountKind ?? productKinds.find(({ key }) => key === product.kind)?.accountKind ?? 'dues'
