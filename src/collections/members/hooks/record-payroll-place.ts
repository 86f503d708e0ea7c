import type { CollectionAfterChangeHook } from 'payload'
import { inTransactionOf } from '../../../hooks/request-storage'
import { idOf } from '../../../tenants/ids'
import { societyOf, todayIn } from '../../rules/society'
import { keepPayrollHistory } from '../payroll-history'
import { isHolder } from '../status'

type Stored = {
  id: string
  tenant?: unknown
  payrollAuthority?: unknown
  payrollNumber?: string | null
  status: string
  statusDate?: string | null
  joinedOn: string
}

/** Writes the history of payroll numbers when a member gets, changes or gives up one. */
export const recordPayrollPlace: CollectionAfterChangeHook = async ({
  data,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  // `data` has every field; the document may lack what the caller did not select.
  const stored = { ...(data as Stored), id: String(doc.id) }
  const before = operation === 'update' ? (previousDoc as Stored) : undefined
  if (before && placeOf(before) === placeOf(stored)) return doc
  const tenant = idOf(stored.tenant) ?? idOf(before?.tenant)
  if (!tenant) return doc
  await inTransactionOf(req, async (transaction) => {
    const today = todayIn(await societyOf(transaction, tenant))
    const hasLeft = before && isHolder(before.status) && !isHolder(stored.status)
    const place = {
      member: stored.id,
      payrollAuthority: idOf(stored.payrollAuthority) ?? null,
      payrollNumber: stored.payrollNumber ?? null,
      status: stored.status,
      from: before ? (hasLeft && stored.statusDate) || today : stored.joinedOn,
    }
    await keepPayrollHistory(transaction, tenant, [place])
  })
  return doc
}

const placeOf = ({ payrollAuthority, payrollNumber, status }: Stored): string =>
  isHolder(status) ? `${idOf(payrollAuthority) ?? ''}/${payrollNumber ?? ''}` : ''
