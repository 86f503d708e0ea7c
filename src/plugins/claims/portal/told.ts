import type { DecisionView } from '../claims/view'

const withReason = new Set(['partly', 'declined', 'appealed'])
const withAmount = new Set(['approved', 'partly', 'payable', 'paid'])

/** Reasons that were said to the member; what the society noted for itself stays inside. */
export const reasonTold = ({ kind, reason }: DecisionView): string | null =>
  withReason.has(kind) ? reason : null

/** Thebe that were decided; what was set aside stays inside. */
export const amountTold = ({ kind, amount }: DecisionView): number | null =>
  withAmount.has(kind) ? amount : null
