import { sumAmounts } from '../money'
import { amountsOf, totalOf } from './amounts'
import { statementErrors } from './errors'
import { incomeStatement } from './income-statement'
import type { AccountFigure, StatementAmount } from './types'

/** What a society has and owes on a day, in thebe. */
export type BalanceSheet = {
  assets: StatementAmount[]
  liabilities: StatementAmount[]
  equity: StatementAmount[]
  /** Income less expenses of earlier years that nobody posted to an equity account yet. */
  earlierResult: number
  /** Income less expenses since the year began. */
  yearResult: number
  totals: { assets: number; liabilities: number; equity: number }
}

/**
 * Arranges the balances of a day. Results that are not posted to equity are shown as equity, the
 * year's own apart.
 * @param upToDay everything posted up to the day
 * @param inYear what of it moved since the year began
 * @throws STATEMENT_UNBALANCED when assets are not liabilities and equity together
 */
export function balanceSheet(
  upToDay: readonly AccountFigure[],
  inYear: readonly AccountFigure[],
): BalanceSheet {
  const assets = amountsOf(upToDay, 'asset')
  const liabilities = amountsOf(upToDay, 'liability')
  const equity = amountsOf(upToDay, 'equity')
  const yearResult = incomeStatement(inYear).result
  const earlierResult = sumAmounts([incomeStatement(upToDay).result, -yearResult])
  const totals = {
    assets: totalOf(assets),
    liabilities: totalOf(liabilities),
    equity: sumAmounts([totalOf(equity), earlierResult, yearResult]),
  }
  assertBalanced(totals)
  return { assets, liabilities, equity, earlierResult, yearResult, totals }
}

function assertBalanced({ assets, liabilities, equity }: BalanceSheet['totals']): void {
  if (assets === sumAmounts([liabilities, equity])) return
  throw statementErrors.STATEMENT_UNBALANCED(
    `Assets are ${assets} thebe, liabilities ${liabilities} and equity ${equity}.`,
    { assets, liabilities, equity },
  )
}
