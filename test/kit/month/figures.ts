/** The figures of a month in the shape of case A's expected.json. */
export type ExpectedMonth = {
  period: string
  currency: string
  unit: string
  deductionFile: { lines: number; amount: number; hashTotal: string }
  remittance: {
    lines: number
    amount: number
    categories: Record<string, { lines: number; amount: number }>
  }
  allocated: Record<string, number> & { total: number }
  suspense: number
  arrears: number
}

export type CategoryFigures = ExpectedMonth['remittance']['categories']

/** What a summary says of its categories: these, and of all others that no line is of them. */
export const categoriesOf = (found: CategoryFigures): CategoryFigures => ({
  ...Object.fromEntries(everyCategory.map((name) => [name, { lines: 0, amount: 0 }])),
  ...found,
})

/** All twelve, in the order of case A's expected.json. */
export const everyCategory = [
  ...['MATCHED', 'SHORT', 'OVER', 'MISSING', 'UNEXPECTED', 'UNIDENTIFIED', 'DUPLICATE'],
  ...['WRONG_CODE', 'CEASED_STILL_PAID', 'EXITED', 'DECEASED', 'REVERSAL'],
]

/** What one product is due, in thebe. */
export type Due = { product: string; amount: number }

/** Adds up what a month is made of. Everybody who makes a line says here what it is. */
export class Figures {
  private deduction = { lines: 0, amount: 0, hash: 0n }
  private readonly categories = categoriesOf({})
  private readonly allocated: Record<string, number> = {}
  private suspense = 0
  private arrears = 0

  constructor(private readonly period: string) {}

  /** A line of the deduction file. */
  deduct(payrollNumber: string, amount: number): void {
    this.deduction.lines += 1
    this.deduction.amount += amount
    this.deduction.hash += BigInt(payrollNumber)
  }

  /** A received line that goes to suspense whole. */
  suspend(category: string, amount: number): void {
    this.count(category, 1, amount)
    this.suspense += amount
  }

  /** What came for a deduction, paid into its products in the order given. */
  receive(category: string, lines: number, amount: number, due: Due[]): void {
    this.count(category, lines, amount)
    let left = amount
    for (const part of due) {
      const paid = left < part.amount ? left : part.amount
      left -= paid
      this.allocated[part.product] = (this.allocated[part.product] ?? 0) + paid
      this.arrears += part.amount - paid
    }
    this.suspense += left
  }

  expected(): ExpectedMonth {
    const received = Object.entries(this.categories).filter(([name]) => name !== 'MISSING')
    const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0)
    const { lines, amount, hash } = this.deduction
    return {
      period: this.period,
      currency: 'BWP',
      unit: 'thebe',
      deductionFile: { lines, amount, hashTotal: String(hash).slice(-12).padStart(12, '0') },
      remittance: {
        lines: total(received.map(([, each]) => each.lines)),
        amount: total(received.map(([, each]) => each.amount)),
        categories: this.categories,
      },
      allocated: { ...this.allocated, total: total(Object.values(this.allocated)) },
      suspense: this.suspense,
      arrears: this.arrears,
    }
  }

  private count(category: string, lines: number, amount: number): void {
    const counted = (this.categories[category] ??= { lines: 0, amount: 0 })
    counted.lines += lines
    counted.amount += amount
  }
}
