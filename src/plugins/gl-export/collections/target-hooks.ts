import type { CollectionBeforeChangeHook } from 'payload'
import { z } from 'zod'
import { isBusinessDate } from '../../../domain/calendar'
import { periodTableProblem } from '../../../domain/gl-export'
import { operationsOf } from '../../../hooks/request-storage'
import { firstRow } from '../../../storage/reading'
import { idOf } from '../../../tenants/ids'
import { glErrors } from '../errors'
import { glSlugs } from '../slugs'

const day = z.string().refine(isBusinessDate, 'is no day of the calendar')
const table = z.array(z.strictObject({ from: day, to: day, number: z.int() })).max(200)

/** Financial periods that overlap or are none would put a journal into the wrong one. */
export const checkPeriods: CollectionBeforeChangeHook = ({ data }) => {
  const { periods } = data
  if (periods === undefined || periods === null) return data
  const read = table.safeParse(periods)
  const message = read.success
    ? periodTableProblem(read.data)
    : 'periods: it is a list of {"from": "YYYY-MM-DD", "to": "YYYY-MM-DD", "number": 1 to 13}.'
  if (message) throw glErrors.GL_PERIODS_INVALID(message, { field: 'periods' })
  return data
}

/** The first day decides what was exported: once there is a batch it stays. */
export const keepStart: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = originalDoc as { id: string; tenant: unknown; startsOn?: string } | undefined
  if (!before || data.startsOn === undefined || data.startsOn === before.startsOn) return data
  const operations = await operationsOf(req)
  const tenant = idOf(before.tenant) ?? ''
  const where = { target: { equals: before.id } }
  if (!(await firstRow(operations, { tenant }, glSlugs.batches, where))) return data
  throw glErrors.GL_TARGET_STARTED(
    `Journals from ${before.startsOn} on were exported already; the first day can't change.`,
    { field: 'startsOn' },
  )
}
