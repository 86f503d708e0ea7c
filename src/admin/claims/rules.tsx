import { formatCurrency } from '../../domain/money'
import type { ClaimView } from '../../plugins/claims'
import { textOf, type TextKey, type Translate } from '../translations'

/** What the rules say, each with a tick, a cross or a question mark. */
export function Rules({ view, t }: { view: ClaimView; t: Translate }) {
  const { eligible, eligibleAmount } = view.claim
  if (!eligible) return <p className="motshelo-note">{t('claimRulesNone')}</p>
  const key: TextKey = `claimEligible_${eligible}`
  const mark = (passed: boolean | null) => (passed === null ? '?' : passed ? '✓' : '✗')
  const said = (passed: boolean | null) =>
    passed === null ? t('policyRuleOpen') : t(passed ? 'policyRulePassed' : 'policyRuleFailed')
  return (
    <>
      <p>
        <strong>{t(key, { amount: formatCurrency(eligibleAmount ?? 0) })}</strong>
      </p>
      <ul className="motshelo-rows">
        {view.rules.map(({ rule, passed, sentence }) => (
          <li key={rule}>
            <span aria-hidden="true">{mark(passed)}</span> <strong>{said(passed)}:</strong>{' '}
            {sentence}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What must be looked at before it is paid. */
export function Warnings({ view: { claim }, t }: { view: ClaimView; t: Translate }) {
  if (!claim.flags?.length) return null
  return (
    <div role="note">
      <strong>{t('claimWarnings')}</strong>
      <ul className="motshelo-rows">
        {claim.flags.map((flag) => (
          <li key={flag}>{textOf(t, 'claimFlag', flag)}</li>
        ))}
      </ul>
    </div>
  )
}
