import { slugs } from '../../../collections/slugs'
import type { Storage } from '../../../storage/types'
import { loadFields, type SocietyField } from '../../../tenants/custom-fields/load'
import { changeRequestErrors } from '../errors'
import type { About } from './types'

/** Of which fields members themselves may ask for a change; what says who is covered is for staff. */
export const ownChangeFields: Record<About, readonly string[]> = {
  [slugs.members]: [
    ...['surname', 'forenames', 'birthDate', 'phone', 'email', 'address'],
    ...['bankAccount', 'wallet'],
  ],
  [slugs.dependants]: ['surname', 'forenames', 'relation', 'birthDate'],
  [slugs.beneficiaries]: ['surname', 'forenames', 'relation', 'phone'],
}

/** What members say of somebody new who is to be covered; from when is for staff. */
export const newLifeFields = ['surname', 'forenames', 'relation', 'sex', 'birthDate'] as const

/** Own fields that are filled in with more than words: a request can't carry them. */
const notAsked = new Set(['file', 'relation', 'formula'])

/** The society's own fields of a collection that it opened to members in the portal. */
export async function openedFields(
  storage: Storage,
  tenant: string,
  about: About,
): Promise<SocietyField[]> {
  const fields = await loadFields(storage, tenant, about)
  return fields.filter(
    ({ type, inPortal, editableInPortal, archived }) =>
      inPortal && editableInPortal && !archived && !notAsked.has(type),
  )
}

type Named = { tenant: string; about: About; fields: string[] }

/** @throws CHANGE_FIELD naming the first field that members may not ask about */
export async function assertOpened(
  storage: Storage,
  { tenant, about, fields }: Named,
  plain: readonly string[],
): Promise<void> {
  const own = await openedFields(storage, tenant, about)
  const known = new Set([...plain, ...own.map(({ key }) => `custom.${key}`)])
  const closed = fields.find((name) => !known.has(name))
  if (closed === undefined) return
  throw changeRequestErrors.CHANGE_FIELD(`${closed}: ask your society to change this.`, {
    field: closed,
  })
}
