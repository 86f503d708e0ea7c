import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import {
  fileName,
  renderFile,
  type ControlTotals,
  type DetailSource,
  type FormatContext,
  type FormatDefinition,
} from '../../../domain/formats'

/** A file in memory: the bytes of a whole month are some tens of megabytes at most. */
export type RenderedDeductionFile = {
  name: string
  bytes: Buffer
  sha256: string
  totals: ControlTotals
}

/** A line that goes into a file; its fields are made when it is written. */
export type FileLine<Line> = { code(line: Line): string; source(line: Line): DetailSource }

/**
 * Writes the file of a run, or one for each deduction code where the format splits.
 * @param lines the lines that go into the file, in its order
 * @throws FORMAT_VALUE_* and FORMAT_CHARACTER_* naming line, member and column
 */
export async function renderDeductionFiles<Line>(
  definition: FormatDefinition,
  context: FormatContext,
  lines: readonly Line[],
  read: FileLine<Line>,
): Promise<RenderedDeductionFile[]> {
  const codes = [...new Set(lines.map(read.code))].sort()
  const isSplit = definition.splitBy === 'deduction-code' && codes.length > 0
  const parts = isSplit ? codes : [codes.length === 1 ? codes[0] : undefined]
  const files: RenderedDeductionFile[] = []
  for (const deductionCode of parts) {
    const own = isSplit ? lines.filter((line) => read.code(line) === deductionCode) : lines
    const run = { ...context.run, deductionCode }
    files.push(await renderOne(definition, { ...context, run }, mapped(own, read.source)))
  }
  return files
}

/** One hash over all files of a run: that of the file itself where there is one. */
export function hashOfFiles(files: RenderedDeductionFile[]): string {
  const hash = createHash('sha256')
  for (const { bytes } of files) hash.update(bytes)
  return hash.digest('hex')
}

async function renderOne(
  definition: FormatDefinition,
  context: FormatContext,
  lines: Iterable<DetailSource>,
): Promise<RenderedDeductionFile> {
  const chunks: Buffer[] = []
  const file = renderFile(definition, context, lines)
  for await (const chunk of file) {
    chunks.push(chunk)
    // Nothing in here waits: without a turn for others, no answer of the database would be read meanwhile.
    await setImmediate()
  }
  const bytes = Buffer.concat(chunks)
  return {
    name: fileName(definition, context),
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    totals: file.totals,
  }
}

/** Makes each item when it is asked for, so that only one is in memory. */
export function* mapped<From, To>(items: Iterable<From>, map: (item: From) => To): Generator<To> {
  for (const item of items) yield map(item)
}
