import {
  normalisePersonal,
  personalProblem,
  type TenantCipher,
} from '../../../tenants/personal-data'
import type { Row } from '../../../storage/types'
import { claimErrors } from '../errors'
import { claimSlugs } from '../slugs'
import type { NamedPayee, PayeeRow } from '../types'

/** A payee who was named before, by id: what is not entered again stays. */
export type FormerPayees = ReadonlyMap<string, PayeeRow>

const refused = (at: number, field: string, message: string) =>
  claimErrors.CLAIM_FORM(`payees, number ${at + 1}, ${field}: ${message}`, {
    field: `payees.${at}.${field}`,
  })

/** @throws CLAIM_FORM for somebody who can't be paid in the way that was chosen */
export function assertPayable(payees: readonly NamedPayee[], former: FormerPayees): void {
  for (const [at, payee] of payees.entries()) {
    const isRepeated = payees.findIndex((each) => payee.id && each.id === payee.id) < at
    if (payee.id && (!former.has(payee.id) || isRepeated))
      throw refused(at, 'id', `${payee.name} is not named on this claim, or twice.`)
    const wrong = destinationProblem(payee, former)
    if (wrong) throw refused(at, ...wrong)
  }
}

function destinationProblem(
  payee: NamedPayee,
  former: FormerPayees,
): [field: string, message: string] | null {
  const { name, method, bank } = payee
  const number = payee.accountNumber?.trim()
  if (method === 'bank' && !bank?.trim()) return ['bank', `enter the bank of ${name}.`]
  if (!number) {
    const isNeeded = (method === 'bank' || method === 'wallet') && !keptNumber(payee, former)
    return isNeeded ? ['accountNumber', `enter the number for ${name}.`] : null
  }
  if (method === 'cash') return ['accountNumber', 'cash goes to no account.']
  const problem = personalProblem(kindOf(payee), number)
  return problem ? ['accountNumber', problem] : null
}

/** The number that is kept for somebody who was named before and is paid in the same way. */
export function keptNumber({ id, method }: NamedPayee, former: FormerPayees): PayeeRow | null {
  const row = id ? former.get(id) : undefined
  const isSameWay = row && (row.method ?? null) === (method ?? null)
  return isSameWay && row.accountNumberIndex ? row : null
}

const kindOf = ({ method }: NamedPayee) => (method === 'wallet' ? 'wallet' : 'bank-account')

/** The account number as it is stored: encrypted for its place, and what finds the same number again. */
export function numberFields(
  id: string,
  payee: NamedPayee,
  { cipher, former }: { cipher: TenantCipher; former: FormerPayees },
): Row {
  const { accountNumber } = payee
  if (!accountNumber?.trim()) {
    const kept = keptNumber(payee, former)
    if (!kept) return {}
    return { accountNumber: kept.accountNumber, accountNumberIndex: kept.accountNumberIndex }
  }
  // One wallet is one, with or without the plus.
  const text = normalisePersonal(kindOf(payee), accountNumber).replace(/^\+/, '')
  return {
    accountNumber: cipher.encrypt(
      { collection: claimSlugs.payees, id, field: 'accountNumber' },
      text,
    ),
    accountNumberIndex: cipher.blindIndex('bank-account', text),
  }
}
