import { encode } from '../cells/encoding'
import type { FormatDefinition } from '../definition/schema'
import { formatErrors } from '../errors'
import { type ControlTotals, lineCounter, TotalsCounter, trailerValues } from '../totals'
import { type DetailLines, type DetailSource, fieldGetter, type FormatContext } from './context'
import { compileJoin } from './join'
import { compileColumns, writeCells } from './record'

const CHUNK_CHARACTERS = 64 * 1024

/**
 * A file as it is written: iterate it once for its bytes, then read its totals.
 * The same definition, context and lines give the same bytes.
 */
export class RenderedFile implements AsyncIterable<Buffer> {
  readonly #definition: FormatDefinition
  readonly #context: FormatContext
  readonly #lines: DetailLines
  #totals: ControlTotals | undefined

  constructor(definition: FormatDefinition, context: FormatContext, lines: DetailLines) {
    this.#definition = definition
    this.#context = context
    this.#lines = lines
  }

  /** @throws FORMAT_NOT_FINISHED while the bytes are still being read */
  get totals(): ControlTotals {
    if (this.#totals) return this.#totals
    throw formatErrors.FORMAT_NOT_FINISHED('The control totals are known when the file is written.')
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    const { encoding, bom } = this.#definition
    if (bom) yield Buffer.from([0xef, 0xbb, 0xbf])
    let text = ''
    for await (const record of this.#records()) {
      text += record
      if (text.length < CHUNK_CHARACTERS) continue
      yield encode(encoding, text)
      text = ''
    }
    if (text) yield encode(encoding, text)
  }

  async *#records(): AsyncGenerator<string> {
    const definition = this.#definition
    const context = this.#context
    const end = definition.lineEnd === 'CRLF' ? '\r\n' : '\n'
    const join = compileJoin(definition)
    const detailColumns = compileColumns(definition, 'detail')
    const checkPlace = splitGuard(definition, context)
    const count = lineCounter(definition.purpose)
    const counter = new TotalsCounter()

    if (hasHeaderRow(definition)) yield join(headerRow(definition)) + end
    if (definition.header) {
      yield join(writeCells(compileColumns(definition, 'header'), 'header', { context })) + end
    }
    let sequence = 0
    for await (const detail of this.#lines) {
      sequence += 1
      checkPlace(detail, sequence)
      yield join(writeCells(detailColumns, 'detail', { context, detail, sequence })) + end
      count(counter, detail)
    }
    const totals = counter.totals()
    if (definition.trailer) {
      const scope = { context, totals: trailerValues(totals) }
      yield join(writeCells(compileColumns(definition, 'trailer'), 'trailer', scope)) + end
    }
    this.#totals = totals
  }
}

/**
 * Writes a file as a stream of buffers, in constant memory; `totals` is there at its end.
 * The caller hands over the lines in the order of `sortBy`; with `splitBy` it renders one file for each code.
 * @throws while iterated, FORMAT_VALUE_* and FORMAT_CHARACTER_* naming line, member and column; FORMAT_LINE_MISPLACED
 */
export function renderFile(
  definition: FormatDefinition,
  context: FormatContext,
  lines: DetailLines,
): RenderedFile {
  return new RenderedFile(definition, context, lines)
}

/** Writes a whole file into memory. Throws what `renderFile` throws. */
export async function renderWhole(
  definition: FormatDefinition,
  context: FormatContext,
  lines: DetailLines,
): Promise<{ bytes: Buffer; totals: ControlTotals }> {
  const file = renderFile(definition, context, lines)
  const chunks: Buffer[] = []
  for await (const chunk of file) chunks.push(chunk)
  return { bytes: Buffer.concat(chunks), totals: file.totals }
}

/** True when the first line of the file holds the names of the detail columns. */
export function hasHeaderRow({ layout }: FormatDefinition): boolean {
  return layout.kind === 'delimited' && layout.headerRow === true
}

/** The names of the detail columns, which the definition's rules have checked. */
export function headerRow(definition: FormatDefinition): string[] {
  return definition.detail.columns.map(({ name }) => name)
}

/** A split file holds the lines of its own code only. */
function splitGuard(definition: FormatDefinition, context: FormatContext) {
  const code = fieldGetter('line.deductionCode')
  const expected = context.run.deductionCode
  return (detail: DetailSource, sequence: number): void => {
    if (definition.splitBy === 'none' || code(detail) === expected) return
    throw formatErrors.FORMAT_LINE_MISPLACED(
      `Line ${sequence} has code ${code(detail)} in the file of code ${expected ?? '(none)'}.`,
      { line: sequence },
    )
  }
}
