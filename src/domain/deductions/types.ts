import type { Period } from '../calendar'

/** A member's order to deduct for one product, from a month until the last month that is deducted. */
export type StandingOrder = {
  subscriptionId: string
  memberId: string
  productId: string
  productCode: string
  productKind: string
  deductionCode: string
  /** Thebe. */
  amount: number
  from: Period
  until: Period | null
}

export type MemberForDeduction = {
  memberId: string
  status: string
  /** The day the status began. */
  statusDate: string | null
}

/** What one product takes of a line. */
export type DeductionPart = Pick<
  StandingOrder,
  'subscriptionId' | 'productId' | 'productCode' | 'productKind' | 'amount'
>

/** One line of a payroll file: all that a member pays under one code. */
export type DeductionLine<Part extends DeductionPart = DeductionPart> = {
  memberId: string
  deductionCode: string
  amount: number
  parts: Part[]
}

export type DeductionAction = 'NEW' | 'AMEND' | 'CEASE' | 'NOCHANGE'
