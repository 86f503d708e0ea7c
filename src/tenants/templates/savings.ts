import { commonAccounts, memberSavings, savingsAccounts } from './accounts'
import { dues, payrollAuthorities, PRODUCTS_FROM, savings } from './payroll'
import { postingRules } from './posting-rules'
import type { SocietyTemplate } from './types'

/** A savings society: dues and savings as the member chooses. */
export const savingsSociety: SocietyTemplate = {
  accounts: [...commonAccounts, memberSavings, ...savingsAccounts],
  postingRules,
  payrollAuthorities,
  products: [dues, savings],
  productsFrom: PRODUCTS_FROM,
}
