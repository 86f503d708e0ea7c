import type { Translate } from '../translations'
import { shareText, totalOf, WHOLE, type BeneficiaryRow } from './rows'

type Props = { rows: BeneficiaryRow[]; t: Translate }

/** How much of the whole is given, in words and as a bar. */
export function SharesTotal({ rows, t }: Props) {
  const total = totalOf(rows)
  const label = t('sharesTotal', { total: shareText(total) })
  return (
    <div>
      <p role="status">
        {label} –{' '}
        <span className={total === WHOLE ? 'motshelo-good' : 'motshelo-bad'}>
          {stateOf(total, t)}
        </span>
      </p>
      <progress
        className="motshelo-progress"
        aria-label={label}
        max={WHOLE}
        value={Math.min(total, WHOLE)}
      />
    </div>
  )
}

function stateOf(total: number, t: Translate): string {
  if (total === WHOLE) return t('sharesComplete')
  return total < WHOLE
    ? t('sharesLeft', { left: shareText(WHOLE - total) })
    : t('sharesOver', { over: shareText(total - WHOLE) })
}
