'use client'

import { useAuth } from '@payloadcms/ui'
import type { Problem } from '../../api/call'
import { Action } from '../../elements/action.client'
import { Money } from '../../elements/money'
import { textOf } from '../../translations'
import { useTexts } from '../../translations/use-texts.client'
import { formatCurrency } from '../../../domain/money'
import type { Rights, SuspenseItem } from '../types'
import { heldFor } from './held-for'

type Props = {
  item: SuspenseItem
  rights: Rights
  onChanged: () => void
  onProblems: (problems: Problem[] | null) => void
}

/** What was proposed for an amount; another person than its maker decides. */
export function Resolutions({ item, rights, onChanged, onProblems }: Props) {
  const t = useTexts()
  const { user } = useAuth()
  const path = (id: string, decision: string) => `/suspense-resolutions/${id}/${decision}`
  const shared = { onProblems, onDone: onChanged }
  return item.resolutions.map(({ id, kind, amount, reason, status, maker, makerName, target }) => (
    <div key={id}>
      {textOf(t, 'kind', kind)} <Money amount={amount} /> ({textOf(t, 'resolutionStatus', status)}):{' '}
      {reason}
      {target && <div className="motshelo-note">{target}</div>}
      <div className="motshelo-note">{t('proposedBy', { name: makerName ?? maker })}</div>
      {status === 'proposed' && rights.approve && maker !== user?.id && (
        <div className="motshelo-row">
          <Action
            {...shared}
            label={t('approveResolution')}
            path={path(id, 'approve')}
            question={t('approveResolutionOf', {
              kind: textOf(t, 'kind', kind),
              amount: formatCurrency(amount),
              name: target ?? heldFor(item),
            })}
            success={t('resolutionApproved')}
          />
          <Action
            {...shared}
            label={t('rejectResolution')}
            path={path(id, 'reject')}
            question={`${formatCurrency(amount)}, ${target ?? heldFor(item)}: ${t('rejectHelp')}`}
            withReason
            success={t('resolutionRejected')}
          />
        </div>
      )}
      {status === 'approved' && rights.approve && (
        <Action
          {...shared}
          label={t('undoResolution')}
          path={path(id, 'undo')}
          question={t('undoHelp')}
          withReason
          success={t('resolutionUndone')}
        />
      )}
    </div>
  ))
}
