import { mayBecome, outcomes, type LineStatus } from '../../domain/payouts'
import type { DecisionStep } from '../elements/decision.client'

const approve: DecisionStep = {
  path: 'approve',
  label: 'approve',
  question: 'payoutApproveHelp',
  success: 'payoutApproved',
  primary: true,
}

const release: DecisionStep = {
  path: 'release',
  label: 'payoutRelease',
  question: 'payoutReleaseHelp',
  success: 'payoutReleased',
  primary: true,
}

const cancelling: DecisionStep = {
  path: 'cancel',
  label: 'payoutCancel',
  question: 'payoutCancelHelp',
  success: 'payoutCancelled',
  withReason: true,
}

const ofOutcome = {
  accepted: { label: 'payoutAccepted', primary: true, withReason: false },
  rejected: { label: 'payoutRejected', withReason: true },
  returned: { label: 'payoutReturned', withReason: true },
  unknown: { label: 'payoutUnknown', withReason: true },
} as const

type MayBatch = { approve: boolean; release: boolean; cancel: boolean }

/** What a person may do with a batch; who made it may cancel it. */
export function batchSteps(status: string | undefined, may: MayBatch) {
  const decide = [
    ...(status === 'made' && may.approve ? [approve] : []),
    ...(status === 'approved' && may.release ? [release] : []),
  ]
  const isOpen = status === 'made' || status === 'approved'
  return { decide, cancel: isOpen && may.cancel ? [cancelling] : [] }
}

/** What a person may write down of a payment: what the bank may still say of it. */
export const lineSteps = (status: LineStatus | undefined, mayWrite: boolean): DecisionStep[] =>
  status && mayWrite
    ? outcomes
        .filter((outcome) => mayBecome(status, outcome))
        .map((outcome) => ({
          path: outcome,
          question: 'payoutOutcomeHelp' as const,
          success: 'payoutOutcomeWritten' as const,
          ...ofOutcome[outcome],
        }))
    : []

const decideAccount: DecisionStep[] = [
  {
    path: 'confirm',
    label: 'payoutConfirm',
    question: 'payoutConfirmHelp',
    success: 'payoutConfirmed',
    primary: true,
  },
  {
    path: 'reject',
    label: 'payoutTurnDown',
    question: 'payoutTurnDownHelp',
    success: 'payoutTurnedDown',
    withReason: true,
  },
]

/** What a person may do with an account that waits. */
export const accountSteps = (status: string | undefined, mayConfirm: boolean): DecisionStep[] =>
  status === 'proposed' && mayConfirm ? decideAccount : []
