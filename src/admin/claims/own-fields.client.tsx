'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import type { CustomValues } from '../../domain/custom-fields'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
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
  const send = async (event: FormEvent) => {
    event.preventDefault()
    // The claim stands in a form of Payload's, which has nothing to save.
    event.stopPropagation()
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
      <form
        className="motshelo-stack"
        aria-label={t('claimOwnFields')}
        onSubmit={(event) => void send(event)}
      >
        {own.inputs}
        <div className="motshelo-row">
          <Button type="submit" size="small" margin={false} disabled={busy}>
            {t('claimOwnFieldsSave')}
          </Button>
        </div>
        <Problems problems={problems} t={t} />
      </form>
    </details>
  )
}
