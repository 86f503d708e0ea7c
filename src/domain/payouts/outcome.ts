/** What is known of a payment: `unknown` was sent, and nobody knows yet what became of it. */
export const lineStatuses = [
  'planned',
  'sent',
  'unknown',
  'accepted',
  'rejected',
  'returned',
  'cancelled',
] as const
export type LineStatus = (typeof lineStatuses)[number]

/** What the bank says, or that it does not answer. */
export const outcomes = ['accepted', 'rejected', 'returned', 'unknown'] as const
export type Outcome = (typeof outcomes)[number]

const after: Record<LineStatus, readonly Outcome[]> = {
  planned: [],
  sent: ['accepted', 'rejected', 'unknown'],
  // Only the bank's answer ends it: silence is no rejection.
  unknown: ['accepted', 'rejected'],
  // The receiver's bank may send money back after it was paid.
  accepted: ['returned'],
  rejected: [],
  returned: [],
  cancelled: [],
}

/** Whether a payment may become that. */
export const mayBecome = (status: LineStatus, outcome: Outcome): boolean =>
  after[status].includes(outcome)

/** Whether what was to be paid may be put into a batch again: the money is surely with the society. */
export const mayRetry = (status: LineStatus): boolean =>
  status === 'rejected' || status === 'returned' || status === 'cancelled'
