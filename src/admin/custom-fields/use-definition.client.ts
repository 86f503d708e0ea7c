'use client'

import { useEffect, useState } from 'react'
import { useApi } from '../api/use-api.client'
import type { FormDefinition } from './types'

/** The fields that a society added to a collection; null until the server has answered. */
export function useDefinition(
  tenant: string | undefined,
  collection: string,
): FormDefinition | null {
  const api = useApi()
  const [known, setKnown] = useState<{ of: string; definition: FormDefinition } | null>(null)
  const of = `${tenant ?? ''}:${collection}`
  useEffect(() => {
    if (!tenant || !collection) return
    let isGone = false
    const query = new URLSearchParams({ tenant, collection })
    void api<FormDefinition>(`/custom-fields/form?${query}`).then((answer) => {
      if (answer.ok && !isGone) setKnown({ of, definition: answer.data })
    })
    return () => {
      isGone = true
    }
  }, [api, of, tenant, collection])
  return known?.of === of ? known.definition : null
}
