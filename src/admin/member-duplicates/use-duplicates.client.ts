'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Duplicate } from '../../collections/members/duplicates/types'
import { useApi } from '../api/use-api.client'
import { useTenantOfForm } from '../session/use-tenant.client'

const asked = ['surname', 'forenames', 'birthDate', 'phone', 'payrollNumber'] as const
const PAUSE_MILLISECONDS = 600

/** Asks once the typing rests. */
export function useDuplicates(): Duplicate[] {
  const api = useApi()
  const { id } = useDocumentInfo()
  const tenant = useTenantOfForm()
  const [duplicates, setDuplicates] = useState<Duplicate[]>([])
  const typed = useFormFields(([fields]) =>
    JSON.stringify(asked.map((name) => fields[name]?.value ?? null)),
  )
  useEffect(() => {
    const stop = new AbortController()
    const values = JSON.parse(typed) as (string | null)[]
    const ask = async () => {
      const person = Object.fromEntries(asked.map((name, at) => [name, values[at] ?? null]))
      const json = { tenant, id: id ?? null, ...person }
      const answer = await api<{ duplicates: Duplicate[] }>('/members/duplicates', {
        ...{ json, signal: stop.signal },
      })
      setDuplicates(answer.ok ? answer.data.duplicates : [])
    }
    const run = () => void ask().catch(() => undefined)
    const timer = tenant ? setTimeout(run, PAUSE_MILLISECONDS) : undefined
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [api, id, tenant, typed])
  return duplicates
}
