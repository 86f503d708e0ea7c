import { parseBusinessDate, type BusinessDate } from '../../../domain/calendar'
import { omangSexWarning } from '../../../domain/identity'
import {
  normalisePersonal,
  personalProblem,
  type PersonalKind,
} from '../../../tenants/personal-data'
import type { BulkFields } from '../../../tenants/custom-fields/bulk-fields'
import { memberStatuses, type MemberStatus } from '../../members/fields'
import { displayNameOf, normaliseMemberText, payrollProblem } from '../../members/person'
import type { FieldProblem } from '../../rules/refusal'
import { CellReader } from '../parse-cell'
import type { ImportRow } from '../types'

/** A member as a row of the file describes it; fields named as in the collection. */
export type MemberDraft = {
  row: ImportRow
  /** Null: the system gives one. */
  memberNumber: string | null
  omang: string | null
  /** Undefined when the file has no such column: what is stored stays. */
  passport: string | null | undefined
  fields: {
    surname: string
    forenames: string
    displayName: string
    sex: 'F' | 'M' | null
    birthDate: string | null
    phone: string | null
    email: string | null
    payrollAuthority: string | null
    payrollNumber: string | null
    joinedOn: string
    status: MemberStatus
    statusDate: string | null
    statusReason: string | null | undefined
  }
  /** What the row says in the society's own fields. */
  custom: Record<string, unknown>
  problems: FieldProblem[]
  warnings: FieldProblem[]
}

export type DraftContext = {
  /** Ids of the society's payroll authorities by code. */
  authorities: Map<string, string>
  today: BusinessDate
  ownFields: BulkFields
}

/** Collection fields whose column has another name. */
const columnOf: Record<string, string> = {
  memberNumber: 'member_no',
  payrollNumber: 'payroll_no',
  payrollAuthority: 'payroll_authority',
  birthDate: 'date_of_birth',
  joinedOn: 'joined_on',
  statusDate: 'status_date',
  statusReason: 'status_reason',
}

/** A problem of the collection's rules, named by the file's column. */
export const inColumn = ({ field, message }: FieldProblem): FieldProblem => ({
  field: columnOf[field] ?? field,
  message,
})

/** Reads and checks a row by itself; what other rows and the database say comes later. */
export function draftMember(
  row: ImportRow,
  { authorities, today, ownFields }: DraftContext,
): MemberDraft {
  const cells = new CellReader(row)
  const surname = cells.required('surname')
  const forenames = cells.required('forenames')
  const normalised = (column: string, field = column) =>
    cells.parsed(column, (text) => normaliseMemberText(field, text))
  const fields: MemberDraft['fields'] = {
    surname,
    forenames,
    displayName: displayNameOf(surname, forenames),
    sex: cells.choice('sex', ['F', 'M']),
    birthDate: cells.parsed('date_of_birth', parseBusinessDate),
    phone: normalised('phone'),
    email: cells.parsed('email', parseEmail),
    payrollAuthority: cells.parsed('payroll_authority', (code) => authorityOf(authorities, code)),
    payrollNumber: normalised('payroll_no', 'payrollNumber'),
    joinedOn: cells.parsed('joined_on', parseBusinessDate) ?? '',
    status: cells.choice('status', memberStatuses) ?? 'active',
    statusDate: cells.parsed('status_date', parseBusinessDate),
    statusReason: 'status_reason' in row.cells ? cells.text('status_reason') : undefined,
  }
  const personal = (kind: PersonalKind) => cells.parsed(kind, (text) => parsePersonal(kind, text))
  const omang = personal('omang')
  const passport = 'passport' in row.cells ? personal('passport') : undefined
  if (!row.cells.joined_on) cells.refuse('joined_on', 'The cell is empty.')
  const memberNumber = cells.text('member_no', 40)
  const custom = ownFields.given(row.cells)
  const draft = { row, memberNumber, omang, passport, fields, custom, problems: cells.problems }
  if (!draft.problems.length) draft.problems.push(...ruleProblems(draft, today))
  return { ...draft, warnings: warningsOf(draft) }
}

function parseEmail(text: string): string {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return text
  throw new Error('This is not an e-mail address.')
}

function parsePersonal(kind: PersonalKind, text: string): string {
  const problem = personalProblem(kind, text)
  if (problem) throw new Error(problem)
  return normalisePersonal(kind, text)
}

function authorityOf(authorities: Map<string, string>, code: string): string {
  const id = authorities.get(code)
  if (id) return id
  throw new Error(`The society has no payroll authority "${code}".`)
}

type Unchecked = Omit<MemberDraft, 'warnings'>

function ruleProblems({ fields }: Unchecked, today: BusinessDate): FieldProblem[] {
  const { birthDate, joinedOn } = fields
  const isBirthLate = birthDate && (birthDate > today || birthDate > joinedOn)
  return [
    payrollProblem(fields),
    isBirthLate ? { field: 'birthDate', message: 'The birth is after the member joined.' } : null,
  ]
    .filter((problem) => problem !== null)
    .map(inColumn)
}

function warningsOf({ omang, fields }: Unchecked): FieldProblem[] {
  const message = omang ? omangSexWarning(omang, fields.sex) : null
  return message ? [{ field: 'omang', message }] : []
}
