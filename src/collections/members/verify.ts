import type { Operations } from '../../storage/types'
import { slugs } from '../slugs'

/** What `verify` says about one promise. */
export type PayrollNumberCheck = { name: string; ok: boolean; detail: string }

const MOST_NAMED = 10

/** A payroll number belongs to one member at a time, among those who have neither left nor died. */
export async function verifyPayrollNumbers(
  operations: Operations,
  tenant: string,
): Promise<PayrollNumberCheck> {
  const holders = new Map<string, string>()
  const shared: string[] = []
  const pages = operations.stream({ tenant }, slugs.members, {
    where: { payrollNumber: { exists: true }, status: { not_in: ['exited', 'deceased'] } },
    select: ['memberNumber', 'payrollAuthority', 'payrollNumber'],
  })
  for await (const page of pages) {
    for (const { memberNumber, payrollAuthority, payrollNumber } of page) {
      const key = `${String(payrollAuthority)}/${String(payrollNumber)}`
      const other = holders.get(key)
      if (other) shared.push(`${String(payrollNumber)} of ${other} and ${String(memberNumber)}`)
      else holders.set(key, String(memberNumber))
    }
  }
  const detail = shared.slice(0, MOST_NAMED).join(', ')
  return { name: 'no two members hold one payroll number', ok: !shared.length, detail }
}
