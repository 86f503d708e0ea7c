import { shareOut } from '../../domain/claims/shares'
import type { PayeeKind, PayMethod } from '../../domain/claims/types'
import { formatAmount } from '../../domain/money'
import type { ProposedPayee } from '../../plugins/claims'
import { thebeOf } from './entered-amount'

/** Somebody who is paid, as it is typed. */
export type PayeeDraft = {
  /** Of somebody who is named on the claim already. */
  id: string | null
  /** Tells the rows of the form apart. */
  key: string
  kind: PayeeKind
  name: string
  phone: string
  by: 'share' | 'amount'
  value: string
  method: PayMethod | ''
  bank: string
  branch: string
  accountNumber: string
  hasNumber: boolean
}

let rows = 0
const nextKey = () => `payee-${(rows += 1)}`

export const emptyDraft = (given: Partial<PayeeDraft> = {}): PayeeDraft => ({
  ...{ id: null, key: nextKey(), kind: 'other', name: '', phone: '', by: 'share', value: '' },
  ...{ method: '', bank: '', branch: '', accountNumber: '', hasNumber: false },
  ...given,
})

export const draftOf = (payee: ProposedPayee): PayeeDraft =>
  emptyDraft({
    ...{ id: payee.id ?? null, kind: payee.kind, name: payee.name, phone: payee.phone ?? '' },
    by: payee.amount ? 'amount' : 'share',
    value: payee.amount ? formatAmount(payee.amount) : (payee.sharePercent ?? ''),
    ...{ method: payee.method ?? '', bank: payee.bank ?? '', branch: payee.branch ?? '' },
    hasNumber: payee.hasNumber,
  })

type Named = Pick<PayeeDraft, 'key' | 'kind' | 'name'>

/** The payees as the API takes them. */
export const payeesOf = (drafts: readonly PayeeDraft[]) =>
  drafts.map(({ id, kind, name, phone, by, value, method, bank, branch, accountNumber }) => ({
    ...{ id, kind, name: name.trim(), phone: phone.trim() || null, method: method || null },
    amount: by === 'amount' ? thebeOf(value) : null,
    sharePercent: by === 'share' ? value.trim() || null : null,
    ...(method === 'bank' ? { bank: bank.trim() || null, branch: branch.trim() || null } : {}),
    ...(method === 'bank' || method === 'wallet'
      ? { accountNumber: accountNumber.trim() || null }
      : {}),
  }))

/**
 * What each would get of the claim, by the rules that release it.
 * @param total thebe @returns thebe by the draft's key; null while it does not add up
 */
export function partsOf(
  total: number,
  drafts: readonly PayeeDraft[],
): ReadonlyMap<string, number> | null {
  const first: (Named & { amount: number })[] = []
  const shared: (Named & { sharePercent: string })[] = []
  for (const { key, kind, name, by, value } of drafts) {
    if (by === 'amount') first.push({ key, kind, name, amount: thebeOf(value) ?? 0 })
    else shared.push({ key, kind, name, sharePercent: value.trim() })
  }
  try {
    const parts = shareOut<Named>(total, { first, shared })
    return new Map(parts.map(({ key, amount }) => [key, amount]))
  } catch {
    return null
  }
}
