import { assertAmount } from '../money'
import type { Category } from './types'

/** Every category there is, in the order in which people read them: what went well first. */
export const categoriesInOrder: readonly Category[] = [
  'MATCHED',
  'SHORT',
  'OVER',
  'MISSING',
  'UNEXPECTED',
  'UNIDENTIFIED',
  'DUPLICATE',
  'WRONG_CODE',
  'CEASED_STILL_PAID',
  'EXITED',
  'DECEASED',
  'REVERSAL',
]

/** Lines and thebe of each category, none left out; MISSING counts expected lines, with nothing received. */
export type CategoryTotals = Record<Category, { lines: number; amount: number }>

/** The figures of a reconciled month, as the command line prints them. */
export type ReconciliationSummary = {
  remittance: { lines: number; amount: number; categories: CategoryTotals }
  allocated: Record<string, number> & { total: number }
  suspense: number
  arrears: number
}

/** Adds up a month while its items go by. */
export class SummaryBuilder {
  private readonly categories = wholeCategories({})
  private readonly byProduct = new Map<string, number>()
  private allocatedTotal = 0
  private suspense = 0
  private arrears = 0

  count(category: Category, lines: number, amount: number): void {
    const totals = this.categories[category]
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

/**
 * A summary as it was built: all categories and products in their order. A database keeps neither the
 * order of a JSON document nor what an earlier version left out.
 */
export function wholeSummary(summary: ReconciliationSummary): ReconciliationSummary {
  const { remittance, suspense, arrears } = summary
  const { total, ...products } = summary.allocated
  return {
    remittance: {
      lines: remittance.lines,
      amount: remittance.amount,
      categories: wholeCategories(remittance.categories),
    },
    allocated: { ...Object.fromEntries(Object.entries(products).sort()), total },
    suspense,
    arrears,
  }
}

const wholeCategories = (known: Partial<CategoryTotals>): CategoryTotals =>
  Object.fromEntries(
    categoriesInOrder.map((category) => {
      const { lines, amount } = known[category] ?? { lines: 0, amount: 0 }
      return [category, { lines, amount }]
    }),
  ) as CategoryTotals
