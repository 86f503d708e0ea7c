import { commonAccounts, funeralAccounts, memberSavings, savingsAccounts } from './accounts'
import { dues, funeralPlans, payrollAuthorities, PRODUCTS_FROM, savings } from './payroll'
import { postingRules } from './posting-rules'
import type { SocietyTemplate } from './types'

/** A burial society: funeral plans, dues, and savings as the member chooses. */
export const burial: SocietyTemplate = {
  accounts: [...commonAccounts, memberSavings, ...funeralAccounts, ...savingsAccounts],
  postingRules,
  payrollAuthorities,
  products: [dues, ...funeralPlans, savings],
  productsFrom: PRODUCTS_FROM,
}
