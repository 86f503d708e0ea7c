import type { ClaimClock, Target } from '../../domain/claims'
import { textOf, type Translate } from '../translations'

/** A bar for each target: how many of its hours are gone. */
export function Clock({ clock, t }: { clock: ClaimClock; t: Translate }) {
  return (
    <ul className="motshelo-rows">
      <Bar name={t('claimDecide')} target={clock.decide} t={t} />
      <Bar name={t('claimPay')} target={clock.pay} t={t} />
    </ul>
  )
}

type BarProps = { name: string; target: Target; t: Translate }

function Bar({ name, target, t }: BarProps) {
  const { state, usedHours, allowedHours } = target
  return (
    <li>
      <strong>{name}:</strong> {textOf(t, 'claimTarget', state)}
      {state !== 'waiting' && (
        <>
          <progress
            className="motshelo-progress"
            aria-label={name}
            max={allowedHours}
            value={Math.min(usedHours, allowedHours)}
          />
          <span className="motshelo-note">
            {t('claimHours', { used: usedHours, allowed: allowedHours })}
          </span>
        </>
      )}
    </li>
  )
}

/** The target that matters now, small enough for a list. */
export function ShortClock({ clock, t }: { clock: ClaimClock; t: Translate }) {
  const isDecided = clock.decide.state === 'met' || clock.decide.state === 'missed'
  const target = isDecided ? clock.pay : clock.decide
  const { state, usedHours, allowedHours } = target
  return (
    <>
      {state !== 'waiting' && (
        <progress
          className="motshelo-progress"
          aria-label={t(isDecided ? 'claimPay' : 'claimDecide')}
          max={allowedHours}
          value={Math.min(usedHours, allowedHours)}
        />
      )}
      <span>{textOf(t, 'claimTarget', state)}</span>
    </>
  )
}
