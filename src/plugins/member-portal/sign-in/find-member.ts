import { slugs } from '../../../collections/slugs'
import { firstRow } from '../../../storage/reading'
import type { Row, Storage } from '../../../storage/types'
import { tenantCipher } from '../../../tenants/personal-data'

/** A member as signing in needs him. */
export type ClaimedMember = Row & {
  id: string
  memberNumber: string
  forenames: string
  surname: string
  displayName: string
  status: string
  phone: string | null
  email: string | null
}

export type Claim = {
  tenant: string
  /** As it was typed. */
  memberNumber: string
  /** Omang or passport number, as it was typed. */
  identity: string
}

/**
 * The member with both numbers, in one query whatever is right or wrong; nobody who has died.
 * @returns null when either number is another's
 */
export async function findClaimed(
  storage: Storage,
  { tenant, memberNumber, identity }: Claim,
): Promise<ClaimedMember | null> {
  const cipher = await tenantCipher(storage, tenant)
  const typed = memberNumber.trim()
  return firstRow<ClaimedMember>(storage, { tenant }, slugs.members, {
    and: [
      { memberNumber: { in: [typed, typed.toUpperCase()] } },
      { status: { not_equals: 'deceased' } },
      {
        or: [
          { omangIndex: { equals: cipher.blindIndex('omang', identity) } },
          { passportIndex: { equals: cipher.blindIndex('passport', identity) } },
        ],
      },
    ],
  })
}
