import { BarChart, type Series } from '../../elements/bar-chart.client'
import { Card } from '../../elements/card'
import type { Translate } from '../../translations'
import type { MonthFigures } from '../queries/months'

/** A year of what was expected, and beside it what came in: allocated, and what is in suspense on top. */
export function MonthsCard({ months, t }: { months: MonthFigures[]; t: Translate }) {
  const hasOpen = months.some(({ notReconciled }) => notReconciled !== 0)
  const collected: Omit<Series, 'stack'>[] = [
    { key: 'allocated', label: t('allocated'), colour: 'var(--theme-success-500)' },
    { key: 'suspense', label: t('suspense'), colour: 'var(--theme-warning-500)' },
    ...(hasOpen
      ? [
          {
            key: 'notReconciled',
            label: t('cameNotReconciled'),
            colour: 'var(--theme-elevation-700)',
          },
        ]
      : []),
  ]
  return (
    <Card wide title={t('collectedAgainstExpected')}>
      <BarChart
        title={t('collectedAgainstExpected')}
        labelTitle={t('month')}
        series={[
          {
            key: 'expected',
            label: t('expected'),
            colour: 'var(--theme-elevation-400)',
            stack: 'expected',
          },
          ...collected.map((series) => ({ ...series, stack: 'collected' })),
        ]}
        points={months.map(({ period, ...values }) => ({ label: period, values }))}
      />
    </Card>
  )
}
