import type { CellFault, CellProblem } from '../cells/problem'
import type { FormatColumn, RecordKind } from '../definition/schema'
import type { MotsheloError } from '../../errors'
import { formatErrors } from '../errors'
import { type DetailSource, fieldGetter, type RecordScope } from './context'

const codes: Record<CellFault, keyof typeof formatErrors> = {
  missing: 'FORMAT_VALUE_MISSING',
  invalid: 'FORMAT_VALUE_INVALID',
  tooWide: 'FORMAT_VALUE_TOO_WIDE',
  unmapped: 'FORMAT_VALUE_UNMAPPED',
  unknown: 'FORMAT_CHARACTER_UNKNOWN',
  forbidden: 'FORMAT_CHARACTER_FORBIDDEN',
  formula: 'FORMAT_FORMULA_FAILED',
}

/** Names the record, line, member and column of a cell that cannot be written. */
export function placedError(
  problem: CellProblem,
  column: FormatColumn,
  kind: RecordKind,
  scope: RecordScope,
): MotsheloError {
  const member = scope.detail && memberName(scope.detail)
  const place = kind === 'detail' ? `Line ${scope.sequence}` : `The ${kind}`
  const whose = member ? ` (${member})` : ''
  return formatErrors[codes[problem.fault]](
    `${place}${whose}: column '${column.name}' ${problem.message}.`,
    { ...problem.details, record: kind, line: scope.sequence, column: column.name, member },
  )
}

const nameSources = [
  'member.memberNumber',
  'member.payrollNumber',
  'payrollNumber',
  'reference',
  'payment.reference',
]
const nameGetters = nameSources.map(fieldGetter)

/** The number a person finds the member by. */
function memberName(detail: DetailSource): string | undefined {
  const values = nameGetters.map((get) => get(detail))
  return values.find((value) => value !== undefined && value !== '')?.toString()
}
