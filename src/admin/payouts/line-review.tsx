import type { UIFieldServerComponent } from 'payload'
import type { LineStatus } from '../../domain/payouts'
import { idOf } from '../../tenants/ids'
import { Decision } from '../elements/decision.client'
import { mayIn } from '../session/societies'
import { lineSteps } from './steps'
import '../elements/elements.css'

type Line = { tenant?: unknown; status?: LineStatus }

/** On a payment: what the bank did with it, for who may write that down. */
export const LineReview: UIFieldServerComponent = async ({ data, id, req }) => {
  const { tenant: of, status } = data as unknown as Line
  const tenant = idOf(of)
  if (!id || !tenant) return null
  const steps = lineSteps(status, await mayIn(req, tenant, 'payouts.outcome'))
  if (!steps.length) return null
  return <Decision document={`/payout-lines/${id}`} maker="" steps={steps} />
}
