import { slugs } from '../../../collections/slugs'
import { firstRow, isId } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { exitErrors } from '../errors'
import { exitSlugs } from '../slugs'
import type { ExitRow } from './types'

export type LeavingMember = Row & {
  id: string
  memberNumber: string
  displayName: string
  status: string
  statusDate: string | null
  statusReason: string | null
  joinedOn: string
  payrollAuthority: string | null
  payrollNumber: string | null
}

/** @throws EXIT_MEMBER_UNKNOWN when the society has no such member */
export async function findMember(
  operations: Operations,
  tenant: string,
  member: string,
): Promise<LeavingMember> {
  const found = isId(member)
    ? await firstRow<LeavingMember>(operations, { tenant }, slugs.members, {
        id: { equals: member },
      })
    : null
  if (found) return found
  throw exitErrors.EXIT_MEMBER_UNKNOWN(`member: the society has no member ${member}.`, {
    field: 'member',
  })
}

/** @throws EXIT_UNKNOWN when the society has no such exit */
export async function findExit(
  operations: Operations,
  scope: { tenant: string } | { platform: true },
  id: string,
): Promise<ExitRow> {
  const found = isId(id)
    ? await firstRow<ExitRow>(operations, scope, exitSlugs.exits, { id: { equals: id } })
    : null
  if (found) return found
  throw unknownExit(id)
}

/** The same for one that is not there and for one that the person may not see. */
export const unknownExit = (id: string) =>
  exitErrors.EXIT_UNKNOWN(`There is no exit ${id}.`, { exit: id })
