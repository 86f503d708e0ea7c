import { amountIn } from '../../../collections/subscriptions/amounts'
import { addMonths, periodOf, type BusinessDate, type Period } from '../../../domain/calendar'
import { duePremiums, dueOn, funeralTermsOf, monthsReceived } from '../../../domain/funeral'
import type { ProductDefinition } from '../../../domain/products'
import type { CatalogueProduct } from '../../../collections/subscriptions/catalogue'
import type { FuneralSubscription, PolicyRow } from '../policies/types'
import type { Page } from './load'

/** Months that may be paid ahead: more than anybody does, so that no count goes on for ever. */
const MOST_AHEAD = 120

/** What the registers say of a policy's premiums on a day. */
export type PremiumState = {
  /** The months owed, and what they come to in thebe. */
  owed: Period[]
  amount: number
  /** The months received in full since `premiumsFrom`. */
  paid: Period[]
  /** What the premiums of some months come to, in thebe. */
  worth(months: readonly Period[]): number
  received: number
  /** The premium of the day's month. */
  premium: number
}

type Given = {
  policy: PolicyRow
  subscription: FuneralSubscription
  terms: ProductDefinition
  product: CatalogueProduct
  on: BusinessDate
}

/**
 * Who is deducted by payroll owes what the register of arrears says: a month that the payroll office
 * has not paid yet is no member's fault. Who pays in another way owes each month that was due and that
 * the money received does not cover.
 */
export function premiumState(page: Page, given: Given): PremiumState {
  const { policy, subscription, terms, product, on } = given
  const { frequency } = terms
  const rows = page.amounts.get(subscription.id)
  const amountOf = (period: Period) => amountIn(subscription.amount, rows, period)
  const received = (page.received.get(subscription.id) ?? 0) - policy.receivedBefore
  const due = { from: policy.premiumsFrom, frequency, amountIn: amountOf }
  const today = periodOf(on)
  const end = subscription.until && subscription.until < today ? subscription.until : today
  const paid = monthsReceived(received, { ...due, until: addMonths(today, MOST_AHEAD) })
  const worth = (months: readonly Period[]) =>
    months.reduce((sum, period) => sum + amountOf(period), 0)
  const known = { paid, received, worth, premium: amountOf(today) }
  const isOnPayroll =
    (subscription.deductionCode ?? product.deductionCode) !== null &&
    Boolean(page.members.get(policy.member)?.payrollAuthority)
  if (isOnPayroll) {
    const arrears = (page.arrears.get(subscription.id) ?? []).filter(
      ({ period }) => period >= policy.premiumsFrom,
    )
    return {
      ...known,
      owed: [...new Set(arrears.map(({ period }) => period))],
      amount: arrears.reduce((sum, { outstanding }) => sum + outstanding, 0),
    }
  }
  const funeral = funeralTermsOf(terms)
  const isPaid = new Set(paid)
  const all = [...duePremiums({ ...due, until: end })].filter(
    ({ period }) => dueOn(period, funeral) <= on,
  )
  const open = all.filter(({ period }) => !isPaid.has(period))
  const paidFor = all.filter(({ period }) => isPaid.has(period))
  const asked = open.reduce((sum, { amount }) => sum + amount, 0)
  // Part of a premium that came is less to pay, though the premium is not received.
  const part = received - paidFor.reduce((sum, { amount }) => sum + amount, 0)
  return {
    ...known,
    owed: open.map(({ period }) => period),
    amount: asked - Math.min(asked, Math.max(0, part)),
  }
}
