import { addDays, type BusinessDate } from '../calendar'

export const claimFlags = [
  'duplicate-death',
  'cover-began-lately',
  'beneficiaries-changed-lately',
  'account-on-another-claim',
] as const
export type ClaimFlag = (typeof claimFlags)[number]

export type FlagFacts = {
  eventOn: BusinessDate
  /** Other claims for the death of the same person, by record or by Omang. */
  sameDeath: number
  /** The day from which the life is covered; null without cover. */
  coveredFrom: BusinessDate | null
  /** The last day on which a beneficiary was entered or changed; null for none. */
  beneficiariesChangedOn: BusinessDate | null
  /** Other claims that pay to one of the accounts of this one. */
  sameAccount: number
}

/** How near to a death a change is looked at twice. */
export const LATELY_DAYS = 60

/** What somebody must look at before a claim is paid; none of these declines it. */
export function flagsOf(facts: FlagFacts): ClaimFlag[] {
  const { eventOn, sameDeath, coveredFrom, beneficiariesChangedOn, sameAccount } = facts
  const isLately = (day: BusinessDate | null) =>
    day !== null && day >= addDays(eventOn, -LATELY_DAYS)
  const found: [ClaimFlag, boolean][] = [
    ['duplicate-death', sameDeath > 0],
    ['cover-began-lately', isLately(coveredFrom)],
    ['beneficiaries-changed-lately', isLately(beneficiariesChangedOn)],
    ['account-on-another-claim', sameAccount > 0],
  ]
  return found.filter(([, isFound]) => isFound).map(([flag]) => flag)
}
