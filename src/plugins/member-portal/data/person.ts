import { slugs } from '../../../collections/slugs'
import type { CustomField, CustomValues } from '../../../domain/custom-fields'
import type { PortalContext } from '../../../platform/portal-page'
import { firstRow } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { loadFields } from '../../../tenants/custom-fields/load'
import { valuesIn } from '../../../tenants/custom-fields/values-of'
import { maskPersonal, tenantCipher } from '../../../tenants/personal-data'

type Place = Pick<PortalContext, 'storage' | 'tenant' | 'member'>

/** The member as he sees himself. Numbers that identify him are masked, as anybody may look on. */
export type OwnPerson = {
  memberNumber: string
  surname: string
  forenames: string
  birthDate: string | null
  omang: string | null
  passport: string | null
  phone: string | null
  email: string | null
  address: string | null
  joinedOn: string
  status: string
}

export async function ownPerson({ storage, tenant, member }: Place): Promise<OwnPerson> {
  const row = (await firstRow<Row & OwnPerson>(storage, { tenant }, slugs.members, {
    id: { equals: member.id },
  })) as Row & OwnPerson
  const cipher = await tenantCipher(storage, tenant)
  const masked = (field: 'omang' | 'passport') => {
    const stored = row[field]
    if (!stored) return null
    return maskPersonal(cipher.decrypt({ collection: slugs.members, id: member.id, field }, stored))
  }
  const { memberNumber, surname, forenames, birthDate, phone, email, address } = row
  return {
    ...{ memberNumber, surname, forenames, birthDate, phone, email, address },
    ...{ omang: masked('omang'), passport: masked('passport') },
    ...{ joinedOn: row.joinedOn, status: row.status },
  }
}

/** The society's own fields that members see, and what the member's record says in them. */
export async function ownFields({
  storage,
  tenant,
  member,
}: Place): Promise<{ fields: CustomField[]; values: CustomValues }> {
  const all = await loadFields(storage, tenant, slugs.members)
  const fields = all.filter(({ inPortal, archived }) => inPortal && !archived)
  if (!fields.length) return { fields, values: {} }
  const row = await firstRow(storage, { tenant }, slugs.members, { id: { equals: member.id } })
  const stored = valuesIn(row?.custom)
  const shown = fields.map(({ key }) => [key, stored[key] ?? null])
  return { fields, values: Object.fromEntries(shown) as CustomValues }
}
