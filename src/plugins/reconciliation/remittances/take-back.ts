import type { Actor } from '../../../domain/actor'
import { parsePeriod } from '../../../domain/calendar'
import { runJob, type JobPlatform, type Progress } from '../../../jobs'
import type { RemittanceStatus } from '../collections/remittances'
import { findAuthority } from '../../payroll-file/generate/setting'
import { reconciliationErrors } from '../errors'
import { reverseJob } from '../jobs'
import { cancelRemittance } from './cancel'
import { CANCELLABLE, namedRemittance, onlyRemittance, REVERSIBLE } from './choose'
import type { RemittanceRow } from './types'

export type TakeBack = {
  tenant: string
  /** Code or id of the payroll authority. */
  authority: string
  period: string
  /** Number in the month, or id; needed when several may be meant. */
  remittance?: string
  reason: string
  actor: Actor
  onProgress?: Progress
}

export type TakenBack = Pick<RemittanceRow, 'id' | 'title' | 'status'>

/**
 * Cancels the remittance of a month that is not posted.
 * @throws REMITTANCE_MISSING, REMITTANCE_SEVERAL, REMITTANCE_UNKNOWN, REMITTANCE_STATE
 */
export async function cancelMonth(platform: JobPlatform, request: TakeBack): Promise<TakenBack> {
  const { id } = await chosen(platform, request, CANCELLABLE)
  const { title, status } = await cancelRemittance(platform, { ...request, remittance: id })
  return { id, title, status }
}

/**
 * Reverses the remittance of a month that is posted, or whose posting or reversal stopped half-way.
 * @throws REMITTANCE_MISSING, REMITTANCE_SEVERAL, REMITTANCE_UNKNOWN, and what `reverseRemittance` throws
 */
export async function reverseMonth(platform: JobPlatform, request: TakeBack): Promise<TakenBack> {
  const { id, title } = await chosen(platform, request, REVERSIBLE)
  const { tenant, actor, reason, onProgress } = request
  const input = { remittance: id, reason }
  await runJob(platform, { tenant, job: reverseJob, key: id, input, actor, onProgress })
  return { id, title, status: 'reversed' }
}

async function chosen(
  { storage }: JobPlatform,
  { tenant, remittance: name, ...request }: TakeBack,
  statuses: readonly RemittanceStatus[],
): Promise<RemittanceRow> {
  const period = parsePeriod(request.period)
  const authority = await findAuthority(storage, { tenant, authority: request.authority })
  const month = { tenant, authority: authority.id, period }
  const remittance = name
    ? await namedRemittance(storage, month, name)
    : await onlyRemittance(storage, month, statuses)
  if (remittance) return remittance
  throw reconciliationErrors.REMITTANCE_MISSING(
    `${authority.code} has no remittance of ${period} that is ${statuses.join(' or ')}.`,
    { period },
  )
}
