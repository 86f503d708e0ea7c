import { parseFormatDefinition } from './definition/parse'
import type { FormatColumn, FormatDefinition, RecordKind } from './definition/schema'
import { shippedFormats } from './shipped'
import type { DetailSource, FormatContext } from './writer/context'

/** The run of the worked example in the specs. */
export const context: FormatContext = {
  run: { period: '2026-11', sequence: 1, date: '2026-11-10', currency: 'BWP', mode: 'FULL' },
  authority: { code: 'GOV', name: 'Central government' },
  society: { code: 'SBS', name: 'Solidarity Burial Soc' },
}

/** A shipped definition by its key. */
export function shipped(key: string): FormatDefinition {
  return parseFormatDefinition(shippedFormats.find((format) => format.key === key)?.definition)
}

/** A deduction line that every shipped format can write. */
export function line(
  changes: { member?: DetailSource; line?: DetailSource } = {},
): DetailSource & { member: DetailSource; line: DetailSource } {
  return {
    member: {
      memberNumber: 'M000001',
      payrollNumber: '004512377',
      omang: '417812414',
      surname: 'Molefe',
      forenames: 'Kagiso',
      ...changes.member,
    },
    line: {
      deductionCode: '4471',
      action: 'NEW',
      amount: 15000,
      effectiveFrom: '2026-11-01',
      reference: 'FUN-0001923',
      ...changes.line,
    },
  }
}

/** A small remittance format: payroll number, one column under test, amount. */
export function withColumn(
  column: Partial<FormatColumn>,
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    purpose: 'remittance',
    encoding: 'windows-1252',
    lineEnd: 'LF',
    layout: { kind: 'delimited', delimiter: ',', quote: 'when-needed' },
    detail: {
      columns: [
        { name: 'payroll', source: 'payrollNumber', type: 'text', width: 12 },
        { name: 'tested', source: 'name', type: 'text', ...column },
        { name: 'amount', source: 'amount', type: 'amount', width: 17 },
      ],
    },
    fileName: 'sample.csv',
    ...changes,
  }
}

/** The shipped CSV with one column more at the end of a record. */
export function deductionWith(
  column: Partial<FormatColumn>,
  kind: RecordKind = 'detail',
): FormatDefinition {
  const definition = structuredClone(shipped('deduction-csv'))
  const tested = { name: 'tested', source: 'member.surname', type: 'text' as const, ...column }
  definition[kind]?.columns.push(tested)
  return definition
}

export async function* bytesOf(...chunks: (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield Buffer.from(chunk)
}
