import { parseBusinessDate } from '../../../domain/calendar'
import { formatAmount } from '../../../domain/money'
import { reconciliationErrors } from '../errors'
import type { RemittanceRow } from '../remittances/types'
import type { ImportRemittance } from './types'

/** An option that says something which the remittance did not know. */
export type Given = { field: string; before: number | string | null; value: number | string }

type Known = Pick<RemittanceRow, 'title' | 'fee' | 'vat' | 'bankReceipt' | 'businessDate'>

/**
 * What an import of the same bytes says that the remittance lacks. A fee or VAT of zero and the usual
 * date are what it has when nobody said anything.
 * @throws REMITTANCE_ADVICE_DIFFERS naming the option that says something else than is known
 */
export function adviceGiven(known: Known, usualDate: string, request: ImportRemittance): Given[] {
  const { fee, vat, bankReceipt, businessDate } = request
  const date = businessDate === undefined ? undefined : parseBusinessDate(businessDate)
  return [
    ...missing(known, 'fee', known.fee, fee, known.fee === 0),
    ...missing(known, 'vat', known.vat, vat, known.vat === 0),
    ...missing(known, 'bankReceipt', known.bankReceipt, bankReceipt),
    ...missing(known, 'businessDate', known.businessDate, date, known.businessDate === usualDate),
  ]
}

function missing<T extends number | string>(
  { title }: Known,
  field: string,
  known: T | null,
  value: T | null | undefined,
  isUsual = known === null,
): Given[] {
  if (value === null || value === undefined || value === known) return []
  if (isUsual) return [{ field, before: known, value }]
  throw reconciliationErrors.REMITTANCE_ADVICE_DIFFERS(
    `${field}: ${title} was imported with ${shown(known)}, and now it is ${shown(value)}.`,
    { field, known, given: value },
  )
}

const shown = (value: number | string | null): string =>
  typeof value === 'number' ? formatAmount(value) : String(value)
