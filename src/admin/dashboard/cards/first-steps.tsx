import { Card } from '../../elements/card'
import type { Translate } from '../../translations'
import type { FirstStep } from '../queries/first-steps'

type Props = { steps: FirstStep[]; t: Translate; admin: string }

/** In an empty society: what to do, one after the other. */
export function FirstStepsCard({ steps, t, admin }: Props) {
  const current = steps.find(({ done }) => !done)
  return (
    <Card wide title={t('firstSteps')}>
      <ol className="motshelo-steps">
        {steps.map((step) => (
          <li
            key={step.label}
            className={`motshelo-step motshelo-step--${stateOf(step, current)}`}
            aria-current={step === current ? 'step' : undefined}
          >
            {step.may ? (
              <a href={`${admin}/collections/${step.collection}`}>{t(step.label)}</a>
            ) : (
              t(step.label)
            )}
            <div className="motshelo-step__state">{t(stateTexts[stateOf(step, current)])}</div>
          </li>
        ))}
      </ol>
      <p className="motshelo-note">{t('firstStepsHelp')}</p>
    </Card>
  )
}

const stateTexts = { done: 'stepDone', current: 'stepCurrent', waiting: 'stepWaiting' } as const

function stateOf(step: FirstStep, current: FirstStep | undefined): keyof typeof stateTexts {
  if (step.done) return 'done'
  return step === current ? 'current' : 'waiting'
}
