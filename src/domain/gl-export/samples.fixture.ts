import { parseLedgerFormat } from './definition/parse'
import { detailEntries } from './entries/detail'
import type { BookJournal, LedgerEntry, LedgerSettings, MappedAccount } from './entries/types'
import { shippedLedgerFormats } from './shipped'
import { ledgerFiles } from './writer/files'
import type { LedgerContext } from './writer/scope'
import { ledgerWriter } from './writer/write'

export const account = (changes: Partial<MappedAccount> = {}): MappedAccount => ({
  ...{ ownCode: '1000', ownName: 'Bank', code: '8400000', name: 'Bank receipt', taxType: '0' },
  ...changes,
})

/** Two accounts, and a financial year that starts in March. */
export function settings(
  bank: Partial<MappedAccount> = {},
  income: Partial<MappedAccount> = {},
): LedgerSettings {
  return {
    accounts: {
      bank: account(bank),
      income: account({
        ...{ ownCode: '4000', ownName: 'Premiums', code: '1000000', name: 'Premium income' },
        ...income,
      }),
    },
    financialYear: { firstMonth: 3, table: [] },
    numberPattern: 'J-{0000}',
  }
}

export const context: LedgerContext = {
  batch: { number: 7, from: '2026-11-01', to: '2026-11-30' },
  target: { company: 'Solidarity Burial', journal: 'Miscellaneous', contraAccount: '9500000' },
  society: { code: 'sbs', name: 'Solidarity Burial Society' },
}

/** The journal of the worked samples: 475.50 received, dated 30 November 2026. */
export const journal = (changes: Partial<BookJournal> = {}): BookJournal => ({
  number: 91,
  businessDate: '2026-11-30',
  event: 'remittance.allocated',
  narrative: 'Payroll deductions Nov 2026',
  postings: [
    { account: 'bank', side: 'debit', amount: 47550 },
    { account: 'income', side: 'credit', amount: 47550 },
  ],
  ...changes,
})

/** The files of a shipped format, as text. */
export async function filesOf(
  key: string,
  journals: BookJournal[],
  using: LedgerSettings = settings(),
  changes: object = {},
): Promise<string[]> {
  const shipped = shippedLedgerFormats.find((format) => format.key === key)?.definition
  const format = parseLedgerFormat({ ...shipped, ...changes })
  const writer = ledgerWriter(format, context)
  const files: string[] = []
  const onRefused = (error: Error) => {
    throw error
  }
  const entries = each(journals.map(detailEntries(using)))
  for await (const file of ledgerFiles({ format, writer, entries, onRefused })) {
    const chunks: Buffer[] = []
    for await (const chunk of file) chunks.push(chunk)
    files.push(Buffer.concat(chunks).toString(format.encoding === 'utf-8' ? 'utf8' : 'latin1'))
  }
  return files
}

async function* each(entries: LedgerEntry[]): AsyncGenerator<LedgerEntry> {
  yield* entries
}
