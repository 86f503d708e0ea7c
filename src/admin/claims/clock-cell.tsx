import type { DefaultServerCellComponentProps } from 'payload'
import { clockOf } from '../../plugins/claims/claims/view'
import { textsIn } from '../translations'
import { ShortClock } from './clock'
import '../elements/elements.css'

/** The clock of a claim, in the list. */
export function ClaimClockCell({ rowData, i18n }: DefaultServerCellComponentProps) {
  // Payload draws the cells of such a field on the record, too, where there is no row.
  if (!rowData) return null
  const claim = rowData as unknown as Parameters<typeof clockOf>[0]
  return <ShortClock clock={clockOf(claim, new Date())} t={textsIn(i18n.language)} />
}
