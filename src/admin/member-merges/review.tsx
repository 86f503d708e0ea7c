import type { UIFieldServerComponent } from 'payload'
import { readFacts } from '../../plugins/member-merge/facts'
import { previewOf } from '../../plugins/member-merge/preview'
import { storageOf } from '../../storage'
import { idOf } from '../../tenants/ids'
import { Card } from '../elements/card'
import { Decision, type DecisionStep } from '../elements/decision.client'
import { mayIn } from '../session/societies'
import { textsIn } from '../translations'
import { Sides } from './sides'
import '../elements/elements.css'

type Merge = {
  tenant?: unknown
  survivor?: unknown
  merged?: unknown
  status?: string
  maker?: string
}

const decisions: DecisionStep[] = [
  {
    ...{ path: 'approve', label: 'approve', question: 'mergeApproveHelp' },
    ...{ success: 'mergeApproved', primary: true },
  },
  {
    ...{ path: 'reject', label: 'mergeReject', question: 'mergeRejectHelp' },
    ...{ success: 'mergeRejected', withReason: true },
  },
]
const undo: DecisionStep = {
  ...{ path: 'undo', label: 'mergeUndo', question: 'mergeUndoHelp' },
  ...{ success: 'mergeUndone', withReason: true },
}

/** On a merge: both records, and the buttons of who may decide about it. */
export const MergeReview: UIFieldServerComponent = async ({ data, id, i18n, req }) => {
  const merge = data as unknown as Merge
  const [tenant, survivor, merged] = [merge.tenant, merge.survivor, merge.merged].map(idOf)
  if (!id || !tenant || !survivor || !merged) return null
  const t = textsIn(i18n.language)
  const mayDecide = merge.status === 'proposed' && (await mayIn(req, tenant, 'members.merge'))
  const mayUndo = merge.status === 'approved' && (await mayIn(req, tenant, 'members.undo-merge'))
  const steps = [...(mayDecide ? decisions : []), ...(mayUndo ? [undo] : [])]
  const facts = await readFacts(storageOf(req.payload), { tenant, survivor, merged })
  return (
    <div className="motshelo-stack">
      {steps.length > 0 && (
        <Decision document={`/member-merges/${id}`} maker={merge.maker ?? ''} steps={steps} />
      )}
      <Card title={t('merge')} wide>
        <Sides preview={previewOf(facts)} t={t} />
      </Card>
    </div>
  )
}
