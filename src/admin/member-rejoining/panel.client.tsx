'use client'

import { useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Action } from '../elements/action.client'
import { Problems } from '../elements/problems'
import { useTenantOfForm } from '../session/use-tenant.client'
import { useTexts } from '../translations/use-texts.client'
import '../elements/elements.css'

type Former = {
  id: string
  memberNumber: string
  displayName: string
  allowed: boolean
  sentence: string | null
}

/** Of somebody who was a member before: when, and what the society's rules say of coming back. */
export function RejoiningPanel() {
  const t = useTexts()
  const router = useRouter()
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const former = useFormer()
  const [problems, setProblems] = useState<Problem[] | null>(null)
  return (
    <div role="status">
      {former?.sentence && (
        <section className="motshelo-card">
          <h2 className="motshelo-card__title">
            {t('rejoining')}: {former.displayName} ({former.memberNumber})
          </h2>
          <p className={former.allowed ? undefined : 'motshelo-bad'}>{former.sentence}</p>
          {former.id !== id && (
            <a href={`${config.routes.admin}/collections/members/${former.id}`}>
              {t('rejoiningOpen')}
            </a>
          )}
          {former.id === id && former.allowed && (
            <Action
              label={t('applyAgain')}
              path={`/members/${former.id}/apply-again`}
              question={t('applyAgainHelp')}
              success={t('appliedAgain')}
              onProblems={setProblems}
              onDone={() => router.refresh()}
            />
          )}
          <Problems problems={problems} t={t} />
        </section>
      )}
    </div>
  )
}

/** By the member who is open and has left, or by the Omang that is typed for a new one. */
function useFormer(): Former | null {
  const api = useApi()
  const { id } = useDocumentInfo()
  const tenant = useTenantOfForm()
  const omang = useFormFields(([fields]) => String(fields.omang?.value ?? ''))
  const status = useFormFields(([fields]) => String(fields.status?.value ?? ''))
  const [former, setFormer] = useState<Former | null>(null)
  const hasLeft = status === 'exited' || status === 'deceased'
  const typed = /^\d{9}$/.test(omang.trim()) ? omang.trim() : ''
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const ask = async () => {
      const answer = id
        ? await api<{ former: Former | null }>(`/members/${id}/rejoining`, { signal })
        : await api<{ former: Former | null }>('/members/former', {
            ...{ json: { tenant, omang: typed }, signal },
          })
      setFormer(answer.ok ? answer.data.former : null)
    }
    if (id ? hasLeft : tenant && typed) void ask().catch(() => undefined)
    else setFormer(null)
    return () => stop.abort()
  }, [api, id, tenant, typed, hasLeft])
  return former
}
