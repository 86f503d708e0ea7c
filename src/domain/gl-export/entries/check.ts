import type { MotsheloError } from '../../errors'
import { ledgerExportErrors } from '../errors'
import { financialPeriods } from './financial-period'
import type { BookJournal, LedgerSettings } from './types'

/** As many of one kind as a person reads. */
const SHOWN = 50

export type LedgerTotals = {
  journals: number
  lines: number
  /** Thebe. */
  debit: number
  credit: number
  /** Dated into days that an earlier batch had covered. */
  late: number
  /** Numbers of the first and the last journal. */
  first: number | null
  last: number | null
}

/** What keeps a batch from being made. */
export type LedgerFindings = {
  /** Ids of accounts that the other program does not know. */
  unmapped: { account: string; postings: number }[]
  /** Numbers of journals. */
  unbalanced: number[]
  /** Days without a financial period. */
  undated: string[]
  /** Sentences about values that the format has no room for. */
  refused: string[]
}

/** Counts journals and finds what is wrong with them, one by one, in constant memory. */
export class LedgerCheck {
  readonly #settings: LedgerSettings
  readonly #covered: string | null
  readonly #periodOf: (date: string) => number | undefined
  readonly #unmapped = new Map<string, number>()
  readonly #undated = new Set<string>()
  readonly #unbalanced: number[] = []
  readonly #refused: string[] = []
  readonly totals: LedgerTotals = {
    ...{ journals: 0, lines: 0, debit: 0, credit: 0, late: 0 },
    ...{ first: null, last: null },
  }

  /** @param covered the last day of the batch before */
  constructor(settings: LedgerSettings, covered: string | null) {
    this.#settings = settings
    this.#covered = covered
    this.#periodOf = financialPeriods(settings.financialYear)
  }

  /** @returns whether it can be written */
  add(journal: BookJournal): boolean {
    const { number, businessDate, postings } = journal
    const sides = { debit: 0, credit: 0 }
    let sound = true
    for (const { account, side, amount } of postings) {
      sides[side] += amount
      if (this.#settings.accounts[account]) continue
      this.#unmapped.set(account, (this.#unmapped.get(account) ?? 0) + 1)
      sound = false
    }
    if (!isBalanced(journal, sides)) {
      this.#unbalanced.push(number)
      sound = false
    }
    if (this.#periodOf(businessDate) === undefined) {
      this.#undated.add(businessDate)
      sound = false
    }
    this.#count(journal, sides)
    return sound
  }

  refuse(sentence: string): void {
    if (this.#refused.length < SHOWN) this.#refused.push(sentence)
  }

  get findings(): LedgerFindings {
    return {
      unmapped: [...this.#unmapped].map(([account, postings]) => ({ account, postings })),
      unbalanced: this.#unbalanced.slice(0, SHOWN),
      undated: [...this.#undated].sort().slice(0, SHOWN),
      refused: this.#refused,
    }
  }

  #count({ number, businessDate, postings }: BookJournal, sides: Sides): void {
    const { totals } = this
    totals.journals += 1
    totals.lines += postings.length
    totals.debit += sides.debit
    totals.credit += sides.credit
    if (this.#covered !== null && businessDate <= this.#covered) totals.late += 1
    totals.first = Math.min(totals.first ?? number, number)
    totals.last = Math.max(totals.last ?? number, number)
  }
}

type Sides = { debit: number; credit: number }

const isBalanced = ({ postings }: BookJournal, { debit, credit }: Sides): boolean =>
  debit === credit &&
  postings.length > 1 &&
  postings.every(({ amount }) => Number.isSafeInteger(amount) && amount > 0)

/**
 * The refusal that a person reads, or nothing when the batch is sound.
 * @param nameOf what our account is called, for example `1000 Bank`
 */
export function refusalOf(
  findings: LedgerFindings,
  nameOf: (account: string) => string,
): MotsheloError | undefined {
  const { unmapped, unbalanced, undated, refused } = findings
  const details = { ...findings, unmapped: unmapped.map(({ account }) => nameOf(account)).sort() }
  const list = (items: (string | number)[]) =>
    `${items.slice(0, 10).join(', ')}${items.length > 10 ? ` and ${items.length - 10} more` : ''}`
  if (unbalanced.length > 0)
    return ledgerExportErrors.LEDGER_JOURNAL_UNBALANCED(
      `Debits and credits differ in journal ${list(unbalanced)}.`,
      details,
    )
  if (unmapped.length > 0)
    return ledgerExportErrors.LEDGER_ACCOUNT_UNMAPPED(
      `The other program has no account for ${list(details.unmapped)}.`,
      details,
    )
  if (undated.length > 0)
    return ledgerExportErrors.LEDGER_PERIOD_UNMAPPED(
      `No financial period has the day ${list(undated)}.`,
      details,
    )
  if (refused.length === 0) return undefined
  return ledgerExportErrors.LEDGER_CELL_REFUSED(refused.slice(0, 5).join(' '), details)
}
