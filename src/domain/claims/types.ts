import type { BusinessDate } from '../calendar'

/** What a claim is for: a death, money of the member, or a benefit of the society's own. */
export const claimKinds = ['funeral', 'benefit', 'savings-withdrawal', 'exit-payout'] as const
export type ClaimKind = (typeof claimKinds)[number]

/** Where somebody died, as documents differ by it. */
export const places = ['hospital', 'home', 'elsewhere', 'abroad'] as const
export type Place = (typeof places)[number]

/** Who may be paid on a claim. */
export const payeeKinds = ['beneficiary', 'undertaker', 'member', 'other'] as const
export type PayeeKind = (typeof payeeKinds)[number]

/** How somebody is paid. */
export const payMethods = ['bank', 'wallet', 'cash'] as const
export type PayMethod = (typeof payMethods)[number]

/**
 * Where a claim stands. Being found eligible (`assessed`) pays nothing; a decision names the amount;
 * `payable` is a decision of its own, once documents and payees are there.
 */
export const claimStatuses = [
  'filed',
  'assessed',
  'approved',
  'partly',
  'declined',
  'appealed',
  'payable',
  'paid',
] as const
export type ClaimStatus = (typeof claimStatuses)[number]

export const claimSteps = [
  'assess',
  'approve',
  'decline',
  'appeal',
  'release',
  'pay',
  'return',
] as const
export type ClaimStep = (typeof claimSteps)[number]

/** What one rule found: a code with values, so that it can be said in either language. */
export type ClaimRule = {
  rule: string
  /** Null where something must be known first. */
  passed: boolean | null
  code: string
  values: Readonly<Record<string, string | number>>
}

/** Whether the rules allow a claim, for how much, and why. */
export type Eligibility = {
  eligible: 'yes' | 'no' | 'unclear'
  /** Thebe; null unless the rules allow it. */
  amount: number | null
  rules: ClaimRule[]
}

export type Filed = { filedOn: BusinessDate; eventOn: BusinessDate }
