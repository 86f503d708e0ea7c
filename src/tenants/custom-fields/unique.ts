import { fileOf, isEmpty, type CustomValue, type CustomValues } from '../../domain/custom-fields'
import type { SocietyField } from './load'

export type UniqueRow = { key: string; field: string; value: string; document: string }

/** A file is one file, whatever somebody calls it. Capitals and outer spaces make no other value: people would not see the difference. */
export const uniqueText = (value: CustomValue): string =>
  fileOf(value)?.file ?? String(value).trim().toLowerCase()

/** No two records have one value: those that the society says so of, and files, which belong to one record. */
export const isKeptOnce = ({ unique, type }: SocietyField): boolean => unique || type === 'file'

/** What the index of unique values holds for a record. */
export function uniqueRows(
  fields: readonly SocietyField[],
  values: CustomValues,
  document: string,
): UniqueRow[] {
  return fields
    .filter((field) => isKeptOnce(field) && !field.archived && !isEmpty(values[field.key]))
    .map(({ id, key }) => ({
      key,
      field: id,
      value: uniqueText(values[key] as CustomValue),
      document,
    }))
}
