import type { UIFieldServerComponent } from 'payload'
import type { HeldBalance, OwedMonth } from '../../domain/exits'
import { idOf } from '../../tenants/ids'
import { Card } from '../elements/card'
import { mayIn } from '../session/societies'
import { textsIn } from '../translations'
import { ExitDecision } from './decision.client'
import { StatementOf, type Figures } from './statement'
import '../elements/elements.css'

type Exit = Figures & {
  tenant?: unknown
  status?: string
  maker?: string
  statement?: { held: HeldBalance[]; owed: OwedMonth[] }
}

/** On an exit: what is owed both ways, and the buttons of who may decide about it. */
export const ExitReview: UIFieldServerComponent = async ({ data, id, i18n, req }) => {
  const exit = data as unknown as Exit
  const tenant = idOf(exit.tenant)
  if (!id || !tenant || !exit.statement) return null
  const t = textsIn(i18n.language)
  const mayDecide = exit.status === 'proposed' && (await mayIn(req, tenant, 'exits.approve'))
  const mayUndo = exit.status === 'approved' && (await mayIn(req, tenant, 'exits.undo'))
  return (
    <div className="motshelo-stack">
      {(mayDecide || mayUndo) && (
        <ExitDecision id={String(id)} maker={exit.maker ?? ''} {...{ mayDecide, mayUndo }} />
      )}
      <Card title={t('exit')} wide>
        <StatementOf {...exit.statement} figures={exit} t={t} />
      </Card>
    </div>
  )
}
