import { slugs } from '../../../collections/slugs'
import type { Operations, Row } from '../../../storage/types'
import { readAhead } from '../../../storage/reading'
import type { SourceFields } from './source-fields'

/** What generating needs of a member; the format's own fields come on top. */
export type MemberRow = Row & {
  id: string
  memberNumber: string
  payrollAuthority: string | null
  payrollNumber: string | null
  status: string
  statusDate: string | null
  /** The member that this record was merged into. */
  mergedInto?: string | null
}

const needed = [
  'memberNumber',
  'payrollAuthority',
  'payrollNumber',
  'status',
  'statusDate',
  'mergedInto',
]

/** Fields that many members have the same text in. */
const shared = [
  'payrollAuthority',
  'status',
  'statusDate',
  'surname',
  'forenames',
  'sex',
  'joinedOn',
]

/** Keeps one copy of equal texts: a hundred thousand members share a few statuses and names. */
function shareValues(): (value: unknown) => unknown {
  const known = new Map<unknown, unknown>()
  return (value) => {
    if (typeof value !== 'string') return value
    const first = known.get(value)
    if (first !== undefined) return first
    known.set(value, value)
    return value
  }
}

/** All members of the society by id, with only the fields that the format names. */
export async function loadMembers(
  operations: Operations,
  { tenant, fields, ids }: { tenant: string; fields: SourceFields; ids?: string[] },
): Promise<Map<string, MemberRow>> {
  const select = new Set([...needed, ...fields.plain, ...fields.personal])
  if (fields.custom.length > 0) select.add('custom')
  const pages = operations.stream({ tenant }, slugs.members, {
    select: [...select],
    ...(ids ? { where: { id: { in: ids } } } : {}),
  })
  const members = new Map<string, MemberRow>()
  const same = shareValues()
  for await (const page of readAhead<MemberRow>(pages)) {
    for (const row of page) {
      for (const field of shared) if (field in row) row[field] = same(row[field])
      members.set(row.id, row)
    }
  }
  return members
}
