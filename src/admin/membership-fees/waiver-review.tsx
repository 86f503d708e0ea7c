import type { UIFieldServerComponent } from 'payload'
import { idOf } from '../../tenants/ids'
import { Decision } from '../elements/decision.client'
import { mayIn } from '../session/societies'
import { waiverSteps } from './steps'
import '../elements/elements.css'

type Waiver = { tenant?: unknown; status?: string; maker?: string }

/** On a waiver: the buttons of who may decide about it. */
export const WaiverReview: UIFieldServerComponent = async ({ data, id, req }) => {
  const { tenant: of, status, maker = '' } = data as unknown as Waiver
  const tenant = idOf(of)
  if (!id || !tenant) return null
  const steps = waiverSteps(status, {
    decide: await mayIn(req, tenant, 'fees.waive'),
    undo: await mayIn(req, tenant, 'fees.undo-waiver'),
  })
  if (!steps.length) return null
  return <Decision document={`/membership-fee-waivers/${id}`} maker={maker} steps={steps} />
}
