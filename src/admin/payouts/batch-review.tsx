import type { PayloadRequest, UIFieldServerComponent } from 'payload'
import { storageOf } from '../../storage'
import { allRows } from '../../storage/reading'
import type { Row } from '../../storage/types'
import { idOf } from '../../tenants/ids'
import { Decision } from '../elements/decision.client'
import { mayIn } from '../session/societies'
import { textsIn } from '../translations'
import { Payments, type Payment } from './payments'
import { batchSteps } from './steps'
import '../elements/elements.css'

type Batch = { tenant?: unknown; status?: string; maker?: string; checker?: string | null }

/** On a batch: its payments with what became of them, and the steps that the person may take. */
export const BatchReview: UIFieldServerComponent = async ({ data, id, req, i18n }) => {
  const { tenant: of, status, maker = '', checker } = data as unknown as Batch
  const tenant = idOf(of)
  if (!id || !tenant) return null
  const t = textsIn(i18n.language)
  const may = {
    approve: await mayIn(req, tenant, 'payouts.approve'),
    release: await mayIn(req, tenant, 'payouts.release'),
    cancel: await mayIn(req, tenant, 'payouts.make'),
  }
  const { decide, cancel } = batchSteps(status, may)
  const { api, admin } = req.payload.config.routes
  const document = `/payout-batches/${id}`
  const payments = await paymentsOf(req, tenant, String(id))
  return (
    <div className="motshelo-stack">
      <Payments payments={payments} admin={admin} t={t} />
      {status === 'released' && may.release && (
        <a href={`${api}${document}/file`}>{t('payoutFile')}</a>
      )}
      {decide.length > 0 && (
        <Decision
          document={document}
          maker={checker && checker === req.user?.id ? checker : maker}
          steps={decide}
        />
      )}
      {cancel.length > 0 && <Decision document={document} maker="" steps={cancel} />}
    </div>
  )
}

async function paymentsOf(req: PayloadRequest, tenant: string, batch: string): Promise<Payment[]> {
  if (!(await mayIn(req, tenant, 'payout-lines.read'))) return []
  return allRows<Row & Payment>(storageOf(req.payload), { tenant }, 'payout-lines', {
    where: { batch: { equals: batch } },
    select: ['reference', 'narrative', 'amount', 'status'],
  })
}
