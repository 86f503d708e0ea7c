import type { UIFieldServerComponent } from 'payload'
import { idOf } from '../../tenants/ids'
import { Decision } from '../elements/decision.client'
import { mayIn } from '../session/societies'
import { bankingSteps } from './steps'
import '../elements/elements.css'

type Banking = { tenant?: unknown; status?: string; maker?: string }

/** On a banking: the button of who may take it back. */
export const BankingReview: UIFieldServerComponent = async ({ data, id, req }) => {
  const { tenant: of, status, maker = '' } = data as unknown as Banking
  const tenant = idOf(of)
  if (!id || !tenant) return null
  const steps = bankingSteps(status, await mayIn(req, tenant, 'bankings.reverse'))
  if (!steps.length) return null
  return <Decision document={`/bankings/${id}`} maker={maker} steps={steps} />
}
