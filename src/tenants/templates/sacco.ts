import { commonAccounts, creditAccounts, memberSavings, savingsAccounts } from './accounts'
import { dues, payrollAuthorities, PRODUCTS_FROM, savings } from './payroll'
import { postingRules } from './posting-rules'
import type { SocietyTemplate } from './types'

/** A savings and credit co-operative: what a savings society has, with share capital and loans. */
export const sacco: SocietyTemplate = {
  accounts: [...commonAccounts, memberSavings, ...savingsAccounts, ...creditAccounts],
  postingRules,
  payrollAuthorities,
  products: [dues, savings],
  productsFrom: PRODUCTS_FROM,
}
