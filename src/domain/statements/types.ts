export type AccountType = 'asset' | 'liability' | 'equity' | 'income' | 'expense'

/** What moved on an account over a range of days, or up to one, in thebe. */
export type AccountFigure = {
  /** Id of the account. */
  account: string
  code: string
  name: string
  type: AccountType
  /** Kept as cash or with a bank: the cash flow is of these accounts. */
  cash: boolean
  debit: number
  credit: number
}

/** A line of a statement: an account with its amount on the side that its heading stands for. */
export type StatementAmount = { account: string; code: string; name: string; amount: number }
