import type { CollectionBeforeChangeHook } from 'payload'
import { operationsOf } from '../../../hooks/request-storage'
import { idOf } from '../../../tenants/ids'
import { refusal } from '../../rules/refusal'
import { slugs } from '../../slugs'
import { lockPayrollNumbers, payrollNumberProblem } from '../payroll-number'
import { isHolder } from '../status'

type Holding = {
  id?: string
  tenant?: unknown
  payrollAuthority?: unknown
  payrollNumber?: string | null
  status?: string
}

/**
 * A payroll number belongs to one member at a time. Members who left or died don't hold theirs any
 * more: authorities give numbers out again.
 */
export const checkPayrollNumber: CollectionBeforeChangeHook = async (args) => {
  const data = args.data as Holding
  const before = args.operation === 'update' ? (args.originalDoc as Holding) : undefined
  const held = heldNumber(data)
  const tenant = idOf(data.tenant) ?? idOf(before?.tenant)
  if (!held || !tenant || held === heldNumber(before)) return data
  const operations = await operationsOf(args.req)
  await lockPayrollNumbers(operations, tenant)
  const message = await payrollNumberProblem(operations, tenant, {
    payrollAuthority: idOf(data.payrollAuthority) as string,
    payrollNumber: data.payrollNumber as string,
    member: before?.id ?? data.id,
  })
  if (message) throw refusal(args.req, slugs.members, { field: 'payrollNumber', message })
  return data
}

/** The authority and number a member holds now, or undefined. */
function heldNumber(member: Holding | undefined): string | undefined {
  const authority = idOf(member?.payrollAuthority)
  if (!member?.payrollNumber || !authority || !isHolder(member.status)) return undefined
  return `${authority}/${member.payrollNumber}`
}
