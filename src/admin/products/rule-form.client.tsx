'use client'

import {
  amountRules,
  roundings,
  type AmountRuleName,
} from '../../domain/products/definition/schema'
import { Card } from '../elements/card'
import { Choice, TextField } from '../elements/input.client'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { AmountInput } from './number-field.client'
import { Plans } from './plans.client'
import { PriceTableGrid } from './price-table.client'
import { templates } from './templates'
import type { Typed, TypedTable } from './table'
import { withSetting, type FormProps, type Settings, type TypedDefinition } from './types'

const empty: Record<AmountRuleName, Settings> = {
  fixed: { rule: 'fixed' },
  'by-plan': { rule: 'by-plan', plans: [{ key: 'A', name: { en: '' }, amount: null }] },
  'price-table': templates.family.amount,
  'salary-percent': { rule: 'salary-percent', percent: '1', salaryField: '' },
  formula: { rule: 'formula', formula: '' },
  'member-chosen': { rule: 'member-chosen' },
}

/** How the amount is set, and what that needs. */
export function RuleForm({ definition, locked, onChange }: FormProps) {
  const t = useTexts()
  const { amount } = definition
  const set = (next: Settings) => onChange({ ...definition, amount: next as typeof amount })
  const shared = { amount, locked, onChange: set }
  return (
    <Card title={t('amountRule')}>
      <div className="motshelo-stack">
        <Choice
          label={t('amountRule')}
          disabled={locked}
          value={amount.rule}
          options={amountRules.map((rule) => ({
            value: rule,
            label: textOf(t, 'amountRule', rule),
          }))}
          onChange={(rule) => set(empty[rule as AmountRuleName])}
        />
        {amount.rule === 'price-table' && (
          <PriceTableGrid
            table={amount as unknown as TypedTable}
            locked={locked}
            onChange={(table) => set(table)}
          />
        )}
        {amount.rule === 'by-plan' && <Plans {...shared} />}
        {amount.rule === 'salary-percent' && <SalaryPercent {...shared} />}
        {amount.rule === 'formula' && (
          <TextField
            label={t('formula')}
            hint={t('productFormulaHelp')}
            rows={3}
            disabled={locked}
            value={String(amount.formula ?? '')}
            onChange={(formula) => set({ ...amount, formula })}
          />
        )}
        {amount.rule === 'fixed' && <Amounts {...shared} fields={['amount']} />}
        {amount.rule === 'member-chosen' && (
          <Amounts {...shared} fields={['minimum', 'maximum', 'step']} />
        )}
      </div>
    </Card>
  )
}

type PartProps = {
  amount: TypedDefinition['amount']
  locked: boolean
  onChange: (amount: Settings) => void
}
type AmountField = 'amount' | 'minimum' | 'maximum' | 'step' | 'roundTo'

function Amounts({ amount, locked, onChange, fields }: PartProps & { fields: AmountField[] }) {
  const t = useTexts()
  return (
    <div className="motshelo-form">
      {fields.map((field) => (
        <AmountInput
          key={field}
          label={t(field)}
          disabled={locked}
          value={(amount[field] ?? null) as Typed}
          onChange={(value) => onChange(withSetting(amount, field, value))}
        />
      ))}
    </div>
  )
}

function SalaryPercent(props: PartProps) {
  const t = useTexts()
  const { amount, locked, onChange } = props
  return (
    <>
      <div className="motshelo-form">
        <TextField
          label={t('percent')}
          inputMode="decimal"
          disabled={locked}
          value={String(amount.percent ?? '')}
          onChange={(percent) => onChange({ ...amount, percent })}
        />
        <TextField
          label={t('salaryField')}
          hint={t('salaryFieldHelp')}
          disabled={locked}
          value={String(amount.salaryField ?? '')}
          onChange={(salaryField) => onChange({ ...amount, salaryField })}
        />
        <Choice
          label={t('rounding')}
          disabled={locked}
          value={String(amount.rounding ?? 'half-up')}
          options={roundings.map((value) => ({ value, label: textOf(t, 'rounding', value) }))}
          onChange={(rounding) => onChange({ ...amount, rounding })}
        />
      </div>
      <Amounts {...props} fields={['roundTo', 'minimum', 'maximum']} />
    </>
  )
}
