import type {
  FormatColumn,
  FormatDefinition,
  FormatPurpose,
  RecordKind,
} from '../../domain/formats'

/** What every purpose needs at least, so that a new format starts with something to change. */
const firstColumns: Record<FormatPurpose, FormatColumn[]> = {
  deduction: [
    { name: 'payroll_no', source: 'member.payrollNumber', type: 'text', required: true },
    { name: 'amount', source: 'line.amount', type: 'amount', required: true },
  ],
  remittance: [
    { name: 'payroll_no', source: 'payrollNumber', type: 'text', required: true },
    { name: 'deduction_code', source: 'deductionCode', type: 'text', required: true },
    { name: 'amount', source: 'amount', type: 'amount', required: true },
  ],
  rejection: [
    { name: 'payroll_no', source: 'payrollNumber', type: 'text', required: true },
    { name: 'reason', source: 'reason', type: 'text', required: true },
  ],
  payout: [
    { name: 'reference', source: 'payment.reference', type: 'text', required: true },
    { name: 'name', source: 'payment.name', type: 'text', required: true },
    { name: 'branch', source: 'payment.branch', type: 'text', required: true },
    { name: 'account', source: 'payment.account', type: 'text', required: true },
    { name: 'amount', source: 'line.amount', type: 'amount', required: true },
  ],
}

export function newDefinition(purpose: FormatPurpose): FormatDefinition {
  return {
    purpose,
    encoding: 'utf-8',
    bom: false,
    lineEnd: 'CRLF',
    layout: { kind: 'delimited', delimiter: ',', quote: 'when-needed', headerRow: true },
    detail: { columns: firstColumns[purpose] },
    fileName:
      purpose === 'payout'
        ? 'payouts_{society}_{sequence:05}.csv'
        : `${purpose}_{authority}_{period}.csv`,
    splitBy: 'none',
    sortBy: [],
  }
}

/** True for something the form can show; what it cannot is left to the JSON tab. */
export function isDefinition(value: unknown): value is FormatDefinition {
  const definition = value as Partial<FormatDefinition> | null
  return Boolean(
    definition &&
    typeof definition === 'object' &&
    definition.layout?.kind &&
    Array.isArray(definition.detail?.columns),
  )
}

export const columnsOf = (definition: FormatDefinition, kind: RecordKind): FormatColumn[] =>
  definition[kind]?.columns ?? []

/** @returns the definition with these columns; header and trailer fall away without any */
export function withColumns(
  definition: FormatDefinition,
  kind: RecordKind,
  columns: FormatColumn[],
): FormatDefinition {
  if (kind !== 'detail' && columns.length === 0) {
    const next = { ...definition }
    delete next[kind]
    return next
  }
  return { ...definition, [kind]: { columns } }
}

/** @returns the list with one element at another place; the same list when it is at the end already */
export function moved<T>(list: T[], from: number, to: number): T[] {
  if (to < 0 || to >= list.length || from === to) return list
  const rest = list.filter((_, index) => index !== from)
  return [...rest.slice(0, to), list[from] as T, ...rest.slice(to)]
}

/** Sets or, when it is empty, leaves out: a definition says nothing where the default is meant. */
export function withSetting<K extends keyof FormatColumn>(
  column: FormatColumn,
  name: K,
  value: FormatColumn[K] | undefined | '' | false,
): FormatColumn {
  const next: Partial<FormatColumn> = { ...column }
  delete next[name]
  const isEmpty = value === undefined || value === '' || value === false
  return { ...next, ...(isEmpty ? {} : { [name]: value }) } as FormatColumn
}

/** `NEW=N` lines to a lookup; lines without both sides are left out. */
export function lookupFrom(text: string): Record<string, string> | undefined {
  const pairs = text
    .split('\n')
    .map((line) => line.split('=', 2).map((side) => side.trim()))
    .filter((sides): sides is [string, string] => Boolean(sides[0] && sides[1]))
  return pairs.length ? Object.fromEntries(pairs) : undefined
}

export const lookupText = (lookup: Record<string, string> | undefined): string =>
  Object.entries(lookup ?? {})
    .map(([from, to]) => `${from}=${to}`)
    .join('\n')
