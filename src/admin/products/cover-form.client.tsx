'use client'

import { entryStatuses, frequencies } from '../../domain/products/definition/schema'
import { Card } from '../elements/card'
import { Check, Choice, TextField } from '../elements/input.client'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { groupOf, withSetting, type FormProps, type Settings } from './types'
import { Wholes } from './wholes.client'

/** Who may join. */
export function EligibilityForm({ definition, locked, onChange }: FormProps) {
  const t = useTexts()
  const rules = groupOf(definition, 'eligibility')
  const statuses = (Array.isArray(rules.statuses) ? rules.statuses : []) as string[]
  const condition = groupOf(rules, 'condition')
  const words = groupOf(condition, 'words')
  const set = (next: Settings) => onChange({ ...definition, eligibility: next })
  const setCondition = (formula: string, en: string) =>
    set(
      withSetting(rules, 'condition', formula || en ? { formula, words: { ...words, en } } : null),
    )
  const toggle = (status: string, isOn: boolean) => {
    const next = isOn ? [...statuses, status] : statuses.filter((each) => each !== status)
    set(withSetting(rules, 'statuses', next.length ? next : null))
  }
  return (
    <Card title={t('whoMayJoin')}>
      <div className="motshelo-form">
        <Wholes
          settings={rules}
          fields={['youngest', 'oldest', 'membershipMonths']}
          locked={locked}
          onChange={set}
        />
        <fieldset className="motshelo-form__wide product-choices">
          <legend className="motshelo-legend">{t('joinStatuses')}</legend>
          {entryStatuses.map((status) => (
            <Check
              key={status}
              label={textOf(t, 'memberStatus', status)}
              disabled={locked}
              checked={statuses.includes(status)}
              onChange={(isOn) => toggle(status, isOn)}
            />
          ))}
        </fieldset>
        <TextField
          label={t('joinCondition')}
          hint={t('productFormulaHelp')}
          wide
          rows={2}
          disabled={locked}
          value={String(condition.formula ?? '')}
          onChange={(formula) => setCondition(formula, String(words.en ?? ''))}
        />
        <TextField
          label={t('joinConditionWords')}
          wide
          disabled={locked}
          value={String(words.en ?? '')}
          onChange={(en) => setCondition(String(condition.formula ?? ''), en)}
        />
      </div>
    </Card>
  )
}

/** How often a premium is due, and when cover begins, lapses and comes back. */
export function CoverForm({ definition, locked, onChange }: FormProps) {
  const t = useTexts()
  const set = (key: string, value: unknown) =>
    onChange(withSetting(definition, key, value) as typeof definition)
  const lapse = groupOf(definition, 'lapse')
  const again = groupOf(definition, 'reinstatement')
  const isOpen = definition.reinstatement !== undefined
  return (
    <Card title={t('coverTerms')}>
      <div className="motshelo-form">
        <Choice
          label={t('frequency')}
          disabled={locked}
          value={String(definition.frequency ?? 'monthly')}
          options={frequencies.map((value) => ({ value, label: textOf(t, 'frequency', value) }))}
          onChange={(frequency) => set('frequency', frequency)}
        />
        <Wholes
          settings={groupOf(definition, 'waiting')}
          fields={['natural', 'accident', 'suicide']}
          locked={locked}
          onChange={(waiting) => set('waiting', waiting)}
        />
        <Wholes
          settings={definition}
          fields={['graceMonths']}
          locked={locked}
          onChange={(next) => onChange(next as typeof definition)}
        />
        <Wholes
          settings={lapse}
          fields={['afterMissed']}
          locked={locked}
          onChange={(next) => set('lapse', Object.keys(next).length ? next : null)}
        />
        <Check
          label={t('mayReinstate')}
          disabled={locked}
          checked={isOpen}
          onChange={(isOn) => set('reinstatement', isOn ? { withinMonths: 6 } : null)}
        />
        {isOpen && (
          <>
            <Wholes
              settings={again}
              fields={['withinMonths']}
              locked={locked}
              onChange={(next) => set('reinstatement', next)}
            />
            <Check
              label={t('payArrears')}
              disabled={locked}
              checked={again.payArrears !== false}
              onChange={(payArrears) => set('reinstatement', { ...again, payArrears })}
            />
            <Check
              label={t('waitAgain')}
              disabled={locked}
              checked={again.waitAgain === true}
              onChange={(waitAgain) => set('reinstatement', { ...again, waitAgain })}
            />
          </>
        )}
      </div>
    </Card>
  )
}
