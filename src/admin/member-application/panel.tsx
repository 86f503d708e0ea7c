import type { UIFieldServerComponent } from 'payload'
import { societyOf, todayIn } from '../../collections/rules/society'
import { enteredBy, findApplicant, lastDecision } from '../../plugins/membership/applications/find'
import { missingForAdmission } from '../../plugins/membership/applications/missing'
import { storageOf } from '../../storage'
import { idOf } from '../../tenants/ids'
import { Card } from '../elements/card'
import { mayIn } from '../session/societies'
import { textsIn } from '../translations'
import { ApplicationDecision } from './decision.client'
import '../elements/elements.css'

/** On an applicant, or who was declined: what is missing, and the buttons of who may decide. */
export const ApplicationPanel: UIFieldServerComponent = async ({ data, id, i18n, req }) => {
  const { status, tenant: society } = data as { status?: string; tenant?: unknown }
  const tenant = idOf(society)
  if (!id || !tenant || (status !== 'applicant' && status !== 'exited')) return null
  const storage = storageOf(req.payload)
  const member = String(id)
  const last = await lastDecision(storage, tenant, member)
  if (status === 'exited' && last?.decision !== 'declined') return null
  const t = textsIn(i18n.language)
  const today = todayIn(await societyOf(storage, tenant))
  const applicant = await findApplicant(storage, tenant, member)
  const missing = await missingForAdmission(storage, applicant, today)
  const { memberNumber, displayName } = applicant
  return (
    <Card title={t('application')}>
      <div className="motshelo-stack">
        <p className="motshelo-note">
          {last?.decision === 'declined'
            ? t('applicationDeclined', {
                date: last.date,
                by: last.checkerName,
                reason: last.reason ?? '–',
              })
            : t('applicationHelp')}
        </p>
        {missing.length === 0 ? (
          <p className="motshelo-good">{t('applicationComplete')}</p>
        ) : (
          <div>
            <p className="motshelo-bad">{t('applicationMissing')}</p>
            <ul>
              {missing.map(({ field, message }) => (
                <li key={field}>{message}</li>
              ))}
            </ul>
          </div>
        )}
        {(await mayIn(req, tenant, 'members.admit')) && (
          <ApplicationDecision
            member={{ id: member, name: `${displayName} (${memberNumber})` }}
            today={today}
            isComplete={missing.length === 0}
            isDeclined={status === 'exited'}
            isMaker={(await enteredBy(storage, tenant, member)) === req.user?.id}
          />
        )}
      </div>
    </Card>
  )
}
