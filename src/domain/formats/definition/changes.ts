import {
  type FormatColumn,
  type FormatDefinition,
  type FormatRecord,
  type RecordKind,
  recordKinds,
} from './schema'

/**
 * What changed between two versions, each a plain sentence for the history of a format; empty when nothing did.
 * Columns are told apart by their names.
 */
export function describeChanges(before: FormatDefinition, after: FormatDefinition): string[] {
  return [
    ...settingChanges('', fileSettings(before), fileSettings(after)),
    ...recordKinds.flatMap((kind) => recordChanges(kind, before[kind], after[kind])),
  ]
}

type Settings = Record<string, unknown>

function fileSettings(definition: FormatDefinition): Settings {
  const { layout } = definition
  const delimited = layout.kind === 'delimited' ? layout : undefined
  return {
    purpose: definition.purpose,
    encoding: definition.encoding,
    'byte-order mark': definition.bom,
    'line end': definition.lineEnd,
    layout: layout.kind,
    delimiter: delimited?.delimiter,
    quoting: delimited?.quote,
    'header row': delimited?.headerRow,
    'file name': definition.fileName,
    split: definition.splitBy,
    order: definition.sortBy,
    'extra columns': definition.allowExtraColumns,
    'language of formulas': definition.formulas?.language,
    'fields in formulas': definition.formulas?.custom,
  }
}

function columnSettings(column: FormatColumn): Settings {
  return {
    source: column.source,
    type: column.type,
    width: column.width,
    alignment: column.align,
    padding: column.pad,
    'date pattern': column.datePattern,
    'decimal style': column.decimalStyle,
    required: column.required,
    'upper case': column.upperCase,
    'lookup table': column.lookup,
    'too long': column.tooLong,
  }
}

function settingChanges(of: string, before: Settings, after: Settings): string[] {
  return Object.keys(before).flatMap((name) => {
    const [from, to] = [show(before[name]), show(after[name])]
    if (from === to) return []
    const sentence = `${name}${of} changed from ${from} to ${to}.`
    return [sentence[0]!.toUpperCase() + sentence.slice(1)]
  })
}

function recordChanges(
  kind: RecordKind,
  before: FormatRecord | undefined,
  after: FormatRecord | undefined,
): string[] {
  if (!before && !after) return []
  if (!before) return [`The ${kind} record was added.`]
  if (!after) return [`The ${kind} record was removed.`]
  const [old, recent] = [byName(before), byName(after)]
  const changed = [...recent].flatMap(([name, column]) => {
    const previous = old.get(name)
    if (!previous) return [`Column '${name}' was added to the ${kind} record.`]
    const of = ` of ${kind} column '${name}'`
    return settingChanges(of, columnSettings(previous), columnSettings(column))
  })
  const removed = [...old.keys()]
    .filter((name) => !recent.has(name))
    .map((name) => `Column '${name}' was removed from the ${kind} record.`)
  const kept = (columns: Map<string, FormatColumn>, other: Map<string, FormatColumn>) =>
    [...columns.keys()].filter((name) => other.has(name)).join(', ')
  const order = kept(recent, old)
  const moved = order === kept(old, recent) ? [] : [`The ${kind} columns now stand as ${order}.`]
  return [...removed, ...changed, ...moved]
}

function byName(record: FormatRecord): Map<string, FormatColumn> {
  return new Map(record.columns.map((column) => [column.name, column]))
}

/** The word a person would use for a setting. */
function show(value: unknown): string {
  if (value === undefined) return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : 'none'
  if (typeof value !== 'object' || value === null) return `'${String(value)}'`
  const entries = Object.entries(value)
  if (entries.length === 0) return 'none'
  return entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, to]) => `${from}→${String(to)}`)
    .join(', ')
}
