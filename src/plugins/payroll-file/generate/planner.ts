import {
  actionFor,
  DeductionLines,
  isDeducted,
  isOrderActive,
  lineKey,
  type DeductionLine,
  type DeductionPart,
} from '../../../domain/deductions'
import { isMotsheloError } from '../../../domain/errors'
import { moneyErrors } from '../../../domain/money'
import type { FeeToAsk } from '../../membership-fees/requests/to-ask'
import type { DeductionAction, RunMode } from '../collections/deduction-runs'
import type { BaselineLine } from './baseline'
import { ExceptionList } from './exceptions'
import type { MemberRow } from './members'
import type { TransferredCodes } from './transfers'
import type { AuthorityRow, CodeRow, ProductRow } from './setting'

/** What one subscription takes of a line, with the accounts that its money will be posted to. */
export type LinePart = DeductionPart & {
  memberAccount: string | null
  account: string
  /** The bill it asks for; none for a premium of the month. */
  bill?: string
}

export type SubscriptionRow = {
  id: string
  member: string
  product: string
  amount: number
  deductionCode: string | null
  from: string
  until: string | null
}

/** A line of the run before it is stored. */
export type PlannedLine = {
  member: MemberRow
  payrollNumber: string
  deductionCode: string
  action: DeductionAction
  inFile: boolean
  amount: number
  previousAmount: number
  parts: LinePart[]
}

export type Setting = {
  period: string
  mode: RunMode
  authority: AuthorityRow
  codes: Map<string, CodeRow>
  products: Map<string, ProductRow>
  members: Map<string, MemberRow>
  /** The code under which a transferred member's instruction goes on. */
  codeOf?: TransferredCodes
}

/** Turns subscriptions into the lines of one authority's month, and lists what cannot be deducted. */
export class Planner {
  readonly exceptions = new ExceptionList()
  readonly #lines: DeductionLines<LinePart>
  readonly #setting: Setting

  constructor(setting: Setting) {
    this.#setting = setting
    this.#lines = new DeductionLines<LinePart>(setting.period)
  }

  /**
   * Adds what a subscription is due each month; what is due once or each year is asked for by its bills.
   * @param memberAccount what the subscription is paid into
   */
  add(subscription: SubscriptionRow, memberAccount: string | null): void {
    const { period, products } = this.#setting
    if (!isOrderActive(subscription, period)) return
    if (products.get(subscription.product)?.frequency !== 'monthly') return
    this.#addOrder(subscription, { memberAccount })
  }

  /** Adds a bill that is not settled. It is owed also after its subscription has ended. */
  addFee({ id: bill, subscription: id, memberAccount, period: from, ...fee }: FeeToAsk): void {
    this.#addOrder({ ...fee, id, from, until: null }, { memberAccount, bill })
  }

  #addOrder(order: SubscriptionRow, paidInto: Pick<LinePart, 'memberAccount' | 'bill'>): void {
    const { period, members, products, codeOf } = this.#setting
    const member = members.get(order.member)
    const product = products.get(order.product)
    if (!member || !product || order.amount === 0 || !isDeducted(member, period)) return
    const codeId = order.deductionCode ?? product.deductionCode
    // Without a code the product is paid in another way than by payroll.
    if (!codeId) return
    const now = codeOf?.(member.id, codeId) ?? codeId
    const code = this.#codeFor(order, member, now)
    if (!code) return
    const { id, amount, from, until } = order
    this.#addPart(member, code.code, {
      from,
      until,
      part: {
        subscriptionId: id,
        productId: product.id,
        productCode: product.code,
        productKind: product.kind,
        amount,
        account: product.account,
        ...paidInto,
      },
    })
  }

  #addPart(
    member: MemberRow,
    deductionCode: string,
    order: { from: string; until: string | null; part: LinePart },
  ): void {
    try {
      this.#lines.add({ memberId: member.id, deductionCode, ...order })
    } catch (error) {
      if (!isMotsheloError(error)) throw error
      throw moneyErrors.AMOUNT_TOO_GREAT(
        `Member ${member.memberNumber}, deduction code ${deductionCode}: the subscriptions add up to more than can be kept exactly.`,
        { member: member.memberNumber, deductionCode },
      )
    }
  }

  /** @param baseline the lines of the run before, by member and code; what is left of it has ended */
  lines(baseline: Map<string, BaselineLine>): PlannedLine[] {
    const planned: PlannedLine[] = []
    for (const line of this.#lines.values()) {
      const key = lineKey(line.memberId, line.deductionCode)
      const before = baseline.get(key)
      baseline.delete(key)
      planned.push(...this.#compare(line, before))
    }
    for (const before of baseline.values()) planned.push(this.#ceased(before))
    return planned
  }

  #codeFor(subscription: SubscriptionRow, member: MemberRow, codeId: string): CodeRow | null {
    const { authority, codes } = this.#setting
    const code = codes.get(codeId)
    const isHere = member.payrollAuthority === authority.id
    if (!code) {
      if (isHere) this.exceptions.add('CODE_OF_OTHER_AUTHORITY', member, subscription.id)
      return null
    }
    if (member.payrollAuthority === null) {
      this.exceptions.add('AUTHORITY_MISSING', member, subscription.id)
      return null
    }
    if (!isHere) return null
    if (!member.payrollNumber)
      this.exceptions.add('PAYROLL_NUMBER_MISSING', member, subscription.id)
    else if (code.status !== 'active') {
      this.exceptions.add('CODE_SUSPENDED', member, subscription.id)
    } else return code
    return null
  }

  #compare(line: DeductionLine<LinePart>, before: BaselineLine | undefined): PlannedLine[] {
    const member = this.#setting.members.get(line.memberId) as MemberRow
    const payrollNumber = member.payrollNumber as string
    // To the payroll another number is another instruction: the old one ends, a new one begins.
    const isMoved = before !== undefined && before.payrollNumber !== payrollNumber
    const previousAmount = before && !isMoved ? before.amount : 0
    const action = actionFor(previousAmount, line.amount) as DeductionAction
    const current: PlannedLine = {
      member,
      payrollNumber,
      deductionCode: line.deductionCode,
      action,
      inFile: this.#isInFile(action),
      amount: line.amount,
      previousAmount,
      parts: line.parts.sort(bySubscription),
    }
    return isMoved ? [this.#ceased(before), current] : [current]
  }

  #ceased({ member, payrollNumber, deductionCode, amount }: BaselineLine): PlannedLine {
    return {
      // Members are kept for good, so a line's member is always there.
      member: this.#setting.members.get(member) as MemberRow,
      payrollNumber,
      deductionCode,
      action: 'CEASE',
      inFile: this.#isInFile('CEASE'),
      amount: 0,
      previousAmount: amount,
      parts: [],
    }
  }

  #isInFile(action: DeductionAction): boolean {
    return this.#setting.mode === 'full' || action !== 'NOCHANGE'
  }
}

function bySubscription(left: LinePart, right: LinePart): number {
  if (left.subscriptionId !== right.subscriptionId)
    return left.subscriptionId < right.subscriptionId ? -1 : 1
  return (left.bill ?? '') < (right.bill ?? '') ? -1 : 1
}
