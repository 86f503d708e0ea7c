import { BarChart } from '../../elements/bar-chart.client'
import { Card } from '../../elements/card'
import type { Translate } from '../../translations'
import type { MonthFigures } from '../queries/months'

/** A year of what was expected and what came in. */
export function MonthsCard({ months, t }: { months: MonthFigures[]; t: Translate }) {
  return (
    <Card wide title={t('collectedAgainstExpected')}>
      <BarChart
        title={t('collectedAgainstExpected')}
        labelTitle={t('month')}
        series={[
          { key: 'expected', label: t('expected'), colour: 'var(--theme-elevation-400)' },
          { key: 'collected', label: t('collected'), colour: 'var(--theme-success-500)' },
        ]}
        points={months.map(({ period, expected, collected }) => ({
          label: period,
          values: { expected, collected },
        }))}
      />
    </Card>
  )
}
