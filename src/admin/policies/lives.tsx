import { monthsFrom, type Waiting } from '../../domain/funeral'
import { periodOf } from '../../domain/calendar'
import type { LifeView, PolicyView } from '../../plugins/funeral-policies/policies/view'
import { Money } from '../elements/money'
import { Table } from '../elements/table'
import { textOf, type Translate } from '../translations'

type Props = { view: PolicyView; relation: (value: string) => string; t: Translate }

/** Who is covered, for how much, and how far the waiting of each is. */
export function Lives({ view, relation, t }: Props) {
  return (
    <Table
      caption={t('policyLives')}
      rows={view.lives}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('policyLife'),
          cell: (life) => (
            <>
              {life.name}
              <span className="policy-small">{relation(life.relation)}</span>
            </>
          ),
        },
        { key: 'covered', label: t('policyCovered'), cell: (life) => <Covered {...{ life, t }} /> },
        {
          key: 'sum',
          label: t('policySum'),
          number: true,
          cell: ({ sum }) => <Money amount={sum} />,
        },
        {
          key: 'waiting',
          label: t('policyWaiting'),
          cell: (life) => <WaitingBars {...{ life, on: view.on, t }} />,
        },
      ]}
    />
  )
}

function Covered({ life, t }: { life: LifeView; t: Translate }) {
  const { from, until, ageEndsOn, studentUntil } = life
  return (
    <>
      {until ? t('policyFromUntil', { from, until }) : t('policyFrom', { from })}
      {ageEndsOn && <span className="policy-small">{t('policyAgeEnds', { day: ageEndsOn })}</span>}
      {studentUntil && (
        <span className="policy-small">{t('policyStudent', { day: studentUntil })}</span>
      )}
    </>
  )
}

const shown = ['natural', 'suicide'] as const

/** A bar of months and, where the terms ask for them, one of premiums; an accident seldom waits. */
function WaitingBars({ life, on, t }: { life: LifeView; on: string; t: Translate }) {
  return (
    <ul className="policy-waiting">
      {shown.map((cause) => (
        <li key={cause}>
          <span className="policy-small">{textOf(t, 'policyCause', cause)}</span>
          <Bars
            waiting={life.waiting[cause]}
            on={on}
            name={`${life.name}, ${textOf(t, 'policyCause', cause)}`}
            t={t}
          />
        </li>
      ))}
    </ul>
  )
}

type BarsProps = { waiting: Waiting; on: string; name: string; t: Translate }

function Bars({ waiting, on, name, t }: BarsProps) {
  const { from, months, monthsEnd, premiums, received, isOver } = waiting
  if (months === 0 && premiums === 0) return t('policyWaitingNone')
  if (isOver) return t('policyWaitingOver', { day: monthsEnd })
  const waited = on >= monthsEnd ? months : monthsFrom(periodOf(from), periodOf(on))
  return (
    <>
      {months > 0 && (
        <>
          <progress
            className="motshelo-progress"
            aria-label={t('policyWaitingMonths', { name })}
            max={months}
            value={Math.min(waited, months)}
          />
          <span className="policy-small">{t('policyWaitingUntil', { day: monthsEnd })}</span>
        </>
      )}
      {premiums > 0 && (
        <>
          <progress
            className="motshelo-progress"
            aria-label={t('policyWaitingPremiums', { name })}
            max={premiums}
            value={Math.min(received, premiums)}
          />
          <span className="policy-small">{t('policyWaitingPaid', { received, premiums })}</span>
        </>
      )}
    </>
  )
}
