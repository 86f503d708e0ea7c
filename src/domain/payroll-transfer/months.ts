import { addMonths, type Period } from '../calendar'

/** A month that a payroll file asked for, or is about to. */
export type AskedMonth = { period: Period; isSent: boolean }

type Months = {
  from: Period
  /** Of the old authority, with the member in it. */
  old: readonly AskedMonth[]
  /** Of the new authority, with the member or without. */
  next: readonly AskedMonth[]
}

/**
 * Why a member can't be transferred from a month on: no month may be deducted by both authorities, and
 * none by neither.
 * @returns which months, and what to do, or null
 */
export function transferProblem({ from, old, next }: Months): string | null {
  const twice = late(old, from)
  if (twice.length) return problemOf(twice, 'the old authority was asked for', 'deducted twice')
  const neither = late(next, from)
  if (!neither.length) return null
  return problemOf(neither, 'the new authority’s file is made for', 'deducted by neither')
}

const late = (months: readonly AskedMonth[], from: Period): AskedMonth[] =>
  months.filter(({ period }) => period >= from).sort((a, b) => (a.period < b.period ? -1 : 1))

function problemOf(months: AskedMonth[], what: string, danger: string): string {
  const list = months.map(({ period }) => period).join(', ')
  const earliest = addMonths((months.at(-1) as AskedMonth).period, 1)
  const isAnyOpen = months.some(({ isSent }) => !isSent)
  const advice = isAnyOpen
    ? `Cancel the run that is not submitted, or transfer from ${earliest}.`
    : `Transfer from ${earliest}.`
  return `${list} would be ${danger}: ${what} it already. ${advice}`
}
