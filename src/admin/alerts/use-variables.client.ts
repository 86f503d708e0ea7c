'use client'

import { useEffect, useState } from 'react'
import type { FormulaVariable } from '../../domain/formula'
import { useApi } from '../api/use-api.client'

/** What a condition about something may name; null until the server has answered. */
export function useVariables(tenant: string | undefined, about: string): FormulaVariable[] | null {
  const api = useApi()
  const [known, setKnown] = useState<{ of: string; variables: FormulaVariable[] } | null>(null)
  const of = `${tenant ?? ''}:${about}`
  useEffect(() => {
    if (!tenant || !about) return
    let isGone = false
    const query = new URLSearchParams({ tenant, about })
    void api<{ variables: FormulaVariable[] }>(`/alerts/variables?${query}`).then((answer) => {
      if (answer.ok && !isGone) setKnown({ of, variables: answer.data.variables })
    })
    return () => {
      isGone = true
    }
  }, [api, of, tenant, about])
  return known?.of === of ? known.variables : null
}
