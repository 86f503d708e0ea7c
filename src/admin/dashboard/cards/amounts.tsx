import { Card } from '../../elements/card'
import { Facts } from '../../elements/facts'
import { Money } from '../../elements/money'
import type { Translate } from '../../translations'
import type { AgeBucket } from '../ages'

type Shared = { t: Translate; admin: string }

/** What members still owe. */
export function ArrearsCard({
  arrears,
  t,
  admin,
}: Shared & { arrears: { amount: number; count: number } }) {
  return (
    <Card title={<a href={`${admin}/collections/arrears`}>{t('arrearsOutstanding')}</a>}>
      <p className="motshelo-figure">
        <Money amount={arrears.amount} />
      </p>
      <p className="motshelo-note">{t('arrearsHelp', { count: arrears.count })}</p>
    </Card>
  )
}

type Suspense = { count: number; amount: number; buckets: AgeBucket[] }

/** Money that waits for a decision, the older the more urgent. */
export function SuspenseCard({ suspense, t, admin }: Shared & { suspense: Suspense }) {
  return (
    <Card title={<a href={`${admin}/collections/suspense-items`}>{t('suspenseByAge')}</a>}>
      <p className="motshelo-figure">
        <Money amount={suspense.amount} />
      </p>
      <p className="motshelo-note">{t('suspenseHelp', { count: suspense.count })}</p>
      <Facts
        facts={suspense.buckets.map(({ label, amount }) => [
          t(label),
          <Money key={label} amount={amount} />,
        ])}
      />
    </Card>
  )
}
