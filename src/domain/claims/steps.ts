import type { ClaimStatus, ClaimStep } from './types'

const from: Record<ClaimStep, readonly ClaimStatus[]> = {
  assess: ['filed', 'assessed', 'appealed'],
  approve: ['assessed'],
  decline: ['filed', 'assessed', 'appealed'],
  appeal: ['partly', 'declined'],
  release: ['approved', 'partly'],
  pay: ['payable'],
  return: ['paid'],
}

/** Whether a claim that stands like this may take a step. */
export const mayTake = (status: ClaimStatus, step: ClaimStep): boolean =>
  from[step].includes(status)

/** The statuses from which a step is taken. */
export const statusesBefore = (step: ClaimStep): readonly ClaimStatus[] => from[step]

/** The statuses in which money is set aside for a claim. */
export const reservedStatuses: readonly ClaimStatus[] = ['assessed', 'approved', 'partly']

/** Where a decision for an amount leads. @param amounts in thebe */
export const statusApproved = (amounts: { approved: number; eligible: number }): ClaimStatus =>
  amounts.approved < amounts.eligible ? 'partly' : 'approved'
