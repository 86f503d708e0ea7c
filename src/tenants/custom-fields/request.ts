import type { PayloadRequest } from 'payload'
import { operationsOf } from '../../hooks/request-storage'
import { idOf } from '../ids'
import { loadFields, type SocietyField } from './load'

const CACHE = 'customFields'

/** The fields of a collection, read once in a request. */
export function fieldsOfRequest(
  req: PayloadRequest,
  tenant: string,
  collection: string,
): Promise<SocietyField[]> {
  const known = (req.context[CACHE] ??= new Map()) as Map<string, Promise<SocietyField[]>>
  const key = `${tenant}:${collection}`
  const cached = known.get(key)
  if (cached) return cached
  const loading = operationsOf(req).then((operations) => loadFields(operations, tenant, collection))
  known.set(key, loading)
  return loading
}

export type FieldRights = {
  maySee: (field: SocietyField) => boolean
  mayChange: (field: SocietyField) => boolean
}

type Member = {
  platformRole?: unknown
  tenants?: { tenant?: unknown; roles?: unknown[] | null }[] | null
}

/** What the signed-in person may do with the fields of a society; the system and the platform may all. */
export function fieldRights(req: PayloadRequest, tenant: string): FieldRights {
  const user = req.user as Member | null | undefined
  if (!user || idOf(user.platformRole)) return { maySee: () => true, mayChange: () => true }
  const roles = new Set(
    (user.tenants ?? [])
      .filter((membership) => idOf(membership.tenant) === tenant)
      .flatMap((membership) => (membership.roles ?? []).map(idOf)),
  )
  const isOneOf = (list: string[]) => !list.length || list.some((role) => roles.has(role))
  const maySee = ({ visibleTo }: SocietyField) => isOneOf(visibleTo)
  return { maySee, mayChange: (field) => maySee(field) && isOneOf(field.editableBy) }
}
