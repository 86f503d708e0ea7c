import { slugs } from '../../../collections/slugs'
import { allRows, firstRow } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import type { ClaimRow, ClaimTypeRow, NamedPayee } from '../types'

type Person = Row & { displayName?: string | null; memberNumber?: string; phone?: string | null }
type Beneficiary = Row & {
  surname: string
  forenames: string
  phone: string | null
  sharePercent: string
}

/**
 * Who is paid when nobody is named: the member, or where the member died, the beneficiaries by share.
 */
export async function standardPayees(
  operations: Operations,
  { tenant, member: id, person }: ClaimRow,
  { paysTo }: ClaimTypeRow,
): Promise<NamedPayee[]> {
  if (paysTo === 'beneficiaries' && person === id) {
    const rows = await allRows<Beneficiary>(operations, { tenant }, slugs.beneficiaries, {
      where: { member: { equals: id } },
    })
    return rows.map(({ surname, forenames, phone, sharePercent }) => ({
      ...{ kind: 'beneficiary', name: `${forenames} ${surname}`, phone, sharePercent },
    }))
  }
  // Nobody pays somebody who died.
  if (person === id) return []
  const member = await firstRow<Person>(operations, { tenant }, slugs.members, {
    id: { equals: id },
  })
  const name = member?.displayName ?? member?.memberNumber ?? '–'
  return [{ kind: 'member', name, phone: member?.phone ?? null, sharePercent: '100' }]
}
