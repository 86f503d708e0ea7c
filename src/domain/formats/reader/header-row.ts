import { formatErrors } from '../errors'
import { isRequired } from '../definition/defaults'
import type { FormatDefinition } from '../definition/schema'
import { CONSTANT } from '../definition/sources'
import type { RecordReader } from './record'
import type { RawRow } from './rows'

/**
 * Finds the detail columns by the names in the first row, in any order and whatever their case.
 * @throws FILE_COLUMNS_UNKNOWN naming every missing, repeated or unknown column
 */
export function placeColumns(
  definition: FormatDefinition,
  detail: RecordReader,
  { row, cells = [] }: RawRow,
): void {
  const found = cells.map(plain)
  const names = detail.columns.map(({ name }) => plain(name))
  const needed = detail.columns.filter(
    (column) => isRequired(definition.purpose, column) || column.source.startsWith(CONSTANT),
  )
  const wrong = [
    ...needed
      .filter(({ name }) => !found.includes(plain(name)))
      .map(({ name }) => `column '${name}' is missing`),
    ...cells
      .filter((name, index) => names.includes(plain(name)) && found.indexOf(plain(name)) < index)
      .map((name) => `column '${name}' appears twice`),
    ...cells
      .filter((name) => !definition.allowExtraColumns && !names.includes(plain(name)))
      .map((name) => `column '${name}' is not in the format`),
  ]
  if (wrong.length > 0) {
    throw formatErrors.FILE_COLUMNS_UNKNOWN(`Row ${row}: ${wrong.join('; ')}.`, { row })
  }
  detail.place(
    names.map((name) => found.indexOf(name)),
    cells.length,
  )
}

const plain = (name: string) => name.trim().toLowerCase()
