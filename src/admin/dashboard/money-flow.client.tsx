'use client'

import { useState } from 'react'
import type { MoneyFlow } from '../../domain/dashboard'
import { BarChart } from '../elements/bar-chart.client'
import { useTexts } from '../translations/use-texts.client'

type Props = { months: MoneyFlow[]; weeks: MoneyFlow[] }

/** The same chart by month or by week; it keeps its height when the reader changes. */
export function MoneyFlowChart({ months, weeks }: Props) {
  const t = useTexts()
  const [unit, setUnit] = useState<'month' | 'week'>('month')
  const shown = unit === 'month' ? months : weeks
  const choice = (value: 'month' | 'week') => (
    <label className="motshelo-check">
      <input
        type="radio"
        name="money-flow"
        checked={unit === value}
        onChange={() => setUnit(value)}
      />
      {t(value)}
    </label>
  )
  return (
    <>
      <fieldset className="motshelo-row motshelo-plain">
        <legend className="motshelo-note">
          {t(unit === 'month' ? 'moneyByMonth' : 'moneyByWeek')}
        </legend>
        {choice('month')}
        {choice('week')}
      </fieldset>
      <BarChart
        title={t('tile_money')}
        labelTitle={t(unit)}
        series={[
          { key: 'in', label: t('moneyIn'), colour: 'var(--theme-success-500)' },
          { key: 'out', label: t('moneyOut'), colour: 'var(--theme-elevation-500)' },
        ]}
        points={shown.map(({ label, ...values }) => ({ label, values }))}
      />
    </>
  )
}
