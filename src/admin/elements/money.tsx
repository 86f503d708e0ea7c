import { formatCurrency } from '../../domain/money'

/** An amount of thebe as people read it. */
export function Money({ amount }: { amount: number | null | undefined }) {
  return (
    <span className="motshelo-money">
      {amount === null || amount === undefined ? '–' : formatCurrency(amount)}
    </span>
  )
}
