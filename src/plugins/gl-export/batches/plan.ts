import type { Where } from 'payload'
import { addDays, businessDateIn, isBusinessDate } from '../../../domain/calendar'
import { type LedgerFormat, parseLedgerFormat } from '../../../domain/gl-export'
import { lastJournalNumber } from '../../../ledger'
import type { Operations } from '../../../storage/types'
import { glErrors } from '../errors'
import { findFormat } from '../formats/find'
import { ledgerSettings, societyOf } from '../targets/settings'
import type { ExportMode, TargetRow } from '../targets/types'
import { lastBatch, nextBatchNumber } from './find'
import type { BatchScope, BatchSettings } from './types'

/** A batch as it would be made now. */
export type BatchPlan = {
  tenant: string
  target: TargetRow
  number: number
  from: string
  to: string
  mode: ExportMode
  formatId: string
  format: LedgerFormat
  scope: BatchScope
  settings: BatchSettings
}

/**
 * Settles which journals the next batch of a target has, and by what they are written.
 * @param order.to the last day; every journal up to it that no batch has yet is in
 * @throws GL_TARGET_CLOSED, GL_FORMAT_STATUS, GL_BATCH_DATE
 */
export async function planBatch(
  operations: Operations,
  { target, to }: { target: TargetRow; to: string },
): Promise<BatchPlan> {
  const { tenant, id, mode, startsOn } = target
  if (target.status !== 'active')
    throw glErrors.GL_TARGET_CLOSED(`Export target ${target.name} is closed.`)
  const society = await societyOf(operations, tenant)
  const last = await lastBatch(operations, { tenant, target: id })
  assertDay(to, last?.to ?? startsOn, businessDateIn(society.timeZone, new Date()))
  const format = await findFormat(operations, { tenant }, target.format)
  if (format.status !== 'published')
    throw glErrors.GL_FORMAT_STATUS(`${format.name} version ${format.number} is ${format.status}.`)
  const number = await nextBatchNumber(operations, { tenant, target: id })
  const from = last && last.to < to ? addDays(last.to, 1) : (last?.to ?? startsOn)
  const { company, journal, contraAccount } = target
  const context = {
    batch: { number, from, to },
    target: { company, journal, contraAccount },
    society: { code: society.slug, name: society.name },
  }
  const through = await lastJournalNumber(operations, tenant)
  const before = last && { to: last.to, through: Number(last.through) }
  return {
    ...{ tenant, target, number, from, to, mode, formatId: format.id },
    format: parseLedgerFormat(format.definition),
    scope: { startsOn, to, through, before },
    settings: { ledger: await ledgerSettings(operations, target, society), context },
  }
}

/** The journals of a batch: late ones, which came after the batch before and are dated into its days, as well. */
export function journalsOf({ startsOn, to, through, before }: BatchScope): Where {
  const fresh: Where[] = before
    ? [
        {
          or: [
            { number: { greater_than: before.through } },
            { businessDate: { greater_than: before.to } },
          ],
        },
      ]
    : []
  return {
    and: [
      { businessDate: { greater_than_equal: startsOn, less_than_equal: to } },
      { number: { less_than_equal: through } },
      ...fresh,
    ],
  }
}

function assertDay(to: string, earliest: string, today: string): void {
  const refuse = (problem: string) => glErrors.GL_BATCH_DATE(`to: ${problem}.`, { field: 'to' })
  if (!isBusinessDate(to)) throw refuse(`"${to}" is not a day of the calendar`)
  if (to < earliest)
    throw refuse(
      `${to} is before ${earliest}; journals dated earlier go into the next batch as late ones`,
    )
  if (to > today) throw refuse(`${to} is still to come`)
}
