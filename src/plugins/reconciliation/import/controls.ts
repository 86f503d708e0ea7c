import type { RowValues } from '../../../domain/formats'
import { assertAmount, formatAmount, formatCurrency } from '../../../domain/money'
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
 * Holds the file against the advice. Fee and VAT come from the advice, else from what is known: the
 * file's trailer, or what was said before.
 * @throws REMITTANCE_ADVICE_INVALID for a fee, VAT or count below zero, REMITTANCE_CONTROL_TOTAL with both figures
 */
export function checkControls(
  file: { lines: number; amount: number },
  known: CheckedControls,
  controls: Controls,
): CheckedControls {
  const { controlLines, controlAmount } = controls
  if (typeof controlLines === 'number') notNegative('controlLines', controlLines, String)
  if (typeof controlLines === 'number' && controlLines !== file.lines) {
    throw reconciliationErrors.REMITTANCE_CONTROL_TOTAL(
      `The file has ${file.lines} lines, the advice says ${controlLines}.`,
      { field: 'controlLines', file: file.lines, advice: controlLines },
    )
  }
  if (typeof controlAmount === 'number' && controlAmount !== file.amount) {
    throw differs('controlAmount', file.amount, controlAmount)
  }
  const fee = notNegative('fee', controls.fee ?? known.fee)
  const vat = notNegative('vat', controls.vat ?? known.vat)
  const bankReceipt = controls.bankReceipt ?? known.bankReceipt
  const net = assertAmount(file.amount - fee - vat)
  if (bankReceipt !== null && bankReceipt !== net) throw differs('bankReceipt', net, bankReceipt)
  return { fee, vat, bankReceipt }
}

/** What the file itself says of the advice. */
export const adviceOf = (trailer: RowValues): CheckedControls => ({
  fee: amountIn(trailer, 'fee'),
  vat: amountIn(trailer, 'vat'),
  bankReceipt: null,
})

/** A payroll that takes money back sends negative lines, never a negative fee. */
function notNegative(field: string, value: number, show = formatAmount): number {
  if (value >= 0) return value
  throw reconciliationErrors.REMITTANCE_ADVICE_INVALID(`${field}: ${show(value)} is below zero.`, {
    field,
    value,
  })
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
