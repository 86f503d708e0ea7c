import { loadCatalogue } from '../../../collections/subscriptions/catalogue'
import { periodOf, type BusinessDate } from '../../../domain/calendar'
import type { Operations } from '../../../storage/types'
import { openArrearsOf } from './arrears'
import { openFees } from './fees'
import { premiumsOf } from './premiums'
import type { MemberDue } from './types'

type Asked = { tenant: string; member: string; on: BusinessDate }

/**
 * All that a member may pay on a day: arrears, bills, the month's premiums that no payroll is asked for,
 * and savings.
 */
export async function duesOf(
  operations: Operations,
  { tenant, member, on }: Asked,
): Promise<MemberDue[]> {
  const products = await loadCatalogue(operations, tenant)
  const asked = { tenant, member, period: periodOf(on), products }
  return [
    ...(await openArrearsOf(operations, asked)),
    ...(await openFees(operations, asked)),
    ...(await premiumsOf(operations, asked)),
  ]
}
