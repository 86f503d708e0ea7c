import { slugs } from '../../../collections/slugs'
import type { Actor } from '../../../domain/actor'
import { assertDetails, type BankDetails } from '../../../domain/payouts'
import { recordAudit } from '../../../hooks/audit'
import { firstRow, isId } from '../../../storage/reading'
import type { Storage, Transaction } from '../../../storage/types'
import { tenantCipher } from '../../../tenants/personal-data'
import { payoutErrors } from '../errors'
import { payoutSlugs } from '../slugs'

export type ProposeAccount = BankDetails & {
  tenant: string
  member: string
  /** Whoever else is paid for the member, by the key of `Payable.payee`. */
  payee?: string | null
  actor: Actor
}

/**
 * Enters the bank account that somebody is to be paid to; nothing is paid to it before a second person
 * confirms it.
 * @returns its id
 * @throws PAYOUT_MEMBER_UNKNOWN, PAYOUT_FILE_INVALID naming the field
 */
export async function proposeAccount(storage: Storage, order: ProposeAccount): Promise<string> {
  const { tenant, member, name, branch, account } = order
  assertDetails({ name, branch, account }, 'account')
  return storage.transaction(async (transaction) => {
    const known =
      isId(member) &&
      (await firstRow(transaction, { tenant }, slugs.members, { id: { equals: member } }))
    if (!known) throw unknownMember(member)
    return writeAccount(transaction, order)
  })
}

/**
 * Writes an account down, in a transaction of the caller.
 * @param confirmedBy who was the second person, where two have decided about it already
 */
export async function writeAccount(
  transaction: Transaction,
  { tenant, member, payee, name, branch, account, actor }: ProposeAccount,
  confirmedBy?: Actor,
): Promise<string> {
  const cipher = await tenantCipher(transaction, tenant)
  const id = transaction.newId()
  const identity = { collection: payoutSlugs.accounts, id, field: 'account' }
  const row = {
    ...{ id, member, payee: payee ?? member, name: name.trim(), branch },
    status: confirmedBy ? 'confirmed' : 'proposed',
    account: cipher.encrypt(identity, account),
    accountIndex: cipher.blindIndex('bank-account', account),
    ...{ maker: actor.id, makerName: actor.name, checkerName: confirmedBy?.name ?? null },
  }
  await transaction.insertMany({ tenant }, payoutSlugs.accounts, [row])
  recordAudit(transaction, [
    {
      ...{ tenant, actor: confirmedBy ?? actor, collection: payoutSlugs.accounts, documentId: id },
      action: confirmedBy ? 'payouts.confirm-account' : 'payouts.propose-account',
      changes: [
        { field: 'member', before: null, after: member },
        { field: 'payee', before: null, after: row.payee },
      ],
    },
  ])
  return id
}

/** The same for one that is not there and for one of another society. */
export const unknownMember = (id: string) =>
  payoutErrors.PAYOUT_MEMBER_UNKNOWN(`member: there is no member ${id}.`, { field: 'member' })
