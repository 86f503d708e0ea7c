import { sumAmounts } from '../money'
import type { AccountFigure, AccountType, StatementAmount } from './types'

/** Debit less credit of an account, in thebe. */
export const balanceOf = ({ debit, credit }: Pick<AccountFigure, 'debit' | 'credit'>): number =>
  sumAmounts([debit, -credit])

/** Accounts of these types grow by credits. */
const CREDIT: readonly AccountType[] = ['liability', 'equity', 'income']

/** The lines of one type, by code, positive on the side on which accounts of the type grow. */
export function amountsOf(figures: readonly AccountFigure[], type: AccountType): StatementAmount[] {
  const sign = CREDIT.includes(type) ? -1 : 1
  return figures
    .filter((figure) => figure.type === type && (figure.debit !== 0 || figure.credit !== 0))
    .map((figure) => ({
      ...{ account: figure.account, code: figure.code, name: figure.name },
      // A plain zero: minus zero would print as one.
      amount: sign * balanceOf(figure) || 0,
    }))
    .sort((left, right) => (left.code < right.code ? -1 : 1))
}

export const totalOf = (lines: readonly StatementAmount[]): number =>
  sumAmounts(lines.map(({ amount }) => amount))
