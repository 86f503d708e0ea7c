import type { FuneralTerms, ProductDefinition } from '../../domain/products'
import type { AccountType } from '../../ledger'

export const templateNames = ['burial', 'savings', 'sacco'] as const
export type TemplateName = (typeof templateNames)[number]

export type AccountTemplate = {
  code: string
  name: string
  type: AccountType
  /** Every posting names a member account. */
  control?: true
  /** Cash or a bank account: the cash flow is of these. */
  cash?: true
}

/** An account code, or the account of the product that is paid for. */
export type RuleSide = string | 'product'

export type PostingRuleTemplate = { event: string; debit: RuleSide; credit: RuleSide }

export type ProductTemplate = {
  code: string
  name: string
  kind: 'dues' | 'funeral' | 'savings'
  deductionCode: string
  /** Code of the account that is credited when members pay. */
  account: string
  /** Thebe a month; left out when the member chooses. */
  amount?: number
  /** What the first terms say beyond the amount. */
  terms?: Pick<Partial<ProductDefinition>, 'graceMonths' | 'lapse' | 'reinstatement'> & {
    funeral?: Partial<FuneralTerms>
  }
}

export type PayrollAuthorityTemplate = {
  code: string
  name: string
  deductionCodes: { code: string; name: string }[]
}

/** What a new society of one kind starts with. Everything can be changed afterwards. */
export type SocietyTemplate = {
  accounts: AccountTemplate[]
  postingRules: PostingRuleTemplate[]
  payrollAuthorities: PayrollAuthorityTemplate[]
  products: ProductTemplate[]
  /** The month from which the products' first terms hold, `YYYY-MM`. */
  productsFrom: string
}
