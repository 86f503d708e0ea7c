import { sumAmounts } from '../money'
import { balanceOf } from './amounts'
import { statementErrors } from './errors'
import type { AccountFigure } from './types'

/** What journals of one event moved on cash accounts, in thebe. */
export type CashMovement = { event: string; debit: number; credit: number }

export type CashFlowLine = {
  /** The journals' event, for example `receipt.cash`. */
  event: string
  received: number
  paid: number
  net: number
}

export type CashAccountLine = {
  account: string
  code: string
  name: string
  opening: number
  closing: number
}

/** What came in and went out over a range of days, directly, by what it was for; in thebe. */
export type CashFlow = {
  lines: CashFlowLine[]
  totals: { received: number; paid: number; net: number }
  opening: number
  closing: number
  accounts: CashAccountLine[]
}

type Cash = {
  /** Everything posted before the first day. */
  before: readonly AccountFigure[]
  /** Everything posted up to the last day. */
  upToDay: readonly AccountFigure[]
  /** What moved on cash accounts between the two, by event. */
  movements: readonly CashMovement[]
}

/**
 * Arranges movements of cash and bank accounts. A transfer from one to the other comes in and goes out.
 * @throws STATEMENT_UNBALANCED when the movements are not the change of cash
 */
export function cashFlow({ before, upToDay, movements }: Cash): CashFlow {
  const lines = movements
    .map(({ event, debit, credit }) => ({
      ...{ event, received: debit, paid: credit },
      net: sumAmounts([debit, -credit]),
    }))
    .sort((left, right) => right.net - left.net || (left.event < right.event ? -1 : 1))
  const accounts = cashAccounts(before, upToDay)
  const flow: CashFlow = {
    lines,
    totals: {
      received: sumAmounts(lines.map(({ received }) => received)),
      paid: sumAmounts(lines.map(({ paid }) => paid)),
      net: sumAmounts(lines.map(({ net }) => net)),
    },
    opening: sumAmounts(accounts.map(({ opening }) => opening)),
    closing: sumAmounts(accounts.map(({ closing }) => closing)),
    accounts,
  }
  assertExplained(flow)
  return flow
}

function cashAccounts(
  before: readonly AccountFigure[],
  upToDay: readonly AccountFigure[],
): CashAccountLine[] {
  const opening = new Map(before.map((figure) => [figure.account, balanceOf(figure)]))
  return upToDay
    .filter(({ cash }) => cash)
    .map((figure) => ({
      ...{ account: figure.account, code: figure.code, name: figure.name },
      opening: opening.get(figure.account) ?? 0,
      closing: balanceOf(figure),
    }))
    .sort((left, right) => (left.code < right.code ? -1 : 1))
}

function assertExplained({ opening, closing, totals }: CashFlow): void {
  if (sumAmounts([opening, totals.net]) === closing) return
  throw statementErrors.STATEMENT_UNBALANCED(
    `Cash was ${opening} thebe and is ${closing}, but its movements are ${totals.net}.`,
    { opening, closing, net: totals.net },
  )
}
