import type { UIFieldServerComponent } from 'payload'
import { idOf } from '../../tenants/ids'
import { Decision } from '../elements/decision.client'
import { mayIn } from '../session/societies'
import { PrintLinks } from './print-links'
import { receiptSteps } from './steps'
import '../elements/elements.css'

type Receipt = { tenant?: unknown; status?: string; maker?: string }

/** On a receipt: its prints, and the button of who may take it back. */
export const ReceiptReview: UIFieldServerComponent = async ({ data, id, req, i18n }) => {
  const { tenant: of, status, maker = '' } = data as unknown as Receipt
  const tenant = idOf(of)
  if (!id || !tenant) return null
  const steps = receiptSteps(status, await mayIn(req, tenant, 'receipts.reverse'))
  return (
    <div className="motshelo-stack">
      <PrintLinks
        receipt={String(id)}
        api={req.payload.config.routes.api}
        language={i18n.language}
      />
      {steps.length > 0 && <Decision document={`/receipts/${id}`} maker={maker} steps={steps} />}
    </div>
  )
}
