import type { Period } from '../calendar'

/** A bill was asked for in the deduction run of a month. */
export type FeeRequest = { authority: string; period: Period; isCancelled: boolean }

/**
 * True while the payroll may still send what it was asked for: a bill is asked for in one run at a time.
 * The run's own remittance answers it, and so does that of a later month: what the payroll never sent is
 * asked for again then.
 * @param answeredUntil the last month of which a remittance of the authority is posted; null before the first
 */
export const isAwaited = (
  { period, isCancelled }: FeeRequest,
  answeredUntil: Period | null,
): boolean => !isCancelled && (answeredUntil === null || answeredUntil < period)

/**
 * What a run asks for a bill, in thebe. What the run itself brought counts as still to come, so that a run
 * made again is the same before and after its remittance.
 */
export const amountToAsk = (
  outstanding: number,
  { collected, isAwaitedElsewhere }: { collected: number; isAwaitedElsewhere: boolean },
): number => (isAwaitedElsewhere ? 0 : outstanding + collected)

/** What a remittance may pay of a bill: what was asked for, less what was paid or waived since. */
export const amountToTake = (asked: number, outstanding: number): number =>
  Math.min(asked, outstanding)
