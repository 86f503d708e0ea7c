'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { lapsedDeductions, premiumDays } from '../../domain/products/definition/funeral-schema'
import { relations, type Relation } from '../../domain/products/definition/parts'
import { Card } from '../elements/card'
import { Check, Choice } from '../elements/input.client'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { CoverTables } from './cover-tables.client'
import { groupOf, withSetting, type FormProps, type Settings } from './types'
import { Wholes } from './wholes.client'

/** What only a funeral plan has: for how much whom, up to which age, and what comes before a lapse. */
export function FuneralForm({ definition, locked, onChange }: FormProps) {
  const t = useTexts()
  const isPlan = definition.funeral !== undefined
  const funeral = groupOf(definition, 'funeral')
  const setAll = (next: Settings | null) =>
    onChange(withSetting(definition, 'funeral', next) as typeof definition)
  const set = (key: string, value: unknown) => setAll(withSetting(funeral, key, value))
  const choice = (key: string, values: readonly string[], fallback: string) => (
    <Choice
      label={textOf(t, 'funeral', key)}
      disabled={locked}
      value={String(funeral[key] ?? fallback)}
      options={values.map((value) => ({ value, label: textOf(t, key, value) }))}
      onChange={(value) => set(key, value)}
    />
  )
  return (
    <Card title={t('funeralTerms')}>
      <div className="motshelo-stack">
        <Check
          label={t('isFuneralPlan')}
          disabled={locked}
          checked={isPlan}
          onChange={(isOn) => setAll(isOn ? {} : null)}
        />
        {isPlan && (
          <>
            <div className="motshelo-form">
              {choice('premiumDue', premiumDays, 'month-end')}
              {choice('lapsedDeduction', lapsedDeductions, 'continue')}
              <Wholes
                settings={funeral}
                fields={['noticeDays', 'warnAfterMissed', 'accidentPercent']}
                locked={locked}
                onChange={setAll}
              />
              <Wholes
                prefix="premiumsWaited"
                settings={groupOf(funeral, 'waitingPremiums')}
                fields={['natural', 'accident', 'suicide']}
                locked={locked}
                onChange={(waiting) => set('waitingPremiums', waiting)}
              />
            </div>
            <CoverTables
              {...{ definition, funeral, locked }}
              onChange={(list) => set('tables', list)}
            />
            <Limits
              limits={groupOf(funeral, 'limits')}
              locked={locked}
              onChange={(limits) => set('limits', limits)}
            />
          </>
        )}
      </div>
    </Card>
  )
}

type LimitsProps = { limits: Settings; locked: boolean; onChange: (limits: Settings) => void }

/** Ages at entry and at which cover ends, for the relations that have any. */
function Limits({ limits, locked, onChange }: LimitsProps) {
  const t = useTexts()
  const left = relations.filter((relation) => !limits[relation])
  const [chosen, setChosen] = useState<Relation | null>(null)
  const next = chosen && left.includes(chosen) ? chosen : left[0]
  const name = (relation: Relation) => textOf(t, 'relation', relation)
  return (
    <>
      {relations
        .filter((relation) => limits[relation])
        .map((relation) => (
          <fieldset key={relation} className="product-plan">
            <legend className="motshelo-legend">
              {t('limitsOf', { relation: name(relation) })}
            </legend>
            <div className="motshelo-form">
              <Wholes
                settings={groupOf(limits, relation)}
                fields={['youngest', 'oldest', 'coverEnds', 'studentCoverEnds', 'most']}
                locked={locked}
                onChange={(limit) => onChange({ ...limits, [relation]: limit })}
              />
              {!locked && (
                <Button
                  buttonStyle="secondary"
                  size="small"
                  margin={false}
                  onClick={() => onChange(withSetting(limits, relation, null))}
                >
                  {t('removeLimits', { relation: name(relation) })}
                </Button>
              )}
            </div>
          </fieldset>
        ))}
      {!locked && next && (
        <div className="motshelo-form">
          <Choice
            label={t('limitsFor')}
            value={next}
            options={left.map((value) => ({ value, label: name(value) }))}
            onChange={(value) => setChosen(value as Relation)}
          />
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={() => onChange({ ...limits, [next]: {} })}
          >
            {t('addLimits')}
          </Button>
        </div>
      )}
    </>
  )
}
