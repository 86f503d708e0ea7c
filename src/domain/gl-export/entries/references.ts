import { ledgerExportErrors } from '../errors'

/** Programs of the Pastel family take eight characters. */
const LENGTH = 8

const base36 = (value: number, length: number): string =>
  value.toString(36).toUpperCase().padStart(length, '0')

/** J0000091 for journal 91: seven digits while they last, letters after that. */
export function journalReference(number: number): string {
  const decimal = `J${String(number).padStart(LENGTH - 1, '0')}`
  return decimal.length <= LENGTH ? decimal : `K${base36(number, LENGTH - 1)}`
}

/**
 * S0010003 for the third sum of batch 1.
 * @throws LEDGER_REFERENCE_FULL after 46 655 batches or 1 679 615 sums in one
 */
export function summaryReference(batch: number, index: number): string {
  const text = `S${base36(batch, 3)}${base36(index, 4)}`
  if (text.length <= LENGTH) return text
  throw ledgerExportErrors.LEDGER_REFERENCE_FULL(
    `Batch ${batch}: entry ${index} has no reference of ${LENGTH} characters.`,
  )
}
