const HOUR = 3_600_000

/** The moments of a claim, in ISO 8601; null for what has not happened. */
export type ClaimTimes = {
  filedAt: string
  /** When the last document that was asked for was verified: from here the targets run. */
  completeAt: string | null
  decidedAt: string | null
  payableAt: string | null
}

/** Hours that the society gives itself once the documents are complete. */
export type ClaimTargets = { decideHours: number; payHours: number }

export type Target = {
  /** `waiting`: documents are missing; `met` and `missed` are final, `late` may still be done. */
  state: 'waiting' | 'running' | 'late' | 'met' | 'missed'
  dueAt: string | null
  /** Whole hours since the documents were complete. */
  usedHours: number
  allowedHours: number
}

export type ClaimClock = { decide: Target; pay: Target }

/**
 * How a claim stands against the society's targets: hours on the clock, nights and Sundays included. A
 * decision taken before the documents were complete meets its target.
 */
export function claimClock(times: ClaimTimes, targets: ClaimTargets, now: Date): ClaimClock {
  const { completeAt, decidedAt, payableAt } = times
  const target = (doneAt: string | null, allowedHours: number): Target => {
    if (!completeAt)
      return { state: doneAt ? 'met' : 'waiting', dueAt: null, usedHours: 0, allowedHours }
    const start = Date.parse(completeAt)
    const due = start + allowedHours * HOUR
    const end = doneAt ? Date.parse(doneAt) : now.getTime()
    const isInTime = end <= due
    const state = doneAt ? (isInTime ? 'met' : 'missed') : isInTime ? 'running' : 'late'
    const usedHours = Math.max(0, Math.floor((end - start) / HOUR))
    return { state, dueAt: new Date(due).toISOString(), usedHours, allowedHours }
  }
  return {
    decide: target(decidedAt, targets.decideHours),
    pay: target(payableAt, targets.payHours),
  }
}
