import type { RowValues } from '../../../domain/formats'
import { formatCurrency } from '../../../domain/money'
import { reconciliationErrors } from '../errors'

/** What the advice or the bank statement says, in thebe; each may be left out. */
export type Controls = {
  controlLines?: number | null
  controlAmount?: number | null
  fee?: number | null
  vat?: number | null
  bankReceipt?: number | null
}

export type CheckedControls = { fee: number; vat: number; bankReceipt: number | null }

/**
 * Holds the file against the advice. Fee and VAT come from the advice, else from the file's trailer.
 * @throws REMITTANCE_CONTROL_TOTAL with both figures
 */
export function checkControls(
  file: { lines: number; amount: number; trailer: RowValues },
  controls: Controls,
): CheckedControls {
  const { controlLines, controlAmount } = controls
  if (typeof controlLines === 'number' && controlLines !== file.lines) {
    throw reconciliationErrors.REMITTANCE_CONTROL_TOTAL(
      `The file has ${file.lines} lines, the advice says ${controlLines}.`,
      { field: 'controlLines', file: file.lines, advice: controlLines },
    )
  }
  if (typeof controlAmount === 'number' && controlAmount !== file.amount) {
    throw differs('controlAmount', file.amount, controlAmount)
  }
  const fee = controls.fee ?? amountIn(file.trailer, 'fee')
  const vat = controls.vat ?? amountIn(file.trailer, 'vat')
  const bankReceipt = controls.bankReceipt ?? null
  const net = file.amount - fee - vat
  if (bankReceipt !== null && bankReceipt !== net) throw differs('bankReceipt', net, bankReceipt)
  return { fee, vat, bankReceipt }
}

const amountIn = (trailer: RowValues, source: string): number => Number(trailer[source] ?? 0)

/** What each figure is called where people read it. */
const names = {
  controlAmount: { file: 'The lines of the file add up to', advice: 'the total on the advice is' },
  bankReceipt: {
    file: 'The file less fee and VAT comes to',
    advice: 'the amount received in the bank is',
  },
} as const

const differs = (field: keyof typeof names, amount: number, control: number) =>
  reconciliationErrors.REMITTANCE_CONTROL_TOTAL(
    `${names[field].file} ${formatCurrency(amount)}, but ${names[field].advice} ${formatCurrency(control)}.`,
    { field, file: amount, control, difference: amount - control },
  )
