import type { Operations } from '../../../storage/types'
import { slugs } from '../../slugs'
import type { SubscriptionDraft } from './draft'
import type { StoredMember } from './stored'

type Code = { id: string; payrollAuthority: string }

/** The society's deduction codes: authorities may use the same text for different things. */
export type DeductionCodes = Map<string, Code[]>

export async function loadDeductionCodes(
  operations: Operations,
  tenant: string,
): Promise<DeductionCodes> {
  const codes: DeductionCodes = new Map()
  const pages = operations.stream({ tenant }, slugs.deductionCodes, {
    select: ['code', 'payrollAuthority'],
  })
  for await (const page of pages) {
    for (const { id, code, payrollAuthority } of page) {
      const known = codes.get(String(code)) ?? []
      codes.set(String(code), [
        ...known,
        { id: String(id), payrollAuthority: String(payrollAuthority) },
      ])
    }
  }
  return codes
}

/** @returns the id of the draft's code at the member's authority, null for none, undefined when there is no such code */
export function codeOf(
  codes: DeductionCodes,
  { code, product }: SubscriptionDraft,
  member: StoredMember,
): string | null | undefined {
  if (!code) return product?.deductionCode ?? null
  const candidates = codes.get(code) ?? []
  const own = candidates.find(
    ({ payrollAuthority }) => payrollAuthority === member.payrollAuthority,
  )
  if (own) return own.id
  return candidates.length === 1 && !member.payrollAuthority ? candidates[0]?.id : undefined
}
