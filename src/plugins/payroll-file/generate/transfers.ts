import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { transferSlugs } from '../../payroll-transfer/slugs'
import type { MemberRow } from './members'

type TransferRow = Row & {
  member: string
  fromAuthority: string
  fromNumber: string
  from: string
  codes: Record<string, string>
}

/** For each member who was transferred by a month: the code that an instruction goes on under. */
export type TransferredCodes = (member: string, code: string) => string

/**
 * Puts members who are still to be transferred after the month back to where they are paid in it, so
 * that whichever file is made first, no month is asked for by both authorities or by neither.
 */
export async function asOfMonth(
  operations: Operations,
  { tenant, period }: { tenant: string; period: string },
  members: Map<string, MemberRow>,
): Promise<TransferredCodes> {
  const transfers = await allRows<TransferRow>(operations, { tenant }, transferSlugs.transfers, {
    where: { status: { equals: 'transferred' } },
    orderBy: ['from'],
  })
  const later = new Set<string>()
  const codes = new Map<string, Record<string, string>[]>()
  for (const { member, from, fromAuthority, fromNumber, codes: next } of transfers) {
    const row = members.get(member)
    if (!row) continue
    if (from <= period) codes.set(member, [...(codes.get(member) ?? []), next])
    else if (!later.has(member)) {
      later.add(member)
      const place = { payrollAuthority: fromAuthority, payrollNumber: fromNumber }
      members.set(member, { ...row, ...place })
    }
  }
  return (member, code) =>
    (codes.get(member) ?? []).reduce((known, next) => next[known] ?? known, code)
}
