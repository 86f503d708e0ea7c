import type { UIFieldServerComponent } from 'payload'
import type { FormatRow } from '../../plugins/gl-export/formats/types'
import { glSlugs } from '../../plugins/gl-export/slugs'
import { idOf } from '../../tenants/ids'
import { Decision, type DecisionStep } from '../elements/decision.client'
import { mayIn } from '../session/societies'
import '../elements/elements.css'

const publish: DecisionStep = {
  ...{ path: 'publish', label: 'publish', question: 'glPublishHelp', success: 'published' },
  primary: true,
}
const withdraw: DecisionStep = {
  ...{ path: 'withdraw', label: 'glWithdrawFormat', question: 'glWithdrawFormatHelp' },
  success: 'glFormatWithdrawn',
}

/** On a version of a format: publishes a draft, takes a published one out of use. */
export const FormatOperations: UIFieldServerComponent = async ({ data, id, req }) => {
  const { tenant: of, status } = data as unknown as FormatRow
  const tenant = idOf(of)
  if (!id || !tenant || status === 'withdrawn') return null
  if (!(await mayIn(req, tenant, 'gl-export.publish'))) return null
  const steps = [status === 'draft' ? publish : withdraw]
  return <Decision document={`/${glSlugs.formats}/${id}`} maker="" steps={steps} />
}
