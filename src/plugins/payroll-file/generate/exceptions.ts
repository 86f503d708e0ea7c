import type { RunException } from '../runs/types'
import type { MemberRow } from './members'

/** As many as a person reads; the count tells of the rest. */
export const EXCEPTIONS_KEPT = 500

const messages = {
  AUTHORITY_MISSING: 'The member has no payroll authority.',
  PAYROLL_NUMBER_MISSING: 'The member has no payroll number.',
  CODE_OF_OTHER_AUTHORITY: "The deduction code belongs to another authority than the member's.",
  CODE_SUSPENDED: 'The deduction code is suspended.',
} as const

export type ExceptionCode = keyof typeof messages

/** Instructions that could not go into the file: counted all, listed up to a limit. */
export class ExceptionList {
  readonly first: RunException[] = []
  count = 0

  add(code: ExceptionCode, { memberNumber }: MemberRow, subscription: string): void {
    this.count += 1
    if (this.first.length >= EXCEPTIONS_KEPT) return
    this.first.push({ code, memberNumber, subscription, message: messages[code] })
  }
}
