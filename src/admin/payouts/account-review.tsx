import type { UIFieldServerComponent } from 'payload'
import { idOf } from '../../tenants/ids'
import { Decision } from '../elements/decision.client'
import { mayIn } from '../session/societies'
import { accountSteps } from './steps'
import '../elements/elements.css'

type Account = { tenant?: unknown; status?: string; maker?: string }

/** On an account for payouts: the buttons of who may confirm it. */
export const AccountReview: UIFieldServerComponent = async ({ data, id, req }) => {
  const { tenant: of, status, maker = '' } = data as unknown as Account
  const tenant = idOf(of)
  if (!id || !tenant) return null
  const steps = accountSteps(status, await mayIn(req, tenant, 'payouts.confirm-account'))
  if (!steps.length) return null
  return <Decision document={`/payout-accounts/${id}`} maker={maker} steps={steps} />
}
