import type { UIFieldServerComponent } from 'payload'
import { societyOf, todayIn } from '../../collections/rules/society'
import { standingOf, type Instalment } from '../../domain/exits'
import { storageOf } from '../../storage'
import { idOf } from '../../tenants/ids'
import { mayIn } from '../session/societies'
import { textsIn } from '../translations'
import { Instalments } from './instalments'
import { ReceiveForm } from './receive.client'
import '../elements/elements.css'

type Plan = { tenant?: unknown; status?: string; received?: number; instalments?: Instalment[] }

/** On an arrears plan: each instalment, and the form for money that came. */
export const PlanView: UIFieldServerComponent = async ({ data, id, i18n, req }) => {
  const { tenant: of, status, received = 0, instalments } = data as unknown as Plan
  const tenant = idOf(of)
  if (!id || !tenant || !instalments) return null
  const t = textsIn(i18n.language)
  const today = todayIn(await societyOf(storageOf(req.payload), tenant))
  const mayReceive = status === 'open' && (await mayIn(req, tenant, 'arrears-plans.receive'))
  return (
    <div className="motshelo-stack">
      <Instalments rows={standingOf(instalments, received, today)} t={t} />
      {mayReceive && <ReceiveForm plan={String(id)} />}
    </div>
  )
}
