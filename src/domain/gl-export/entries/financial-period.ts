import type { FinancialYear } from './types'

/** Compiles a function that finds the financial period (1 to 13) of a day, or nothing where the table has none. */
export function financialPeriods({
  firstMonth,
  table,
}: FinancialYear): (date: string) => number | undefined {
  if (table.length === 0) return (date) => ((Number(date.slice(5, 7)) - firstMonth + 12) % 12) + 1
  return (date) => table.find(({ from, to }) => from <= date && date <= to)?.number
}

/** Says what is wrong with a table of periods, in a sentence, or nothing. */
export function periodTableProblem(table: FinancialYear['table']): string | undefined {
  const sorted = [...table].sort((left, right) => (left.from < right.from ? -1 : 1))
  for (const [index, { from, to, number }] of sorted.entries()) {
    if (to < from) return `Period ${number} ends on ${to}, before it starts on ${from}.`
    if (!Number.isInteger(number) || number < 1 || number > 13)
      return `${number} is no financial period: they are 1 to 13.`
    const next = sorted[index + 1]
    if (next && next.from <= to)
      return `Periods ${number} and ${next.number} overlap on ${next.from}.`
  }
  return undefined
}
