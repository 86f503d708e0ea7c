import type { FormatPurpose } from './definition/schema'
import { formatErrors } from './errors'
import { type DetailSource, type FieldValue, fieldGetter } from './writer/context'
import { controlSources } from './definition/sources'

/** What sender and receiver compare to know that no line was lost or changed. */
export type ControlTotals = {
  lines: number
  /** Thebe. */
  amount: number
  /** Sum of the payroll numbers of all detail lines: its rightmost 12 digits, zero padded. */
  hashTotal: string
}

const HASH_DIGITS = 12
const HASH_MODULUS = 10 ** HASH_DIGITS

/** Adds up the detail lines of one file. */
export class TotalsCounter {
  #lines = 0
  #amount = 0
  #hash = 0

  /**
   * @param payrollNumber its digits count, wherever they stand; a line without one adds nothing to the hash
   * @param amount thebe
   * @throws FORMAT_VALUE_INVALID when an amount, or the sum, is not a whole number of thebe
   */
  add(payrollNumber: FieldValue, amount: FieldValue): void {
    const sum = typeof amount === 'string' ? NaN : this.#amount + (amount ?? 0)
    if (!Number.isSafeInteger(sum)) {
      throw formatErrors.FORMAT_VALUE_INVALID(
        `Line ${this.#lines + 1}: the amounts do not add up to a whole number of thebe.`,
        { line: this.#lines + 1 },
      )
    }
    this.#lines += 1
    this.#amount = sum
    const digits = String(payrollNumber ?? '').replace(/\D/g, '')
    this.#hash = (this.#hash + Number(digits.slice(-HASH_DIGITS))) % HASH_MODULUS
  }

  totals(): ControlTotals {
    return {
      lines: this.#lines,
      amount: this.#amount,
      hashTotal: String(this.#hash).padStart(HASH_DIGITS, '0'),
    }
  }
}

/** The control totals under the names that trailers call them by. */
export function trailerValues(totals: ControlTotals): Record<string, string | number> {
  return { count: totals.lines, sum: totals.amount, hash: totals.hashTotal }
}

/** Compiles a function that counts one line: an instruction that ceases counts with amount 0. */
export function lineCounter(
  purpose: FormatPurpose,
): (counter: TotalsCounter, line: DetailSource) => void {
  const control = controlSources(purpose)
  const payrollNumber = fieldGetter(control.payrollNumber)
  const amount = fieldGetter(control.amount)
  return (counter, line) => counter.add(payrollNumber(line), ceases(line) ? 0 : amount(line))
}

/** True for a line that ends an instruction; its amount is always 0, so that trailer and column agree. */
export function ceases(line: DetailSource): boolean {
  const instruction = line.line
  return typeof instruction === 'object' && instruction !== null && instruction.action === 'CEASE'
}
