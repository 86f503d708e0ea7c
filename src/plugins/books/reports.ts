import { businessDateIn } from '../../domain/calendar'
import type { ReportRow } from '../../domain/report-table'
import { assertDays, yearStart } from '../../domain/statements'
import {
  accountFigures,
  accountLedger,
  balanceSheetOf,
  cashFlowOf,
  firstMonthOf,
  incomeStatementOf,
  trialBalance,
} from '../../ledger'
import { slugs } from '../../collections/slugs'
import type { ReportFile } from '../../platform/report-files'
import { firstRow } from '../../storage/reading'
import type { Operations, Row } from '../../storage/types'
import { balanceSheetTable } from './tables/balance-sheet'
import { cashFlowTable } from './tables/cash-flow'
import { closingRow, ledgerColumns, ledgerRow, openingRow } from './tables/general-ledger'
import { incomeStatementTable } from './tables/income-statement'
import { trialBalanceTable } from './tables/trial-balance'
import type { Arranged } from './tables/types'
import { filled, wordsIn, type BooksWords } from './words'

export const reportNames = [
  'trial-balance',
  'income',
  'balance-sheet',
  'cash-flow',
  'ledger',
] as const
export type ReportName = (typeof reportNames)[number]

export type ReportOrder = {
  tenant: string
  report: ReportName
  /** Days, `YYYY-MM-DD`. The last is today, and the first the beginning of its year, when left out. */
  from?: string | undefined
  to?: string | undefined
  /** One account of the general ledger; all of them when left out. */
  account?: string | undefined
  language: string
}

/** What is asked for, with every day that was left out. */
export type SettledOrder = ReportOrder & { from: string; to: string; society: string }

/** @throws STATEMENT_DATES, TENANT_UNKNOWN */
export async function settle(operations: Operations, order: ReportOrder): Promise<SettledOrder> {
  const { tenant } = order
  const firstMonth = await firstMonthOf(operations, tenant)
  const where = { id: { equals: tenant } }
  const row = await firstRow<Row>(operations, { platform: true }, slugs.tenants, where)
  const { name, timeZone } = row as unknown as { name: string; timeZone: string }
  const to = order.to ?? businessDateIn(timeZone, new Date())
  assertDays({ to })
  const from = order.from ?? yearStart(to, firstMonth)
  // A balance is of one day: the first is asked for nowhere.
  const isOfDay = order.report === 'trial-balance' || order.report === 'balance-sheet'
  if (!isOfDay) assertDays({ from, to })
  return { ...order, from, to, society: name }
}

/** The figures of a report, in thebe, as the JSON of the API and the command line has them. */
export async function reportFigures(
  operations: Operations,
  { tenant, report, from, to, account }: SettledOrder & { after?: string | undefined },
  { after, limit = 500 }: { after?: string | undefined; limit?: number } = {},
): Promise<object> {
  switch (report) {
    case 'trial-balance':
      return trialBalance(operations, { tenant, asOf: to })
    case 'income':
      return incomeStatementOf(operations, { tenant, from, to })
    case 'balance-sheet':
      return balanceSheetOf(operations, { tenant, asOf: to })
    case 'cash-flow':
      return cashFlowOf(operations, { tenant, from, to })
    case 'ledger':
      return accountLedger(operations, { tenant, account: account ?? '', from, to, after, limit })
  }
}

/** A report as a table: on the screen and in files. */
export async function reportTable(
  operations: Operations,
  order: SettledOrder,
): Promise<ReportFile> {
  const words = wordsIn(order.language)
  const { from, to, society, report } = order
  const isOfDay = report === 'trial-balance' || report === 'balance-sheet'
  const days = filled(isOfDay ? words.asOf : words.range, { day: to, from, to })
  if (report === 'ledger') {
    const rows = ledgerRows(operations, order, words)
    return {
      title: words.generalLedger,
      about: [society, days],
      columns: ledgerColumns(words),
      rows,
    }
  }
  return { ...(await arranged(operations, order, words)), about: [society, days] }
}

async function arranged(
  operations: Operations,
  { tenant, report, from, to, language }: SettledOrder,
  words: BooksWords,
): Promise<Arranged> {
  switch (report) {
    case 'income':
      return incomeStatementTable(await incomeStatementOf(operations, { tenant, from, to }), words)
    case 'balance-sheet':
      return balanceSheetTable(await balanceSheetOf(operations, { tenant, asOf: to }), words)
    case 'cash-flow':
      return cashFlowTable(await cashFlowOf(operations, { tenant, from, to }), words, language)
    default:
      return trialBalanceTable(await accountFigures(operations, tenant, { to }), words)
  }
}

const PAGE = 2000

/** Account by account: what it was before, each posting, what it is after. One page is in memory. */
async function* ledgerRows(
  operations: Operations,
  order: SettledOrder,
  words: BooksWords,
): AsyncGenerator<ReportRow> {
  const { tenant, from, to, account: only, language } = order
  const accounts = only
    ? [only]
    : (await accountFigures(operations, tenant, { to })).map(({ account }) => account)
  for (const account of accounts) {
    let after: string | undefined
    let isFirst = true
    do {
      const page = await accountLedger(operations, {
        tenant,
        account,
        from,
        to,
        after,
        limit: PAGE,
      })
      if (isFirst) {
        yield { kind: 'heading', account, cells: [`${page.account.code} ${page.account.name}`] }
        yield openingRow(page, words)
      }
      yield* page.lines.map(ledgerRow(language))
      isFirst = false
      after = page.next ?? undefined
      if (!after) yield closingRow(page, words)
    } while (after)
  }
}
