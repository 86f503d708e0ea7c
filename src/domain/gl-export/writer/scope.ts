import type { FieldValue } from '../../formats/parts'
import type { EntryLine, LedgerEntry } from '../entries/types'

/** What is known about the whole file. */
export type LedgerContext = {
  batch: { number: number; from: string; to: string }
  target: { company: string | null; journal: string | null; contraAccount: string | null }
  society: { code: string; name: string }
}

/** What one line is made from, under the names of `listSources('ledger')`. */
export type LedgerScope = LedgerContext & {
  journal: Record<string, FieldValue>
  line?: Record<string, FieldValue>
  account?: EntryLine['account']
}

/** What the lines of one entry have in common. */
export function entryScope(context: LedgerContext, entry: LedgerEntry): LedgerScope {
  const { number, code, reference, date, period, event, narrative } = entry
  const month = date.slice(0, 7)
  const title = `${code} ${narrative}`
  return {
    ...context,
    journal: { number, code, reference, date, month, period, event, narrative, title },
  }
}

/** One line of an entry. */
export function lineScope(
  scope: LedgerScope,
  { account, debit, credit }: EntryLine,
  number: number,
): LedgerScope {
  const line = {
    ...{ number, amount: debit - credit, debitOrZero: debit, creditOrZero: credit },
    debit: debit || null,
    credit: credit || null,
  }
  return { ...scope, account, line }
}
