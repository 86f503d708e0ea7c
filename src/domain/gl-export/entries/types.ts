/** A journal as the books have it. */
export type BookJournal = {
  number: number
  /** `YYYY-MM-DD` */
  businessDate: string
  event: string
  narrative: string
  /** Account is an id, amount in thebe and above zero. */
  postings: readonly { account: string; side: 'debit' | 'credit'; amount: number }[]
}

/** An account of ours and what the other program calls it. */
export type MappedAccount = {
  ownCode: string
  ownName: string
  code: string
  name: string
  taxType: string | null
}

/** What is kept with a batch, so that it can be written again: the accounts it uses and the numbers. */
export type LedgerSettings = {
  /** By the id of our account. */
  accounts: Readonly<Record<string, MappedAccount>>
  financialYear: FinancialYear
  /** The society's pattern of journal numbers, such as JV-{000000}. */
  numberPattern: string
}

/** How days become financial periods. */
export type FinancialYear = {
  /** The calendar month in which period 1 lies, 1 to 12. */
  firstMonth: number
  /** The periods themselves, where they are no calendar months; a day outside of them has no period. */
  table: readonly { from: string; to: string; number: number }[]
}

export type EntryLine = {
  account: MappedAccount
  /** Thebe; one of the two is 0. */
  debit: number
  credit: number
}

/** What stands in the file as one journal. */
export type LedgerEntry = {
  number: number
  code: string
  /** At most eight letters and digits, and of no other entry of the society. */
  reference: string
  date: string
  period: number
  event: string
  narrative: string
  /** How many journals of ours it holds: 1, or more in a summary. */
  journals: number
  lines: EntryLine[]
}
