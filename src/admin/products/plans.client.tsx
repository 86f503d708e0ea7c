'use client'

import { Button } from '@payloadcms/ui'
import { TextField } from '../elements/input.client'
import { useTexts } from '../translations/use-texts.client'
import { AmountInput } from './number-field.client'
import type { Typed } from './table'
import type { Settings } from './types'

type Plan = { key: string; name: { en: string; tn?: string }; amount: Typed }
type Props = { amount: Settings; locked: boolean; onChange: (amount: Settings) => void }

/** The plans that a member may choose, each with its amount. */
export function Plans({ amount, locked, onChange }: Props) {
  const t = useTexts()
  const plans = (Array.isArray(amount.plans) ? amount.plans : []) as Plan[]
  const set = (next: Plan[]) => onChange({ ...amount, plans: next })
  const change = (index: number, part: Partial<Plan>) =>
    set(plans.map((plan, at) => (at === index ? { ...plan, ...part } : plan)))
  return (
    <div className="motshelo-stack">
      {plans.map((plan, index) => (
        <fieldset key={index} className="product-plan">
          <legend className="motshelo-legend">{t('planNumber', { number: index + 1 })}</legend>
          <div className="motshelo-form">
            <TextField
              label={t('planKey')}
              value={plan.key}
              disabled={locked}
              onChange={(key) => change(index, { key })}
            />
            <TextField
              label={t('nameEnglish')}
              value={plan.name.en}
              disabled={locked}
              onChange={(en) => change(index, { name: { ...plan.name, en } })}
            />
            <TextField
              label={t('nameSetswana')}
              value={plan.name.tn ?? ''}
              disabled={locked}
              onChange={(tn) =>
                change(index, { name: { en: plan.name.en, ...(tn ? { tn } : {}) } })
              }
            />
            <AmountInput
              label={t('amount')}
              value={plan.amount}
              disabled={locked}
              onChange={(value) => change(index, { amount: value })}
            />
            {!locked && plans.length > 1 && (
              <Button
                buttonStyle="secondary"
                size="small"
                margin={false}
                onClick={() => set(plans.filter((_, at) => at !== index))}
              >
                {t('removePlan', { number: index + 1 })}
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      {!locked && (
        <div>
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={() => set([...plans, { key: '', name: { en: '' }, amount: null }])}
          >
            {t('addPlan')}
          </Button>
        </div>
      )}
    </div>
  )
}
