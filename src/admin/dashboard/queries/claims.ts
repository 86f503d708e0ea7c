import type { ClaimClock } from '../../../domain/claims'
import { claimSlugs, clockOf } from '../../../plugins/claims'
import type { ClaimRow } from '../../../plugins/claims/types'
import { allRows } from '../../../storage/reading'
import type { Operations } from '../../../storage/types'

const UNDECIDED = ['filed', 'assessed', 'appealed', 'approved', 'partly']

export type OpenClaim = { id: string; number: string; clock: ClaimClock; isLate: boolean }

/** Claims on which somebody has a step to take, those that are late first, then in the order of filing. */
export async function openClaims(
  operations: Operations,
  tenant: string,
  now: Date,
): Promise<OpenClaim[]> {
  const rows = await allRows<ClaimRow>(operations, { tenant }, claimSlugs.claims, {
    where: { status: { in: UNDECIDED } },
    select: [
      ...['number', 'filedAt', 'completeAt', 'decidedAt', 'payableAt'],
      ...['decideHours', 'payHours'],
    ],
    orderBy: ['filedOn', 'number'],
  })
  const claims = rows.map((row) => {
    const clock = clockOf(row, now)
    const isLate = clock.decide.state === 'late' || clock.pay.state === 'late'
    return { id: row.id, number: row.number, clock, isLate }
  })
  return [...claims.filter(({ isLate }) => isLate), ...claims.filter(({ isLate }) => !isLate)]
}
