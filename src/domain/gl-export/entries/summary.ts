import { financialPeriods } from './financial-period'
import { summaryReference } from './references'
import type { BookJournal, EntryLine, LedgerEntry, LedgerSettings, MappedAccount } from './types'

type Sum = {
  date: string
  event: string
  journals: number
  accounts: Map<string, EntryLine>
}

/**
 * Adds journals up by day and event. Debits and credits of an account stay apart, so that the totals of the
 * batch are those of the ledger.
 */
export class SummaryBuilder {
  readonly #settings: LedgerSettings
  readonly #sums = new Map<string, Sum>()

  constructor(settings: LedgerSettings) {
    this.#settings = settings
  }

  add({ businessDate: date, event, postings }: BookJournal): void {
    const key = `${date} ${event}`
    const sum = this.#sums.get(key) ?? { date, event, journals: 0, accounts: new Map() }
    this.#sums.set(key, sum)
    sum.journals += 1
    for (const { account, side, amount } of postings) {
      const mapped = this.#settings.accounts[account] as MappedAccount
      const line = sum.accounts.get(account) ?? { account: mapped, debit: 0, credit: 0 }
      line[side] += amount
      sum.accounts.set(account, line)
    }
  }

  /** By day and event, each sum with the number it has in its batch. */
  *entries(batch: number): Generator<LedgerEntry> {
    const periodOf = financialPeriods(this.#settings.financialYear)
    const keys = [...this.#sums.keys()].sort()
    for (const [index, key] of keys.entries()) {
      const { date, event, journals, accounts } = this.#sums.get(key) as Sum
      const number = index + 1
      yield {
        ...{ number, date, event, journals },
        code: `S${batch}-${number}`,
        reference: summaryReference(batch, number),
        period: periodOf(date) as number,
        narrative: `${event} ${date}, ${journals} ${journals === 1 ? 'journal' : 'journals'}`,
        lines: linesOf(accounts),
      }
    }
  }
}

function linesOf(accounts: Map<string, EntryLine>): EntryLine[] {
  return [...accounts.values()]
    .sort((left, right) => (left.account.ownCode < right.account.ownCode ? -1 : 1))
    .flatMap((line) => [
      ...(line.debit ? [{ ...line, credit: 0 }] : []),
      ...(line.credit ? [{ ...line, debit: 0 }] : []),
    ])
}
