import { formatCurrency } from '../../../domain/money'
import type { ProductDefinition, RuleResult } from '../../../domain/products'
import type { Language } from '../../../platform/portal-page'
import type { Offer } from '../../change-requests'
import { Field, Select } from '../render/fields'
import { isWord, monthInWords, say, type Say, type WordKey } from '../words'

type Shown = { offer: Offer; language: Language }

/** Who may join, each rule with whether the member meets it. */
export function Rules({ offer: { rules, definition }, language }: Shown) {
  const t = say(language)
  if (!rules.length) return <p>{t('offerForAll')}</p>
  return (
    <ul className="list">
      {rules.map(({ rule, passed }) => (
        <li>
          <strong>{t(passed ? 'ruleMet' : 'ruleNotMet')}</strong>{' '}
          {ruleInWords(rule, definition, language)}
        </li>
      ))}
    </ul>
  )
}

function ruleInWords(
  rule: RuleResult['rule'],
  { eligibility }: ProductDefinition,
  language: Language,
): string {
  const t = say(language)
  const { youngest, oldest, statuses = [], membershipMonths, condition } = eligibility
  if (rule === 'condition')
    return (language === 'tn' && condition?.words.tn) || (condition?.words.en ?? '')
  if (rule === 'membership') return t('ruleMembership', { count: membershipMonths ?? 0 })
  if (rule === 'status') return t('ruleStatus', { statuses: statuses.map(inWords(t)).join(', ') })
  if (oldest === undefined) return t('ruleAgeFrom', { youngest: youngest ?? 0 })
  return t('ruleAge', { youngest: youngest ?? 0, oldest })
}

const inWords =
  (t: Say) =>
  (status: string): string =>
    isWord(`status.${status}`) ? t(`status.${status}` as WordKey) : status

/** What it costs, and from when what counts. */
export function Terms({ offer: { price, definition, from }, language }: Shown) {
  const t = say(language)
  const waiting = Object.entries(definition.waiting).filter(([, months]) => months > 0)
  return (
    <>
      {price !== null && (
        <p>
          {t(`offerPrice.${definition.frequency}` as WordKey, { amount: formatCurrency(price) })}
        </p>
      )}
      <p>{t('offerFrom', { month: monthInWords(from, language) })}</p>
      {waiting.map(([cause, count]) => (
        <p className="muted">{t(`waiting.${cause}` as WordKey, { count })}</p>
      ))}
    </>
  )
}

type Chosen = Shown & { plan: string; amount: string; problem: string | null }

/** What the terms let the member choose: a plan, or an amount. */
export function Choice({ offer: { definition }, language, plan, amount, problem }: Chosen) {
  const t = say(language)
  const { amount: rule } = definition
  if (rule.rule === 'by-plan') {
    const choices = rule.plans.map(({ key, name, amount: price }) => ({
      value: key,
      label: `${(language === 'tn' && name.tn) || name.en}: ${formatCurrency(price)}`,
      isChosen: key === plan,
    }))
    return <Select {...{ name: 'plan', label: t('offerPlan'), choices, problem, required: true }} />
  }
  if (rule.rule !== 'member-chosen') return null
  const limits = [
    rule.minimum && t('amountFrom', { amount: formatCurrency(rule.minimum) }),
    rule.maximum && t('amountTo', { amount: formatCurrency(rule.maximum) }),
    rule.step && t('amountStep', { amount: formatCurrency(rule.step) }),
  ]
  return (
    <Field
      {...{ name: 'amount', label: t('offerAmount'), value: amount, problem, required: true }}
      {...{ inputMode: 'decimal', hint: limits.filter(Boolean).join(', ') || null }}
    />
  )
}
