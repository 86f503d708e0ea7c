import { normalisePayrollNumber, parsePhone } from '../../domain/identity'
import type { FieldProblem } from '../rules/refusal'

/** How a member is named in lists. */
export const displayNameOf = (surname: string, forenames: string): string =>
  `${surname}, ${forenames}`

const normalisers: Record<string, (text: string) => string> = {
  phone: (text) => (/^\+2677\d{7}$/.test(text) ? text : parsePhone(text)),
  payrollNumber: normalisePayrollNumber,
}

/**
 * The form in which a member's number is stored; texts of other fields only lose their outer spaces.
 * @throws an error of domain/identity that says what is wrong
 */
export function normaliseMemberText(field: string, text: string): string {
  const trimmed = text.trim()
  const normalise = normalisers[field]
  return trimmed && normalise ? normalise(trimmed) : trimmed
}

type Identified = { status?: unknown; omang?: unknown; passport?: unknown }

/** Everybody but an applicant has shown an identity document. */
export function identityProblem({ status, omang, passport }: Identified): FieldProblem | null {
  if (status === 'applicant' || omang || passport) return null
  return { field: 'omang', message: 'Enter the Omang or, for who has none, the passport number.' }
}

type OnPayroll = { payrollAuthority?: unknown; payrollNumber?: unknown }

/** A payroll number means nothing without the authority that gave it. */
export function payrollProblem({
  payrollAuthority,
  payrollNumber,
}: OnPayroll): FieldProblem | null {
  if (!payrollNumber || payrollAuthority) return null
  return {
    field: 'payrollAuthority',
    message: 'Choose the payroll authority that gave the number.',
  }
}
