import type { CollectionSlug, PayloadRequest, UIFieldServerComponent } from 'payload'
import { slugs } from '../../collections/slugs'
import { claimSlugs, claimView, findClaim, proposedPayees } from '../../plugins/claims'
import type { ClaimRow } from '../../plugins/claims/types'
import { storageOf } from '../../storage'
import { valuesIn } from '../../tenants/custom-fields/values-of'
import { idOf } from '../../tenants/ids'
import { Card } from '../elements/card'
import { mayIn } from '../session/societies'
import { textsIn } from '../translations'
import { fieldWords } from '../views/field-words'
import { Clock } from './clock'
import { Documents } from './documents'
import { openSteps } from './open-steps'
import { ClaimOwnFields } from './own-fields.client'
import { Payees, Steps } from './payees'
import { PayeesForm } from './payees-form.client'
import { Rules, Warnings } from './rules'
import { ClaimSteps } from './steps.client'
import '../elements/elements.css'

/** On a claim: its clock, documents, what the rules say, who is paid, and the buttons of the next step. */
export const ClaimReview: UIFieldServerComponent = async ({ data, id, i18n, req }) => {
  const tenant = idOf((data as { tenant?: unknown }).tenant)
  if (!id || !tenant) return null
  const may = (permission: string) => mayIn(req, tenant, permission)
  if (!(await may(`${claimSlugs.claims}.read`))) return null
  const storage = storageOf(req.payload)
  const claim = await findClaim(storage, { tenant }, String(id))
  const view = await claimView(storage, claim, { language: i18n.language })
  const t = textsIn(i18n.language)
  const word = wordsOf(req)
  const mayDo = await rightsOn(may, claim.person === claim.member)
  const steps = openSteps(claim, mayDo)
  const approve = steps.find(({ path }) => path === 'approve')
  return (
    <div className="motshelo-stack">
      <ClaimSteps claim={claim.id} steps={steps} partly={approve ? { not: approve.not } : null} />
      <Warnings view={view} t={t} />
      <Card title={t('claimClock')} wide>
        <Clock clock={view.clock} t={t} />
      </Card>
      <Card title={t('claimRules')} wide>
        <Rules view={view} t={t} />
      </Card>
      {(await may(`${claimSlugs.documents}.read`)) && (
        <Card title={t('claimDocuments')} wide>
          <Documents
            {...{ view, t, api: req.payload.config.routes.api }}
            may={{
              file: mayDo.file,
              check: await may('claims.check-documents'),
              download: await may('claim-documents.download'),
            }}
          />
        </Card>
      )}
      {(await may(`${claimSlugs.payees}.read`)) && (
        <Card title={t('claimPayees')} wide>
          <Payees {...{ view, word, t }} />
          {mayDo.file && isNameable(claim) && (
            <PayeesForm
              key={view.payees.map((payee) => payee.id).join()}
              claim={claim.id}
              total={claim.approvedAmount ?? claim.eligibleAmount ?? claim.claimedAmount}
              proposed={await proposedPayees(storage, claim)}
              claimant={{ name: claim.claimantName, phone: claim.claimantPhone }}
            />
          )}
        </Card>
      )}
      {mayDo.file && (
        <ClaimOwnFields
          claim={claim.id}
          tenant={tenant}
          stored={valuesIn((data as { custom?: unknown }).custom)}
        />
      )}
      {(await may(`${claimSlugs.decisions}.read`)) && (
        <Card title={t('claimHistory')} wide>
          <Steps {...{ view, word, t }} />
        </Card>
      )}
    </div>
  )
}

/** Until it is released; nobody is paid on one that was declined. */
const isNameable = ({ status }: ClaimRow): boolean =>
  status !== 'payable' && status !== 'paid' && status !== 'declined'

type May = (permission: string) => Promise<boolean>

const rightsOn = async (may: May, isMember: boolean) => ({
  file: await may('claims.file'),
  assess: await may('claims.assess'),
  approve: await may('claims.approve'),
  decline: await may('claims.decline'),
  release: await may('claims.release'),
  death: await may(isMember ? 'exits.propose' : `${slugs.dependants}.update`),
})

/** The words of values, as the collections have them. */
function wordsOf(req: PayloadRequest) {
  const of = (collection: string, field: string) => {
    const { flattenedFields } = req.payload.collections[collection as CollectionSlug].config
    return fieldWords(req, flattenedFields)[field]?.values ?? {}
  }
  const values = {
    payee: of(claimSlugs.payees, 'status'),
    step: of(claimSlugs.decisions, 'kind'),
  }
  return (field: keyof typeof values, value: string) => values[field][value] ?? value
}
