import { claimSentence, mayTake } from '../../../../domain/claims'
import { wordsOfValue } from '../../../../domain/custom-fields'
import type { Language, PortalAnswer, PortalContext } from '../../../../platform/portal-page'
import { loadFields } from '../../../../tenants/custom-fields/load'
import { valuesIn } from '../../../../tenants/custom-fields/values-of'
import {
  Button,
  Card,
  Facts,
  Form,
  Money,
  Notice,
  type Fact,
} from '../../../member-portal/render/elements'
import { TextArea } from '../../../member-portal/render/fields'
import { dayInWords } from '../../../member-portal/words'
import { claimView, type ClaimView, type DecisionView } from '../../claims/view'
import { claimSlugs } from '../../slugs'
import type { ClaimRow } from '../../types'
import { mayAddTo, ownClaim } from '../own'
import { DocumentsCard } from '../parts/documents'
import { amountTold, reasonTold } from '../told'
import { say, type WordKey } from '../words'

/** One of the member's claims: where it stands, what happened, and what may still be sent. */
export async function showClaim(context: PortalContext): Promise<PortalAnswer> {
  const claim = await ownClaim(context, context.params.id)
  return claim ? claimPage(context, claim, null) : { missing: true }
}

/** @param problem what was wrong with what was sent */
export async function claimPage(
  context: PortalContext,
  claim: ClaimRow,
  problem: string | null,
): Promise<PortalAnswer> {
  const { language, storage, token } = context
  const t = say(language)
  const view = await claimView(storage, claim, { language })
  const mayAdd = await mayAddTo(context, claim)
  const action = `/portal/claims/${claim.id}`
  const body = (
    <>
      {problem && <Notice kind="error">{problem}</Notice>}
      <Card title={t('stands')} id="stands">
        <p>
          <strong>{t(`status.${claim.status}` as WordKey)}</strong>
        </p>
        <Facts facts={[...factsOf(claim, language), ...(await ownFacts(context, claim))]} />
      </Card>
      <DocumentsCard {...{ view, t, action, token, mayAdd: mayAdd && isOpen(claim) }} />
      <Card title={t('timeline')} id="timeline">
        <ol className="list">
          {view.decisions.map((step) => (
            <Step {...{ step, language }} />
          ))}
        </ol>
      </Card>
      <Rules {...{ view, language }} />
      {mayAdd && mayTake(claim.status, 'appeal') && (
        <Card title={t('appeal')} id="appeal">
          <p>{t('appealHelp')}</p>
          <Form action={action} token={token}>
            <input type="hidden" name="form" value="appeal" />
            <TextArea {...{ name: 'reason', label: t('appealReason'), required: true }} />
            <Button>{t('appeal')}</Button>
          </Form>
        </Card>
      )}
    </>
  )
  const title = `${view.type.name}, ${claim.number}`
  return { title, body, ...(problem ? { status: 422 } : {}) }
}

const isOpen = ({ status }: ClaimRow): boolean => status !== 'payable' && status !== 'paid'

function factsOf(claim: ClaimRow, language: Language): Fact[] {
  const t = say(language)
  const { deceasedName, eventOn, claimedAmount, approvedAmount } = claim
  return [
    [t('forWhom'), deceasedName],
    [t('eventOn'), dayInWords(eventOn, language)],
    [t('asked'), claimedAmount ? <Money amount={claimedAmount} /> : null],
    [t('approved'), approvedAmount ? <Money amount={approvedAmount} /> : null],
  ]
}

/** The society's own fields that it shows its members. */
async function ownFacts(
  { storage, tenant, language }: PortalContext,
  claim: ClaimRow,
): Promise<Fact[]> {
  const fields = await loadFields(storage, tenant, claimSlugs.claims)
  const values = valuesIn(claim.custom)
  return fields
    .filter(({ inPortal, archived }) => inPortal && !archived)
    .map((field) => [
      (language === 'tn' && field.label.tn) || field.label.en,
      wordsOfValue(field, values[field.key], { language }),
    ])
}

function Step({ step, language }: { step: DecisionView; language: Language }) {
  const t = say(language)
  const { kind, on } = step
  const [amount, reason] = [amountTold(step), reasonTold(step)]
  return (
    <li>
      <p className="muted">
        <time dateTime={on}>{dayInWords(on, language)}</time>
      </p>
      <p>
        {t(`step.${kind}`)}
        {amount !== null && (
          <>
            {' '}
            <Money amount={amount} />
          </>
        )}
      </p>
      {reason && <p>{t('reason', { reason })}</p>}
    </li>
  )
}

/** What the rules said, once somebody has decided. */
function Rules({ view, language }: { view: ClaimView; language: Language }) {
  const { status } = view.claim
  if (['filed', 'assessed', 'appealed'].includes(status) || !view.rules.length) return null
  return (
    <Card title={say(language)('rules')} id="rules">
      <ul className="list">
        {view.rules.map((rule) => (
          <li>{claimSentence(rule, language)}</li>
        ))}
      </ul>
    </Card>
  )
}
