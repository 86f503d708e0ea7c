import { slugs } from '../../../collections/slugs'
import { firstRow } from '../../../storage/reading'
import type { Row, Transaction } from '../../../storage/types'
import { tenantCipher, type PersonalKind } from '../../../tenants/personal-data'

type Place = { tenant: string; member: string }
type Identified = Row &
  Partial<Record<'omang' | 'passport' | 'omangIndex' | 'passportIndex', string>>

const DOCUMENTS = ['omang', 'passport'] as const satisfies PersonalKind[]

/**
 * Whether members of two societies are one person by Omang or passport. Each society's numbers are
 * encrypted with its own key, so one is read and looked for among the other's.
 */
export async function isSamePerson(
  transaction: Transaction,
  one: Place,
  other: Place,
): Promise<boolean> {
  const [mine, theirs] = [await identified(transaction, one), await identified(transaction, other)]
  if (!mine || !theirs) return false
  const [here, there] = [
    await tenantCipher(transaction, one.tenant),
    await tenantCipher(transaction, other.tenant),
  ]
  return DOCUMENTS.some((field) => {
    const stored = theirs[field]
    if (!stored || !mine[`${field}Index`]) return false
    const text = there.decrypt({ collection: slugs.members, id: other.member, field }, stored)
    return here.blindIndex(field, text) === mine[`${field}Index`]
  })
}

const identified = (transaction: Transaction, { tenant, member }: Place) =>
  firstRow<Identified>(transaction, { tenant }, slugs.members, { id: { equals: member } })
