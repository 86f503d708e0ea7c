import { mergedMembers } from '../../../collections/members/merged'
import { slugs } from '../../../collections/slugs'
import { hasLeftBefore } from '../../../domain/deductions'
import { withoutLeadingZeros } from '../../../domain/identity'
import { MemberDirectory, type MemberStanding } from '../../../domain/matching'
import type { Operations, Row } from '../../../storage/types'
import { loadCodes, loadProducts } from '../../payroll-file/generate/setting'
import { eachRow } from '../../../storage/reading'
import type { Month } from './expected'

type MemberRow = Row & {
  id: string
  memberNumber: string
  payrollAuthority: string | null
  payrollNumber: string | null
  omangIndex: string | null
  status: string
  statusDate: string | null
}

export type People = {
  directory: MemberDirectory
  standing: Map<string, MemberStanding>
  /**
   * Who a deduction is of, when two lines are compared. Under two records of one person two deductions
   * of one amount were asked for: there the payroll number tells them apart.
   */
  identity: (memberId: string, payrollNumber: string | null | undefined) => string
}

/**
 * Every member that a line of this authority may mean: by its payroll numbers, present and former, or by
 * Omang. What is sent for a record that was merged into another member is that member's.
 */
export async function loadPeople(
  operations: Operations,
  { tenant, authority, period }: Month,
): Promise<People> {
  const former = await formerNumbers(operations, tenant, authority)
  const merged = await mergedMembers(operations, tenant)
  const directory = new MemberDirectory()
  const standing = new Map<string, MemberStanding>()
  const rows = eachRow<MemberRow>(operations, { tenant }, slugs.members, {
    select: [
      'memberNumber',
      'payrollAuthority',
      'payrollNumber',
      'omangIndex',
      'status',
      'statusDate',
    ],
  })
  for await (const member of rows) {
    const isHere = member.payrollAuthority === authority
    directory.add({
      memberId: merged.get(member.id) ?? member.id,
      payrollNumber: isHere ? member.payrollNumber : null,
      hasLeft: hasLeftBefore(member, period),
      formerPayrollNumbers: former.get(member.id),
      omangKey: member.omangIndex,
      references: [member.memberNumber],
    })
    standing.set(member.id, { status: member.status, statusDate: member.statusDate })
  }
  const survivors = new Set(merged.values())
  const identity: People['identity'] = (memberId, number) =>
    survivors.has(memberId) ? `${memberId}/${withoutLeadingZeros(number ?? '')}` : memberId
  return { directory, standing, identity }
}

async function formerNumbers(
  operations: Operations,
  tenant: string,
  authority: string,
): Promise<Map<string, string[]>> {
  const numbers = new Map<string, string[]>()
  const rows = eachRow<Row & { member: string; payrollNumber: string }>(
    operations,
    { tenant },
    slugs.payrollAssignments,
    {
      where: { payrollAuthority: { equals: authority }, until: { exists: true } },
      select: ['member', 'payrollNumber'],
    },
  )
  for await (const { member, payrollNumber } of rows)
    numbers.set(member, [...(numbers.get(member) ?? []), payrollNumber])
  return numbers
}

/** The codes under which the society has products. */
export async function loadSocietyCodes(operations: Operations, month: Month): Promise<Set<string>> {
  const codes = await loadCodes(operations, month)
  const products = await loadProducts(operations, month.tenant, month.period)
  return new Set(
    [...products.values()].flatMap(
      ({ deductionCode }) => codes.get(deductionCode ?? '')?.code ?? [],
    ),
  )
}
