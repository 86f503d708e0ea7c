import type { Where } from 'payload'
import { z } from 'zod'
import { addDays, isBusinessDate, startOfDayIn } from '../../../domain/calendar'

const day = z.string().refine(isBusinessDate, 'Write a day as YYYY-MM-DD.')
/** A form sends an empty text for what nobody chose. */
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), type.optional())

/** What of the audit log is asked for. */
export const auditFilter = z.object({
  /** A part of the person's name. */
  person: optional(z.string().max(100)),
  action: optional(z.string().max(100)),
  /** Kind of record, by its collection. */
  kind: optional(z.string().max(100)),
  /** Id of one record. */
  record: optional(z.string().max(100)),
  from: optional(day),
  to: optional(day),
})
export type AuditFilter = z.infer<typeof auditFilter>

type Place = { tenant: string; timeZone: string }

/** The filter as a query over the society's chain. Both days are included. */
export function whereOf(filter: AuditFilter, { tenant, timeZone }: Place): Where {
  const { person, action, kind, record, from, to } = filter
  const at = {
    ...(from ? { greater_than_equal: startOfDayIn(timeZone, from) } : {}),
    ...(to ? { less_than: startOfDayIn(timeZone, addDays(to, 1)) } : {}),
  }
  return {
    chain: { equals: tenant },
    ...(person ? { actorName: { like: person } } : {}),
    ...(action ? { action: { equals: action } } : {}),
    ...(kind ? { collection: { equals: kind } } : {}),
    ...(record ? { documentId: { equals: record } } : {}),
    ...(from || to ? { at } : {}),
  } as Where
}
