import { formatNumber } from '../../numbering'
import { financialPeriods } from './financial-period'
import { journalReference } from './references'
import type { BookJournal, LedgerEntry, LedgerSettings, MappedAccount } from './types'

/** Compiles how a journal becomes an entry. Call it with journals that `LedgerCheck` found sound. */
export function detailEntries(settings: LedgerSettings): (journal: BookJournal) => LedgerEntry {
  const periodOf = financialPeriods(settings.financialYear)
  return ({ number, businessDate: date, event, narrative, postings }) => ({
    ...{ number, date, event, narrative, journals: 1 },
    code: formatNumber(settings.numberPattern, number, date),
    reference: journalReference(number),
    period: periodOf(date) as number,
    lines: postings.map(({ account, side, amount }) => ({
      account: settings.accounts[account] as MappedAccount,
      debit: side === 'debit' ? amount : 0,
      credit: side === 'credit' ? amount : 0,
    })),
  })
}
