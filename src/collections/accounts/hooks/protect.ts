import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { accountBalance, lockJournals } from '../../../ledger'
import { storageOf } from '../../../storage'
import type { Operations } from '../../../storage/types'
import { idOf } from '../../../tenants/ids'
import { slugs } from '../../slugs'
import { accountErrors } from '../errors'

/** An account that was posted to keeps its nature, and one that holds money stays open. */
export const protectAccount: CollectionBeforeChangeHook = async (args) => {
  const { data, operation, originalDoc, req } = args
  if (operation !== 'update') return data
  const isChanged = (field: string) => field in data && data[field] !== originalDoc[field]
  const nature = ['type', 'control'].filter(isChanged)
  const isClosing = isChanged('status') && data.status === 'closed'
  if (!nature.length && !isClosing) return data
  const tenant = idOf(originalDoc.tenant) as string
  const operations = await locked(req, tenant)
  const account = String(originalDoc.id)
  const where = `Account ${originalDoc.code}`
  if (nature.length && (await isUsed(operations, tenant, account))) {
    throw accountErrors.ACCOUNT_IN_USE(
      `${where}, ${nature.join(' and ')}: it has postings or members.`,
      {
        fields: nature,
      },
    )
  }
  if (isClosing) {
    const { balance } = await accountBalance(operations, { tenant, account })
    if (balance !== 0) {
      throw accountErrors.ACCOUNT_NOT_EMPTY(
        `${where} holds ${balance} thebe and can't be closed.`,
        {
          balance,
        },
      )
    }
  }
  return data
}

/** Postings wait from here until the change is committed, so that none slips in between. */
async function locked(req: PayloadRequest, tenant: string): Promise<Operations> {
  const storage = storageOf(req.payload)
  const transaction = await storage.joined(req)
  if (!transaction) return storage
  await lockJournals(transaction, tenant)
  return transaction
}

async function isUsed(operations: Operations, tenant: string, account: string): Promise<boolean> {
  for (const collection of [slugs.postings, slugs.memberAccounts]) {
    const where = { account: { equals: account } }
    const options = { where, select: ['account'], pageSize: 1 }
    for await (const page of operations.stream({ tenant }, collection, options)) {
      if (page.length) return true
    }
  }
  return false
}
