import type { DecisionStep } from '../elements/decision.client'

const reverseReceipt: DecisionStep = {
  path: 'reverse',
  label: 'receiptReverse',
  question: 'receiptReverseHelp',
  success: 'receiptReversed',
  withReason: true,
}

const reverseBanking: DecisionStep = {
  path: 'reverse',
  label: 'receiptReverse',
  question: 'bankingReverseHelp',
  success: 'bankingReversed',
  withReason: true,
}

/** What a person may do with a receipt. */
export const receiptSteps = (status: string | undefined, mayReverse: boolean): DecisionStep[] =>
  status === 'posted' && mayReverse ? [reverseReceipt] : []

/** What a person may do with a banking. */
export const bankingSteps = (status: string | undefined, mayReverse: boolean): DecisionStep[] =>
  status === 'posted' && mayReverse ? [reverseBanking] : []
