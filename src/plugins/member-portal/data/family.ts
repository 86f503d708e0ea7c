import { slugs } from '../../../collections/slugs'
import type { PortalContext } from '../../../platform/portal-page'
import { allRows } from '../../../storage/reading'
import type { Row } from '../../../storage/types'

type Place = Pick<PortalContext, 'storage' | 'tenant' | 'member'>

/** A life covered through the member. */
export type OwnLife = {
  id: string
  surname: string
  forenames: string
  relation: string
  birthDate: string | null
  coveredFrom: string | null
  coveredUntil: string | null
}

/** Who is paid when the member dies. */
export type OwnBeneficiary = {
  id: string
  surname: string
  forenames: string
  relation: string | null
  phone: string | null
  sharePercent: string
}

export async function ownLives({ storage, tenant, member }: Place): Promise<OwnLife[]> {
  const rows = await allRows<Row & OwnLife>(storage, { tenant }, slugs.dependants, {
    where: { member: { equals: member.id } },
  })
  return rows.map(({ id, surname, forenames, relation, birthDate, coveredFrom, coveredUntil }) => ({
    ...{ id, surname, forenames, relation },
    ...{ birthDate: birthDate ?? null, coveredFrom: coveredFrom ?? null },
    coveredUntil: coveredUntil ?? null,
  }))
}

export async function ownBeneficiaries({
  storage,
  tenant,
  member,
}: Place): Promise<OwnBeneficiary[]> {
  const rows = await allRows<Row & OwnBeneficiary>(storage, { tenant }, slugs.beneficiaries, {
    where: { member: { equals: member.id } },
  })
  return rows.map(({ id, surname, forenames, relation, phone, sharePercent }) => ({
    ...{ id, surname, forenames, relation: relation ?? null, phone: phone ?? null, sharePercent },
  }))
}
