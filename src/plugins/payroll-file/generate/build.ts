import { createHash } from 'node:crypto'
import { compareLines, type FormatContext, type FormatDefinition } from '../../../domain/formats'
import type { Progress } from '../../../jobs'
import type { Storage } from '../../../storage/types'
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

export type BuildOptions = {
  tenant: string
  setting: Omit<Setting, 'members' | 'codeOf'>
  definition: FormatDefinition
  context: FormatContext
  baseline: Map<string, BaselineLine>
  onProgress: Progress
  signal?: AbortSignal
}

/** A month in memory, before anything is stored. */
export type Build = {
  /** Every active instruction, in the order of the file. */
  lines: PlannedLine[]
  reader: LineReader
  files: RenderedDeductionFile[]
  sha256: string
  contentSha256: string
  exceptions: ExceptionList
}

/** The order of lines as they are planned, in the words of a format. */
const PLANNED_ORDER = ['member.payrollNumber', 'line.deductionCode']

/** Works out the lines of a month and writes the file, without storing anything. */
export async function buildRun(storage: Storage, options: BuildOptions): Promise<Build> {
  const { tenant, setting, definition, context } = options
  const fields = sourceFields(definition)
  const { lines: planned, exceptions } = await planLines(storage, fields, options)
  const reader = lineReader(fields, setting.period, await tenantCipher(storage, tenant))
  const toSource = sourceBuilder(reader.sources)
  const source = (line: PlannedLine) => toSource(reader.valuesOf(line))
  const lines = inFileOrder(definition, planned, source)
  const inFile = lines.filter((line) => line.inFile)
  const code = ({ deductionCode }: PlannedLine) => deductionCode
  const files = await renderDeductionFiles(definition, context, inFile, { code, source })
  const sha256 = hashOfFiles(files)
  return { lines, reader, files, sha256, contentSha256: hashOfLines(planned), exceptions }
}

async function planLines(
  storage: Storage,
  fields: SourceFields,
  { tenant, setting, baseline, ...options }: BuildOptions,
): Promise<{ lines: PlannedLine[]; exceptions: ExceptionList }> {
  const members = await loadMembers(storage, { tenant, fields })
  const codeOf = await asOfMonth(storage, { tenant, period: setting.period }, members)
  const planner = new Planner({ ...setting, members, codeOf })
  await addSubscriptions(storage, planner, { tenant, period: setting.period, ...options })
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
  source: (line: PlannedLine) => Parameters<ReturnType<typeof compareLines>>[0],
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
    const made = parts.map((part) => `${part.subscriptionId},${part.productId},${part.amount}`)
    hash.update(
      `${member.id};${payrollNumber};${deductionCode};${action};${amount};${made.join(';')}\n`,
    )
  }
  return hash.digest('hex')
}
