import { slugs } from '../../../collections/slugs'
import type { CustomValues } from '../../../domain/custom-fields'
import type { PortalContext } from '../../../platform/portal-page'
import { firstRow, isId } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { valuesIn } from '../../../tenants/custom-fields/values-of'
import { maskPersonal, tenantCipher } from '../../../tenants/personal-data'
import { ownChangeFields, type About } from '../../change-requests'

type Place = Pick<PortalContext, 'storage' | 'tenant' | 'member'>

/** Numbers that are never shown whole, and so are not filled in before. */
export const concealedFields = new Set(['bankAccount', 'wallet'])

/** A record of the member's own, as the form that asks for a change of it begins. */
export type OwnRecord = {
  about: About
  id: string
  /** What is there now; of a concealed number what may be shown of it. */
  values: Record<string, string>
  /** Of the society's own fields. */
  custom: CustomValues
}

/** The member's own record, or that of a life or beneficiary of his; null for any other, there or not. */
export async function ownRecord(
  { storage, tenant, member }: Place,
  about: About,
  id: string,
): Promise<OwnRecord | null> {
  if (!isId(id)) return null
  const owner = about === slugs.members ? 'id' : 'member'
  const row = await firstRow<Row & { id: string }>(storage, { tenant }, about, {
    and: [{ id: { equals: id } }, { [owner]: { equals: member.id } }],
  })
  if (!row) return null
  const cipher = await tenantCipher(storage, tenant)
  const shown = (field: string): string => {
    const stored = row[field]
    if (typeof stored !== 'string' || !stored) return ''
    if (!concealedFields.has(field)) return stored
    return maskPersonal(cipher.decrypt({ collection: about, id: row.id, field }, stored))
  }
  const values = Object.fromEntries(ownChangeFields[about].map((field) => [field, shown(field)]))
  return { about, id: row.id, values, custom: valuesIn(row.custom) }
}
