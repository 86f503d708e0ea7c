/** What a payment would pay, as the endpoint answers it. Thebe. */
export type Plan = {
  dues: Due[]
  lines: { target: string; targetId: string | null; period: string | null; amount: number }[]
  rest: number
}

export type Due = {
  key: string
  target: string
  targetId: string
  productCode: string
  period: string | null
  amount: number
  isOpenEnded?: boolean
}

/** The choice of where the rest goes, as the endpoint takes it. */
export function restOf(choice: string) {
  if (!choice) return undefined
  return choice === 'member-credit' ? { to: choice } : { to: 'savings', subscription: choice }
}

export const savingsOf = (plan: Plan | null): Due[] =>
  plan?.dues.filter(({ target }) => target === 'savings') ?? []

/** What a due gets by the plan, in thebe. */
export const paidOf = ({ lines }: Plan, { target, targetId, period }: Due): number =>
  lines.find(
    (line) => line.target === target && line.targetId === targetId && line.period === period,
  )?.amount ?? 0
