import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import { businessDateIn } from '../../domain/calendar'
import { sumAmounts } from '../../domain/money'
import { idOf } from '../../tenants/ids'
import { mayIn, societyOf } from '../session/societies'
import { textOf, textsIn, type Translate } from '../translations'
import { FeesTable } from './fees-table.client'
import { History, type HistoryLine } from './history'
import { readMemberFees, type MemberFees, type Receipt, type Waiver } from './read'
import { ReceiveForm } from './receive.client'
import { receiptSteps, waiverSteps } from './steps'
import '../elements/elements.css'

type Member = { id?: string; tenant?: unknown }

/** A member's fees: what is owed, the receipt that pays it, and what was received and waived before. */
export async function MemberFeesView({ doc, initPageResult, i18n }: DocumentViewServerProps) {
  const { req } = initPageResult
  const { id, tenant: of } = (doc ?? {}) as Member
  const tenant = idOf(of)
  if (!id || !tenant) return null
  const t = textsIn(i18n.language)
  const read = await readMemberFees(req, tenant, id)
  const may = await rightsIn(req, tenant)
  const society = await societyOf(req, tenant)
  const owed = sumAmounts(read.fees.map(({ outstanding }) => outstanding))
  const history = historyOf(read, { may, t, admin: req.payload.config.routes.admin })
  return (
    <Gutter className="motshelo-view">
      <FeesTable fees={read.fees.map(plain)} mayWaive={may.propose} />
      {owed > 0 && may.receive && society && (
        <ReceiveForm
          key={owed}
          member={id}
          today={businessDateIn(society.timeZone, new Date())}
          owed={owed}
        />
      )}
      <History title={t('feeReceipts')} lines={history.receipts} />
      <History title={t('feeWaivers')} lines={history.waivers} />
    </Gutter>
  )
}

/** What the browser needs of a bill, and nothing else. */
const plain = (fee: MemberFees['fees'][number]) => ({
  ...{ id: fee.id, product: fee.product, period: fee.period, dueDate: fee.dueDate },
  ...{ amount: fee.amount, outstanding: fee.outstanding, waived: fee.waived, status: fee.status },
})

type Rights = Record<'receive' | 'reverse' | 'propose' | 'decide' | 'undo', boolean>

const rightsIn = async (req: PayloadRequest, tenant: string): Promise<Rights> => ({
  receive: await mayIn(req, tenant, 'fees.receive'),
  reverse: await mayIn(req, tenant, 'fees.reverse-receipt'),
  propose: await mayIn(req, tenant, 'fees.propose-waiver'),
  decide: await mayIn(req, tenant, 'fees.waive'),
  undo: await mayIn(req, tenant, 'fees.undo-waiver'),
})

type Told = { may: Rights; t: Translate; admin: string }

function historyOf({ receipts, waivers }: MemberFees, { may, t, admin }: Told) {
  const receiptLine = ({
    id,
    number,
    receivedOn,
    amount,
    status,
    maker,
  }: Receipt): HistoryLine => ({
    ...{ id, amount, maker, state: textOf(t, 'feeReceipt', status) },
    href: `${admin}/collections/receipts/${id}`,
    words: `${t('feeReceipt')} ${number}, ${receivedOn}`,
    document: `/receipts/${id}`,
    steps: receiptSteps(status, may.reverse),
  })
  const waiverLine = ({ id, reason, amount, status, maker }: Waiver): HistoryLine => ({
    ...{ id, amount, maker, words: reason, state: textOf(t, 'feeWaiver', status) },
    href: `${admin}/collections/membership-fee-waivers/${id}`,
    document: `/membership-fee-waivers/${id}`,
    steps: waiverSteps(status, may),
  })
  return {
    receipts: receipts.map(receiptLine).reverse(),
    waivers: waivers.map(waiverLine).reverse(),
  }
}
