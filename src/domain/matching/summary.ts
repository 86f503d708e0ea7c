import { assertAmount } from '../money'
import type { Category } from './types'

/** Lines and thebe of each category; MISSING counts expected lines, with nothing received. */
export type CategoryTotals = Partial<Record<Category, { lines: number; amount: number }>>

/** The figures of a reconciled month, as the command line prints them. */
export type ReconciliationSummary = {
  remittance: { lines: number; amount: number; categories: CategoryTotals }
  allocated: Record<string, number> & { total: number }
  suspense: number
  arrears: number
}

/** Adds up a month while its items go by. */
export class SummaryBuilder {
  private readonly categories: CategoryTotals = {}
  private readonly byProduct = new Map<string, number>()
  private allocatedTotal = 0
  private suspense = 0
  private arrears = 0

  count(category: Category, lines: number, amount: number): void {
    const totals = (this.categories[category] ??= { lines: 0, amount: 0 })
    totals.lines += lines
    totals.amount = assertAmount(totals.amount + amount)
  }

  /** A product that was expected is shown also when nothing came for it. */
  allocate(productCode: string, amount: number): void {
    this.byProduct.set(productCode, assertAmount((this.byProduct.get(productCode) ?? 0) + amount))
    this.allocatedTotal = assertAmount(this.allocatedTotal + amount)
  }

  suspend(amount: number): void {
    this.suspense = assertAmount(this.suspense + amount)
  }

  owe(amount: number): void {
    this.arrears = assertAmount(this.arrears + amount)
  }

  build(): ReconciliationSummary {
    const received = Object.entries(this.categories).filter(([category]) => category !== 'MISSING')
    return {
      remittance: {
        lines: received.reduce((sum, [, totals]) => sum + totals.lines, 0),
        amount: received.reduce((sum, [, totals]) => assertAmount(sum + totals.amount), 0),
        categories: this.categories,
      },
      allocated: { ...Object.fromEntries([...this.byProduct].sort()), total: this.allocatedTotal },
      suspense: this.suspense,
      arrears: this.arrears,
    }
  }
}
