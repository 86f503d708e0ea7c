import { slugs } from '../../../collections/slugs'
import type { CustomValues } from '../../../domain/custom-fields'
import { parsePhone } from '../../../domain/identity'
import { isMotsheloError } from '../../../domain/errors'
import { canOptOut, needsOptIn, type Language, type Purpose } from '../../../domain/messages'
import { chunks } from '../../../storage/chunks'
import type { Operations, Row } from '../../../storage/types'
import { CUSTOM } from '../../../tenants/custom-fields/mark'
import { valuesIn } from '../../../tenants/custom-fields/values-of'
import { messageSlugs } from '../slugs'

/** Whom a message is for, with what its words may name of them. */
export type Addressee = {
  id: string
  memberNumber: string
  forenames: string
  surname: string
  /** In E.164; null when there is none, or none that a network would take. */
  phone: string | null
  email: string | null
  language: Language
  optedOut: boolean
  /** The society's own fields; empty unless asked for. */
  custom: CustomValues
}

type Asked = {
  tenant: string
  members: Iterable<string>
  purpose: Purpose
  withOwnFields?: boolean
}

const FIELDS = ['memberNumber', 'forenames', 'surname', 'phone', 'email', 'language']

/** The members with these ids; two queries for some thousands of them. */
export async function addresseesOf(
  operations: Operations,
  { tenant, members, purpose, withOwnFields = false }: Asked,
): Promise<Map<string, Addressee>> {
  const found = new Map<string, Addressee>()
  const select = withOwnFields ? [...FIELDS, CUSTOM] : FIELDS
  for (const ids of chunks(new Set(members))) {
    const optedOut = await refusalsOf(operations, { tenant, ids, purpose })
    // Nobody writes to who has died.
    const where = { id: { in: ids }, status: { not_equals: 'deceased' } }
    const people = { where, select }
    for await (const page of operations.stream({ tenant }, slugs.members, people))
      for (const row of page) found.set(String(row.id), addressee(row, optedOut.has(row.id)))
  }
  return found
}

/** Those of some members who are not written to for this: they refused, or never agreed where that is needed. */
async function refusalsOf(
  operations: Operations,
  { tenant, ids, purpose }: { tenant: string; ids: string[]; purpose: Purpose },
): Promise<Set<unknown>> {
  if (!canOptOut(purpose)) return new Set()
  const wishes = { tenant, ids, purpose }
  const refused = await sayingIn(operations, messageSlugs.optOuts, wishes)
  if (!needsOptIn(purpose)) return refused
  const wanted = await sayingIn(operations, messageSlugs.optIns, wishes)
  return new Set(ids.filter((id) => refused.has(id) || !wanted.has(id)))
}

async function sayingIn(
  operations: Operations,
  register: string,
  { tenant, ids, purpose }: { tenant: string; ids: string[]; purpose: Purpose },
): Promise<Set<unknown>> {
  const saying = new Set<unknown>()
  const where = { member: { in: ids }, purpose: { equals: purpose } }
  const options = { where, select: ['member'] }
  for await (const page of operations.stream({ tenant }, register, options))
    for (const { member } of page) saying.add(member)
  return saying
}

const addressee = (row: Row, optedOut: boolean): Addressee => ({
  id: String(row.id),
  memberNumber: String(row.memberNumber),
  forenames: String(row.forenames),
  surname: String(row.surname),
  phone: phoneOf(row.phone),
  email: typeof row.email === 'string' && row.email ? row.email : null,
  language: row.language === 'tn' ? 'tn' : 'en',
  optedOut,
  custom: valuesIn(row[CUSTOM]),
})

function phoneOf(text: unknown): string | null {
  if (typeof text !== 'string' || !text) return null
  try {
    return parsePhone(text)
  } catch (error) {
    if (isMotsheloError(error)) return null
    throw error
  }
}
