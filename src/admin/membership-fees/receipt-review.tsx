import type { UIFieldServerComponent } from 'payload'
import { idOf } from '../../tenants/ids'
import { Decision } from '../elements/decision.client'
import { mayIn } from '../session/societies'
import { receiptSteps } from './steps'
import '../elements/elements.css'

type Receipt = { tenant?: unknown; status?: string; maker?: string }

/** On a receipt: the button of who may take it back. */
export const ReceiptReview: UIFieldServerComponent = async ({ data, id, req }) => {
  const { tenant: of, status, maker = '' } = data as unknown as Receipt
  const tenant = idOf(of)
  if (!id || !tenant) return null
  const steps = receiptSteps(status, await mayIn(req, tenant, 'fees.reverse-receipt'))
  if (!steps.length) return null
  return <Decision document={`/receipts/${id}`} maker={maker} steps={steps} />
}
