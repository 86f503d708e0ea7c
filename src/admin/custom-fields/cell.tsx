import type { DefaultServerCellComponentProps, JSONFieldClient } from 'payload'
import type { CustomValues } from '../../domain/custom-fields'

/** A record's values of the society's own fields, in a list. */
export function CustomValuesCell({
  cellData,
}: DefaultServerCellComponentProps<JSONFieldClient, CustomValues | null>) {
  const entries = Object.entries(cellData ?? {})
  if (!entries.length) return <span>—</span>
  return <span>{entries.map(([key, value]) => `${key}: ${String(value)}`).join(' · ')}</span>
}
