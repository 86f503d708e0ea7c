import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { assertSharesAddUp, parseShare } from '../../domain/identity'
import { operationsOf } from '../../hooks/request-storage'
import { idOf } from '../../tenants/ids'
import { slugs } from '../slugs'

/** Set by `saveBeneficiaries`, which checks the whole set itself. */
export const WHOLE_SET = 'wholeBeneficiarySet'

type Beneficiary = { id?: string; tenant?: unknown; member?: unknown; sharePercent?: string }

/**
 * Single rows written by people must leave the member's shares at 100 %. A form saves the whole set
 * through its endpoint instead.
 * @throws SHARES_DO_NOT_ADD_UP
 */
export const checkShares: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const row = { ...(originalDoc as Beneficiary | undefined), ...(data as Beneficiary) }
  if (req.user && !req.context[WHOLE_SET]) {
    const others = await otherShares(req, row)
    assertSharesAddUp([...others, parseShare(row.sharePercent ?? '')])
  }
  return data
}

/** @throws SHARES_DO_NOT_ADD_UP unless the row is the member's last */
export const checkSharesLeft: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (!req.user || req.context[WHOLE_SET]) return
  const row = await req.payload.db.findOne<Beneficiary & { id: string }>({
    collection: slugs.beneficiaries,
    where: { id: { equals: id } },
    req,
  })
  const others = row ? await otherShares(req, row) : []
  if (others.length) assertSharesAddUp(others)
}

async function otherShares(
  req: PayloadRequest,
  { id, tenant, member }: Beneficiary,
): Promise<number[]> {
  const society = idOf(tenant)
  const owner = idOf(member)
  if (!society || !owner) return []
  const operations = await operationsOf(req)
  const shares: number[] = []
  const pages = operations.stream({ tenant: society }, slugs.beneficiaries, {
    where: { member: { equals: owner }, ...(id ? { id: { not_equals: id } } : {}) },
    select: ['sharePercent'],
  })
  for await (const page of pages)
    for (const row of page) shares.push(parseShare(String(row.sharePercent)))
  return shares
}
