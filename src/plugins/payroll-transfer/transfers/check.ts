import { payrollNumberProblem } from '../../../collections/members/payroll-number'
import { isHolder } from '../../../collections/members/status'
import { slugs } from '../../../collections/slugs'
import { isPeriod } from '../../../domain/calendar'
import { isMotsheloError } from '../../../domain/errors'
import { normalisePayrollNumber } from '../../../domain/identity'
import { transferProblem } from '../../../domain/payroll-transfer'
import { firstRow, isId } from '../../../storage/reading'
import type { Operations } from '../../../storage/types'
import { transferErrors } from '../errors'
import { transferSlugs } from '../slugs'
import { askedMonths } from './asked'
import { codesFor } from './codes'
import { findMember } from './find'
import type { MemberRow, TransferOrder, TransferRow } from './types'

/** A transfer that may be made. */
export type CheckedTransfer = {
  member: MemberRow & { payrollAuthority: string; payrollNumber: string }
  payrollNumber: string
  codes: Record<string, string>
}

/**
 * Holds an order against what the payroll was asked for.
 * @throws TRANSFER_MEMBER_UNKNOWN, TRANSFER_INVALID naming the field, TRANSFER_REFUSED naming the months
 */
export async function checkTransfer(
  operations: Operations,
  tenant: string,
  order: TransferOrder,
): Promise<CheckedTransfer> {
  const member = await paidMember(operations, tenant, order.member)
  const { authority, from } = order
  const payrollNumber = numberOf(order)
  if (!isPeriod(from)) throw invalid('from', `"${from}" is not a month; write YYYY-MM`)
  await assertAuthority(operations, tenant, authority)
  if (member.payrollAuthority === authority && member.payrollNumber === payrollNumber)
    throw invalid('payrollNumber', 'the member is paid there already')
  await assertLatest(operations, tenant, { member, from })
  const problem = transferProblem({
    from,
    old: await askedMonths(operations, {
      ...{ tenant, from, authority: member.payrollAuthority, member: member.id },
    }),
    next: await askedMonths(operations, { tenant, from, authority }),
  })
  if (problem) throw transferErrors.TRANSFER_REFUSED(`from: ${problem}`, { field: 'from' })
  const wanted = { payrollAuthority: authority, payrollNumber, member: member.id }
  const taken = await payrollNumberProblem(operations, tenant, wanted)
  if (taken) throw transferErrors.TRANSFER_INVALID(taken, { field: 'payrollNumber' })
  const codes = await codesFor(operations, {
    ...{ tenant, from, member: member.id, toAuthority: authority, codes: order.codes ?? {} },
  })
  return { member, payrollNumber, codes }
}

async function paidMember(
  operations: Operations,
  tenant: string,
  id: string,
): Promise<CheckedTransfer['member']> {
  const member = await findMember(operations, tenant, id)
  const { payrollAuthority, payrollNumber, status, memberNumber } = member
  if (!isHolder(status))
    throw transferErrors.TRANSFER_REFUSED(`Member ${memberNumber} is ${status}.`)
  if (!payrollAuthority || !payrollNumber)
    throw transferErrors.TRANSFER_REFUSED(
      `Member ${memberNumber} has no payroll number: enter it on the member instead.`,
    )
  return { ...member, payrollAuthority, payrollNumber }
}

function numberOf({ payrollNumber }: TransferOrder): string {
  try {
    return normalisePayrollNumber(payrollNumber)
  } catch (error) {
    if (!isMotsheloError(error)) throw error
    throw invalid('payrollNumber', error.message)
  }
}

async function assertAuthority(operations: Operations, tenant: string, id: string) {
  const where = { id: { equals: id } }
  const row = isId(id)
    ? await firstRow(operations, { tenant }, slugs.payrollAuthorities, where)
    : null
  if (!row) throw invalid('authority', 'the society has no such payroll authority')
}

/** Transfers follow each other: one before another that is recorded would change what that one began from. */
async function assertLatest(
  operations: Operations,
  tenant: string,
  { member, from }: { member: MemberRow; from: string },
): Promise<void> {
  const later = await firstRow<TransferRow>(operations, { tenant }, transferSlugs.transfers, {
    ...{ member: { equals: member.id }, status: { equals: 'transferred' } },
    from: { greater_than_equal: from },
  })
  if (!later) return
  throw transferErrors.TRANSFER_REFUSED(
    `from: a transfer from ${later.from} is recorded: undo it first.`,
    { field: 'from' },
  )
}

const invalid = (field: string, message: string) =>
  transferErrors.TRANSFER_INVALID(`${field}: ${message}.`, { field })
