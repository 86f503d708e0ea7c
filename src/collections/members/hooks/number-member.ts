import type { CollectionBeforeChangeHook } from 'payload'
import { operationsOf } from '../../../hooks/request-storage'
import type { Operations } from '../../../storage/types'
import { idOf } from '../../../tenants/ids'
import { refusal } from '../../rules/refusal'
import { societyOf } from '../../rules/society'
import { slugs } from '../../slugs'
import { nextMemberNumber, passMemberNumbers } from '../numbers'

/** Numbers a new member by the society's pattern, or keeps the number given. It never changes later. */
export const numberMember: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update') {
    const before: unknown = originalDoc?.memberNumber
    if (!before || data.memberNumber === before) return data
    const message = `The member number stays ${String(before)}: accounts and files carry it.`
    throw refusal(req, slugs.members, { field: 'memberNumber', message })
  }
  const tenant = idOf(data.tenant)
  if (!tenant) return data
  const operations = await operationsOf(req)
  if (!data.memberNumber)
    return { ...data, memberNumber: await nextMemberNumber(operations, tenant) }
  if (await isTaken(operations, tenant, String(data.memberNumber))) {
    const message = `Member number ${String(data.memberNumber)} is taken.`
    throw refusal(req, slugs.members, { field: 'memberNumber', message })
  }
  await passMemberNumbers(operations, await societyOf(operations, tenant), [
    String(data.memberNumber),
  ])
  return data
}

async function isTaken(
  operations: Operations,
  tenant: string,
  memberNumber: string,
): Promise<boolean> {
  const where = { memberNumber: { equals: memberNumber } }
  for await (const page of operations.stream({ tenant }, slugs.members, {
    where,
    select: ['id'],
  })) {
    if (page.length) return true
  }
  return false
}
