import { columnProblems } from './column-rules'
import { fileNameProblem } from '../file-name'
import { languageProblems } from './formula-rules'
import type { FormatProblem } from './problem'
import { recordKinds, type FormatDefinition, type FormatRecord, type RecordKind } from './schema'
import { controlSources, CONSTANT, identitySources, listSources, UNUSED } from './sources'

/** What the shape alone cannot say: how the settings of a definition fit together. */
export function definitionProblems(definition: FormatDefinition): FormatProblem[] {
  return [
    ...layoutProblems(definition),
    ...recordKinds.flatMap((kind) => recordProblems(definition, kind)),
    ...neededColumns(definition),
    ...orderProblems(definition),
    ...languageProblems(definition),
  ]
}

function layoutProblems(definition: FormatDefinition): FormatProblem[] {
  const problems: FormatProblem[] = []
  const fixed = definition.layout.kind === 'fixed'
  if (fixed && definition.encoding === 'utf-8') {
    problems.push({
      path: 'encoding',
      message: 'A fixed layout counts bytes: choose windows-1252 or ascii.',
    })
  }
  if (definition.bom && definition.encoding !== 'utf-8') {
    problems.push({ path: 'bom', message: 'Only utf-8 has a byte-order mark.' })
  }
  if (fixed && definition.allowExtraColumns) {
    problems.push({ path: 'allowExtraColumns', message: 'A fixed layout has no extra columns.' })
  }
  const fileName = fileNameProblem(definition)
  if (fileName) problems.push({ path: 'fileName', message: fileName })
  return problems
}

function recordProblems(definition: FormatDefinition, kind: RecordKind): FormatProblem[] {
  const record = definition[kind]
  if (!record) return []
  const problems = record.columns.flatMap((column, index) =>
    columnProblems(definition, kind, column).map(({ path, message, ...rest }) => ({
      ...rest,
      path: `${kind}.columns.${index}.${path}`,
      message: withStop(`Column '${column.name}' ${message}`),
    })),
  )
  return [...problems, ...repeated(definition, kind, record)]
}

/** A formula's own sentence may end with a question. */
const withStop = (sentence: string): string => (/[.?!]$/.test(sentence) ? sentence : `${sentence}.`)

/** A repeated name could not be told apart in a header row, nor a repeated source when reading. */
function repeated(
  definition: FormatDefinition,
  kind: RecordKind,
  record: FormatRecord,
): FormatProblem[] {
  const names = record.columns.map((column) => column.name.toLowerCase())
  const sources = record.columns.map((column) => column.source)
  return record.columns.flatMap((column, index) => {
    const path = `${kind}.columns.${index}`
    if (names.indexOf(names[index]!) < index) {
      return [{ path: `${path}.name`, message: `Column '${column.name}' appears twice.` }]
    }
    const free = column.source === UNUSED || column.source.startsWith(CONSTANT)
    const isRead = definition.purpose === 'remittance' || definition.purpose === 'rejection'
    if (!isRead || free || sources.indexOf(column.source) === index) {
      return []
    }
    return [
      { path: `${path}.source`, message: `Column '${column.name}' repeats '${column.source}'.` },
    ]
  })
}

function neededColumns(definition: FormatDefinition): FormatProblem[] {
  const { purpose } = definition
  const detail = new Set(definition.detail.columns.map((column) => column.source))
  const trailer = new Set(definition.trailer?.columns.map((column) => column.source))
  const control = controlSources(purpose)
  const path = 'detail.columns'
  const problems: FormatProblem[] = []
  if (!detail.has(control.amount) && (purpose !== 'rejection' || trailer.has('sum'))) {
    problems.push({ path, message: `The detail record needs a column of '${control.amount}'.` })
  }
  if (trailer.has('hash') && !detail.has(control.payrollNumber)) {
    const message = `A hash total needs a detail column of '${control.payrollNumber}'.`
    problems.push({ path, message })
  }
  const identities = identitySources[purpose]
  if (!identities.some((source) => detail.has(source))) {
    const whom = purpose === 'payout' ? 'who is paid' : 'the member'
    const message = `The detail record needs one of ${identities.join(', ')} to name ${whom}.`
    problems.push({ path, message })
  }
  return problems
}

function orderProblems(definition: FormatDefinition): FormatProblem[] {
  const known = new Set(
    listSources(definition.purpose)
      .filter((info) => info.records.includes('detail'))
      .map((info) => info.source),
  )
  const problems = definition.sortBy.flatMap((source, index) =>
    known.has(source)
      ? []
      : [{ path: `sortBy.${index}`, message: `'${source}' is not a field of a detail line.` }],
  )
  if (definition.splitBy !== 'none' && definition.purpose !== 'deduction') {
    problems.push({ path: 'splitBy', message: 'Only deduction files are split.' })
  }
  return problems
}
