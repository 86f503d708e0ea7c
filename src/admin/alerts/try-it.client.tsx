'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { AlertTrial } from '../../plugins/alerts/editing/try-alert'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Card } from '../elements/card'
import { Facts } from '../elements/facts'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

type Props = { tenant: string | undefined; about: string; formula: string }

/** What the condition, as it is in the form now, finds among real records. */
export function TryAlert({ tenant, about, formula }: Props) {
  const t = useTexts()
  const api = useApi()
  const [trial, setTrial] = useState<AlertTrial | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const [busy, setBusy] = useState(false)
  const attempt = async () => {
    setBusy(true)
    const answer = await api<AlertTrial>('/alerts/try', { json: { tenant, about, formula } })
    setBusy(false)
    setTrial(answer.ok ? answer.data : null)
    setProblems(answer.ok ? null : answer.problems)
  }
  return (
    <Card title={t('tryIt')}>
      <div className="motshelo-stack">
        <p className="motshelo-note">{t(tenant ? 'tryAlertHelp' : 'previewNoSociety')}</p>
        <div className="motshelo-row">
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={busy || !tenant || !formula}
            onClick={() => void attempt()}
          >
            {busy ? t('loading') : t('tryItNow')}
          </Button>
        </div>
        <Problems problems={problems} t={t} />
        <div role="status">{trial && <Shown trial={trial} />}</div>
      </div>
    </Card>
  )
}

function Shown({ trial: { looked, found, unanswered, first } }: { trial: AlertTrial }) {
  const t = useTexts()
  return (
    <>
      <Facts
        facts={[
          [t('alertLooked'), looked],
          [t('alertFound'), found],
          [t('alertUnanswered'), unanswered],
        ]}
      />
      <ul>
        {first.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </>
  )
}
