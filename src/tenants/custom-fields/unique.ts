import { isEmpty, type CustomValue, type CustomValues } from '../../domain/custom-fields'
import type { SocietyField } from './load'

export type UniqueRow = { key: string; field: string; value: string; document: string }

/** Capitals and outer spaces make no other value: people would not see the difference. */
export const uniqueText = (value: CustomValue): string => String(value).trim().toLowerCase()

/** What the index of unique values holds for a record. */
export function uniqueRows(
  fields: readonly SocietyField[],
  values: CustomValues,
  document: string,
): UniqueRow[] {
  return fields
    .filter(({ unique, archived, key }) => unique && !archived && !isEmpty(values[key]))
    .map(({ id, key }) => ({
      key,
      field: id,
      value: uniqueText(values[key] as CustomValue),
      document,
    }))
}
