import type { DecisionStep } from '../elements/decision.client'

const decide: DecisionStep[] = [
  {
    path: 'approve',
    label: 'approve',
    question: 'feeWaiveHelp',
    success: 'feeWaived',
    primary: true,
  },
  {
    path: 'reject',
    label: 'feeReject',
    question: 'feeRejectHelp',
    success: 'feeRejected',
    withReason: true,
  },
]

const undo: DecisionStep = {
  path: 'undo',
  label: 'feeUndoWaiver',
  question: 'feeUndoWaiverHelp',
  success: 'feeWaiverUndone',
  withReason: true,
}

type May = { decide: boolean; undo: boolean }

/** What a person may do with a waiver. */
export function waiverSteps(status: string | undefined, may: May): DecisionStep[] {
  if (status === 'proposed' && may.decide) return decide
  return status === 'approved' && may.undo ? [undo] : []
}
