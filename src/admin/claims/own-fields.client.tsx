'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { CustomValues } from '../../domain/custom-fields'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { InnerForm } from '../elements/inner-form.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'
import { useOwnFields } from './use-own-fields.client'

type Props = { claim: string; tenant: string; stored: CustomValues }

/** Changes the society's own fields of a claim; nothing else of a claim is changed by a form. */
export function ClaimOwnFields({ claim, tenant, stored }: Props) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const own = useOwnFields({ tenant, stored })
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  if (!own.isThere || !own.mayChange) return null
  const send = async () => {
    setBusy(true)
    const answer = await api<unknown>(`/claims/${claim}/own-fields`, {
      json: { custom: own.sent() },
    })
    setBusy(false)
    setProblems(answer.ok ? null : answer.problems)
    if (!answer.ok) return
    toast.success(t('claimOwnFieldsSaved'))
    router.refresh()
  }
  return (
    <details>
      <summary>{t('claimOwnFields')}</summary>
      <InnerForm className="motshelo-stack" label={t('claimOwnFields')} onSend={() => void send()}>
        {own.inputs}
        <div className="motshelo-row">
          <Button
            type="button"
            size="small"
            margin={false}
            disabled={busy}
            onClick={() => void send()}
          >
            {t('claimOwnFieldsSave')}
          </Button>
        </div>
        <Problems problems={problems} t={t} />
      </InnerForm>
    </details>
  )
}
