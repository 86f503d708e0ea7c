import { lineKey } from '../../../domain/deductions'
import type { BaselineLine } from './baseline'
import type { MemberRow } from './members'

/**
 * What the payroll deducts under a number that went over to the record of the same person goes on for
 * that one: to the payroll it is one instruction, which is neither ended nor begun.
 */
export function continuedLines(
  baseline: Map<string, BaselineLine>,
  members: Map<string, MemberRow>,
): Map<string, BaselineLine> {
  for (const [key, line] of [...baseline]) {
    const survivor = members.get(members.get(line.member)?.mergedInto ?? '')
    if (survivor?.payrollNumber !== line.payrollNumber) continue
    const next = lineKey(survivor.id, line.deductionCode)
    const own = baseline.get(next)
    baseline.set(next, { ...line, member: survivor.id })
    // What the survivor had under a number of before ends, in the place of the other.
    if (own) baseline.set(key, own)
    else baseline.delete(key)
  }
  return baseline
}
