import type { DefaultServerCellComponentProps, NumberFieldClient } from 'payload'
import { Money } from '../../elements/money'
import '../../elements/elements.css'

/** An amount in a list. */
export function MoneyCell({
  cellData,
}: DefaultServerCellComponentProps<NumberFieldClient, number | null>) {
  return <Money amount={Number.isSafeInteger(cellData) ? cellData : null} />
}
