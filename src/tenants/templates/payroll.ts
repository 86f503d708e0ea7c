import type { PayrollAuthorityTemplate, ProductTemplate } from './types'

const SOCIETY_CODE = '4471'
const SAVINGS_CODE = '4473'

export const payrollAuthorities: PayrollAuthorityTemplate[] = [
  {
    code: 'GOV',
    name: 'Government payroll',
    deductionCodes: [
      { code: SOCIETY_CODE, name: 'Society deductions' },
      { code: SAVINGS_CODE, name: 'Savings' },
    ],
  },
]

/** The month from which the first terms hold: before any subscription that is brought in. */
export const PRODUCTS_FROM = '2020-01'

export const dues: ProductTemplate = {
  code: 'DUES',
  name: 'Membership dues',
  kind: 'dues',
  deductionCode: SOCIETY_CODE,
  account: '4000',
  amount: 2500,
}

export const savings: ProductTemplate = {
  code: 'SAV',
  name: 'Savings',
  kind: 'savings',
  deductionCode: SAVINGS_CODE,
  account: '2100',
}

/**
 * What becomes of cover when premiums are missed, until the society says otherwise: decision 37. Waiting,
 * sums assured and ages are the society's own to enter.
 */
const missedPremiums: ProductTemplate['terms'] = {
  graceMonths: 2,
  lapse: { afterMissed: 6 },
  reinstatement: { withinMonths: 6, payArrears: true, waitAgain: false },
  funeral: { noticeDays: 14, warnAfterMissed: 3 },
}

const funeralPlan = (letter: string, account: string, amount: number): ProductTemplate => ({
  code: `FUN-${letter}`,
  name: `Funeral plan ${letter}`,
  kind: 'funeral',
  deductionCode: SOCIETY_CODE,
  account,
  amount,
  terms: missedPremiums,
})

export const funeralPlans: ProductTemplate[] = [
  funeralPlan('A', '4110', 8500),
  funeralPlan('B', '4120', 12050),
  funeralPlan('C', '4130', 17575),
]
