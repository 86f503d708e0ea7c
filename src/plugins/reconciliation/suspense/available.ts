/** As much of a proposal as its amount is worth here. */
type Proposal = { amount: number; status: string }

/**
 * What may still be proposed of an item, in thebe: what is unresolved, less what waits for a decision.
 * @param remaining of the item; below zero for money that is to be taken back
 */
export function availableOf(remaining: number, proposals: readonly Proposal[]): number {
  const open = proposals.filter(({ status }) => status === 'proposed')
  const spokenFor = open.reduce((sum, { amount }) => sum + amount, 0)
  return Math.max(Math.abs(remaining) - spokenFor, 0)
}
