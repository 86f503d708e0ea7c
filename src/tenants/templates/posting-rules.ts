import type { PostingRuleTemplate } from './types'

const BANK = '1000'
const PAYROLL_CLEARING = '1100'
const SUSPENSE = '2000'
const MEMBER_CREDIT = '2050'
const REGISTRY_FEES = '5100'
const REGISTRY_VAT = '5150'

/** Cash basis: nothing is posted before money moves, and arrears stay outside the books. */
export const postingRules: PostingRuleTemplate[] = [
  { event: 'remittance.allocated', debit: PAYROLL_CLEARING, credit: 'product' },
  { event: 'remittance.suspense', debit: PAYROLL_CLEARING, credit: SUSPENSE },
  { event: 'remittance.member-credit', debit: PAYROLL_CLEARING, credit: MEMBER_CREDIT },
  { event: 'remittance.reversed', debit: SUSPENSE, credit: PAYROLL_CLEARING },
  { event: 'remittance.banked', debit: BANK, credit: PAYROLL_CLEARING },
  { event: 'remittance.fee', debit: REGISTRY_FEES, credit: PAYROLL_CLEARING },
  { event: 'remittance.vat', debit: REGISTRY_VAT, credit: PAYROLL_CLEARING },
  { event: 'suspense.allocated', debit: SUSPENSE, credit: 'product' },
  { event: 'suspense.refunded', debit: SUSPENSE, credit: BANK },
  { event: 'suspense.returned', debit: SUSPENSE, credit: BANK },
]
