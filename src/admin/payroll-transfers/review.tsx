import type { UIFieldServerComponent } from 'payload'
import { idOf } from '../../tenants/ids'
import { Decision } from '../elements/decision.client'
import { mayIn } from '../session/societies'
import '../elements/elements.css'

type Transfer = { tenant?: unknown; status?: string }

/** On a transfer: the button that takes it back. */
export const TransferReview: UIFieldServerComponent = async ({ data, id, req }) => {
  const { tenant: of, status } = data as unknown as Transfer
  const tenant = idOf(of)
  if (!id || !tenant || status !== 'transferred') return null
  if (!(await mayIn(req, tenant, 'members.undo-transfer'))) return null
  return (
    <Decision
      document={`/payroll-transfers/${id}`}
      maker=""
      steps={[
        {
          ...{ path: 'undo', label: 'transferUndo', question: 'transferUndoHelp' },
          ...{ success: 'transferUndone', withReason: true },
        },
      ]}
    />
  )
}
