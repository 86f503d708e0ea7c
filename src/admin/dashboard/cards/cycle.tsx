import { Card } from '../../elements/card'
import type { Translate } from '../../translations'
import { monthName } from '../months'
import type { AuthorityCycle } from '../queries/cycle'
import { cycleSteps, type Step } from '../steps'

type Props = {
  period: string
  cycles: AuthorityCycle[]
  t: Translate
  admin: string
  language: string
}

const stateTexts = { done: 'stepDone', current: 'stepCurrent', waiting: 'stepWaiting' } as const

/** How far this month is, for each payroll authority. */
export function CycleCard({ period, cycles, t, admin, language }: Props) {
  return (
    <Card wide title={t('cycleOf', { period: monthName(period, language) })}>
      {cycles.length === 0 && (
        <p>
          <a href={`${admin}/collections/deduction-runs`}>{t('cycleEmpty')}</a>
        </p>
      )}
      {cycles.map(({ authority, run, remittances }) => (
        <div key={authority}>
          <p className="motshelo-note">{authority}</p>
          <ol className="motshelo-steps">
            {cycleSteps(run, remittances).map((step) => (
              <li
                key={step.label}
                className={`motshelo-step motshelo-step--${step.state}`}
                aria-current={step.state === 'current' ? 'step' : undefined}
              >
                <a href={linkOf(admin, step)}>{t(step.label)}</a>
                <div className="motshelo-step__state">{t(stateTexts[step.state])}</div>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </Card>
  )
}

/** To the work itself where there is any yet, else to the list where it starts. */
function linkOf(admin: string, { collection, id }: Step): string {
  const list = `${admin}/collections/${collection}`
  if (!id) return list
  return `${list}/${id}/${collection === 'remittances' ? 'workbench' : 'file'}`
}
