import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import { businessDateIn } from '../../domain/calendar'
import { storageOf } from '../../storage'
import { allRows } from '../../storage/reading'
import type { Row } from '../../storage/types'
import { idOf } from '../../tenants/ids'
import { History, type HistoryLine } from '../membership-fees/history'
import { mayIn, societyOf } from '../session/societies'
import { textOf, textsIn, type Translate } from '../translations'
import { ReceiveForm } from './receive.client'
import { receiptSteps } from './steps'
import { DocumentView } from '../elements/document-view'

type Member = { id?: string; tenant?: unknown }
type Receipt = Row & {
  id: string
  number: number
  receivedOn: string
  amount: number
  status: string
  maker: string
}

/** A member's receipts: the form that writes one over all that is owed, and those there were. */
export async function MemberReceiptsView({ doc, initPageResult, i18n }: DocumentViewServerProps) {
  const { req } = initPageResult
  const { id, tenant: of } = (doc ?? {}) as Member
  const tenant = idOf(of)
  if (!id || !tenant) return null
  const t = textsIn(i18n.language)
  const society = await societyOf(req, tenant)
  const mayReceive = await mayIn(req, tenant, 'receipts.receive')
  const receipts = await receiptsOf(req, tenant, id)
  const mayReverse = await mayIn(req, tenant, 'receipts.reverse')
  const admin = req.payload.config.routes.admin
  const lines = receipts.map((receipt) => lineOf(receipt, { t, admin, mayReverse })).reverse()
  return (
    <DocumentView name="receipting:receipts">
      {mayReceive && society && (
        <ReceiveForm
          key={receipts.length}
          member={id}
          today={businessDateIn(society.timeZone, new Date())}
        />
      )}
      <History title={t('receipts')} lines={lines} />
    </DocumentView>
  )
}

async function receiptsOf(req: PayloadRequest, tenant: string, member: string): Promise<Receipt[]> {
  if (!(await mayIn(req, tenant, 'receipts.read'))) return []
  return allRows<Receipt>(storageOf(req.payload), { tenant }, 'receipts', {
    where: { member: { equals: member } },
    select: ['number', 'receivedOn', 'amount', 'status', 'maker'],
  })
}

type Told = { t: Translate; admin: string; mayReverse: boolean }

const lineOf = (
  { id, number, receivedOn, amount, status, maker }: Receipt,
  { t, admin, mayReverse }: Told,
): HistoryLine => ({
  ...{ id, amount, maker, state: textOf(t, 'receiptStatus', status) },
  href: `${admin}/collections/receipts/${id}`,
  words: `${t('receipt')} ${number}, ${receivedOn}`,
  document: `/receipts/${id}`,
  steps: receiptSteps(status, mayReverse),
})
