import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import { idOf } from '../../tenants/ids'
import { mayIn } from '../session/societies'
import { textOf, textsIn, type Translate } from '../translations'
import { FeesTable } from './fees-table.client'
import { History, type HistoryLine } from './history'
import { readMemberFees, type MemberFees, type Waiver } from './read'
import { waiverSteps } from './steps'
import { DocumentView } from '../elements/document-view'

type Member = { id?: string; tenant?: unknown }

/** A member's fees: what is owed, and what was waived; money for them is received under Receipts. */
export async function MemberFeesView({ doc, initPageResult, i18n }: DocumentViewServerProps) {
  const { req } = initPageResult
  const { id, tenant: of } = (doc ?? {}) as Member
  const tenant = idOf(of)
  if (!id || !tenant) return null
  const t = textsIn(i18n.language)
  const read = await readMemberFees(req, tenant, id)
  const may = await rightsIn(req, tenant)
  const history = historyOf(read, { may, t, admin: req.payload.config.routes.admin })
  return (
    <DocumentView name="membershipFees:fees">
      <FeesTable fees={read.fees.map(plain)} mayWaive={may.propose} />
      <History title={t('feeWaivers')} lines={history} />
    </DocumentView>
  )
}

/** What the browser needs of a bill, and nothing else. */
const plain = (fee: MemberFees['fees'][number]) => ({
  ...{ id: fee.id, product: fee.product, period: fee.period, dueDate: fee.dueDate },
  ...{ amount: fee.amount, outstanding: fee.outstanding, waived: fee.waived, status: fee.status },
})

type Rights = Record<'propose' | 'decide' | 'undo', boolean>

const rightsIn = async (req: PayloadRequest, tenant: string): Promise<Rights> => ({
  propose: await mayIn(req, tenant, 'fees.propose-waiver'),
  decide: await mayIn(req, tenant, 'fees.waive'),
  undo: await mayIn(req, tenant, 'fees.undo-waiver'),
})

type Told = { may: Rights; t: Translate; admin: string }

function historyOf({ waivers }: MemberFees, { may, t, admin }: Told): HistoryLine[] {
  const lineOf = ({ id, reason, amount, status, maker }: Waiver): HistoryLine => ({
    ...{ id, amount, maker, words: reason, state: textOf(t, 'feeWaiver', status) },
    href: `${admin}/collections/membership-fee-waivers/${id}`,
    document: `/membership-fee-waivers/${id}`,
    steps: waiverSteps(status, may),
  })
  return waivers.map(lineOf).reverse()
}
