import { createHash } from 'node:crypto'
import {
  compareLines,
  type DetailSource,
  type FormatContext,
  type FormatDefinition,
} from '../../../domain/formats'
import type { Progress } from '../../../jobs'
import type { Storage } from '../../../storage/types'
import { feesToAsk } from '../../membership-fees/requests/to-ask'
import { tenantCipher } from '../../../tenants/personal-data'
import { hashOfFiles, renderDeductionFiles, type RenderedDeductionFile } from '../files/render'
import { sourceBuilder } from '../files/snapshot'
import type { BaselineLine } from './baseline'
import type { ExceptionList } from './exceptions'
import { lineReader, type LineReader } from './line-values'
import { loadMembers } from './members'
import { Planner, type PlannedLine, type Setting } from './planner'
import { continuedLines } from './merged'
import { asOfMonth } from './transfers'
import { sourceFields, type SourceFields } from './source-fields'
import { addSubscriptions } from './subscriptions'

export type PlanOptions = {
  tenant: string
  setting: Omit<Setting, 'members' | 'codeOf'>
  definition: FormatDefinition
  context: FormatContext
  baseline: Map<string, BaselineLine>
  /** The run of the month that is there already; null for a first one. */
  existing: string | null
  onProgress: Progress
  signal?: AbortSignal
}

/** A month in memory, before anything is stored. */
export type Plan = Pick<PlanOptions, 'definition' | 'context'> & {
  /** Every active instruction, in the order of the file. */
  lines: PlannedLine[]
  reader: LineReader
  contentSha256: string
  exceptions: ExceptionList
}

export type WrittenFiles = { files: RenderedDeductionFile[]; sha256: string }

/** The order of lines as they are planned, in the words of a format. */
const PLANNED_ORDER = ['member.payrollNumber', 'line.deductionCode']

/** Works out the lines of a month, without storing anything. */
export async function planRun(storage: Storage, options: PlanOptions): Promise<Plan> {
  const { tenant, setting, definition, context } = options
  const fields = sourceFields(definition)
  const { lines: planned, exceptions } = await planLines(storage, fields, options)
  const reader = lineReader(fields, setting.period, await tenantCipher(storage, tenant))
  const lines = inFileOrder(definition, planned, sourceOf(reader))
  return { definition, context, lines, reader, contentSha256: hashOfLines(planned), exceptions }
}

/**
 * Writes the files of a month into memory.
 * @throws FORMAT_VALUE_* and FORMAT_CHARACTER_* for a line that the format cannot hold
 */
export async function writeFiles({
  definition,
  context,
  lines,
  reader,
}: Plan): Promise<WrittenFiles> {
  const inFile = lines.filter((line) => line.inFile)
  const code = ({ deductionCode }: PlannedLine) => deductionCode
  const source = sourceOf(reader)
  const files = await renderDeductionFiles(definition, context, inFile, { code, source })
  return { files, sha256: hashOfFiles(files) }
}

function sourceOf(reader: LineReader): (line: PlannedLine) => DetailSource {
  const toSource = sourceBuilder(reader.sources)
  return (line) => toSource(reader.valuesOf(line))
}

async function planLines(
  storage: Storage,
  fields: SourceFields,
  { tenant, setting, baseline, existing, ...options }: PlanOptions,
): Promise<{ lines: PlannedLine[]; exceptions: ExceptionList }> {
  const members = await loadMembers(storage, { tenant, fields })
  const codeOf = await asOfMonth(storage, { tenant, period: setting.period }, members)
  const planner = new Planner({ ...setting, members, codeOf })
  await addSubscriptions(storage, planner, { tenant, period: setting.period, ...options })
  const fees = feesToAsk(storage, { tenant, period: setting.period, run: existing })
  for await (const page of fees) for (const fee of page) planner.addFee(fee)
  const lines = planner.lines(continuedLines(baseline, members)).sort(byPayrollNumber)
  return { lines, exceptions: planner.exceptions }
}

function byPayrollNumber(left: PlannedLine, right: PlannedLine): number {
  if (left.payrollNumber !== right.payrollNumber)
    return left.payrollNumber < right.payrollNumber ? -1 : 1
  if (left.deductionCode !== right.deductionCode)
    return left.deductionCode < right.deductionCode ? -1 : 1
  return left.member.id < right.member.id ? -1 : 1
}

/** The lines in the order of the format; where it names none, or ends equal, as they are planned. */
function inFileOrder(
  definition: FormatDefinition,
  lines: PlannedLine[],
  source: (line: PlannedLine) => DetailSource,
): PlannedLine[] {
  const isPlanned = definition.sortBy.every((each, index) => each === PLANNED_ORDER[index])
  if (isPlanned) return lines
  const compare = compareLines(definition)
  return lines
    .map((line) => ({ line, key: source(line) }))
    .sort((left, right) => compare(left.key, right.key))
    .map(({ line }) => line)
}

/** Tells whether anything that the run asks the payroll for has changed, also outside the file. */
function hashOfLines(lines: PlannedLine[]): string {
  const hash = createHash('sha256')
  for (const { member, payrollNumber, deductionCode, action, amount, parts } of lines) {
    const made = parts.map((part) =>
      [part.subscriptionId, part.productId, part.amount, ...(part.bill ? [part.bill] : [])].join(),
    )
    hash.update(
      `${member.id};${payrollNumber};${deductionCode};${action};${amount};${made.join(';')}\n`,
    )
  }
  return hash.digest('hex')
}
