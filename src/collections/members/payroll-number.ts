import type { Operations } from '../../storage/types'
import { slugs } from '../slugs'

export type PayrollNumber = {
  payrollAuthority: string
  payrollNumber: string
  /** The member who is to hold it. */
  member: string | undefined
}

/** Held until the end of the transaction: two members can't take one number at the same moment. */
export async function lockPayrollNumbers(operations: Operations, tenant: string): Promise<void> {
  await operations.nextNumbers({ tenant }, 'payroll-numbers', 0)
}

/** @returns who else holds the number now, in words, or null */
export async function payrollNumberProblem(
  operations: Operations,
  tenant: string,
  { payrollAuthority, payrollNumber, member }: PayrollNumber,
): Promise<string | null> {
  const pages = operations.stream({ tenant }, slugs.members, {
    where: {
      payrollAuthority: { equals: payrollAuthority },
      payrollNumber: { equals: payrollNumber },
      status: { not_in: ['exited', 'deceased'] },
      ...(member ? { id: { not_equals: member } } : {}),
    },
    select: ['memberNumber'],
  })
  for await (const [holder] of pages) {
    if (holder)
      return `Payroll number ${payrollNumber} belongs to member ${String(holder.memberNumber)}.`
  }
  return null
}
