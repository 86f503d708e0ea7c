import type { UIFieldServerComponent } from 'payload'
import { standingOf, type HeldBalance, type Instalment, type OwedMonth } from '../../domain/exits'
import { idOf } from '../../tenants/ids'
import { Card } from '../elements/card'
import { Decision, type DecisionStep } from '../elements/decision.client'
import { mayIn } from '../session/societies'
import { textsIn } from '../translations'
import { Instalments } from './instalments'
import { StatementOf, type Figures } from './statement'
import '../elements/elements.css'

type Exit = Figures & {
  tenant?: unknown
  status?: string
  maker?: string
  plan?: Instalment[] | null
  statement?: { held: HeldBalance[]; owed: OwedMonth[] }
}

const decisions: DecisionStep[] = [
  {
    path: 'approve',
    label: 'approve',
    question: 'exitApproveHelp',
    success: 'exitApproved',
    primary: true,
  },
  {
    path: 'reject',
    label: 'exitReject',
    question: 'exitRejectHelp',
    success: 'exitRejected',
    withReason: true,
  },
]
const undo: DecisionStep = {
  path: 'undo',
  label: 'exitUndo',
  question: 'exitUndoHelp',
  success: 'exitUndone',
  withReason: true,
}

/** On an exit: what is owed both ways, and the buttons of who may decide about it. */
export const ExitReview: UIFieldServerComponent = async ({ data, id, i18n, req }) => {
  const exit = data as unknown as Exit
  const tenant = idOf(exit.tenant)
  if (!id || !tenant || !exit.statement) return null
  const t = textsIn(i18n.language)
  const mayDecide = exit.status === 'proposed' && (await mayIn(req, tenant, 'exits.approve'))
  const mayUndo = exit.status === 'approved' && (await mayIn(req, tenant, 'exits.undo'))
  const steps = [...(mayDecide ? decisions : []), ...(mayUndo ? [undo] : [])]
  return (
    <div className="motshelo-stack">
      {steps.length > 0 && (
        <Decision document={`/member-exits/${id}`} maker={exit.maker ?? ''} steps={steps} />
      )}
      <Card title={t('exit')} wide>
        <StatementOf {...exit.statement} figures={exit} t={t} />
        {exit.plan && <Instalments rows={standingOf(exit.plan, 0, '')} t={t} />}
      </Card>
    </div>
  )
}
