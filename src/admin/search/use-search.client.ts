'use client'

import { useEffect, useState } from 'react'
import type { SearchGroup } from '../../plugins/search'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'

type Found = { groups: SearchGroup[] | null; problems: Problem[] | null }

const PAUSE_MILLISECONDS = 250
const nothing: Found = { groups: null, problems: null }

/** Asks once the typing pauses; an answer that comes late is dropped. */
export function useSearch(tenant: string | undefined, typed: string): Found {
  const api = useApi()
  const [found, setFound] = useState(nothing)
  useEffect(() => {
    const q = typed.trim()
    const stop = new AbortController()
    const ask = async () => {
      if (!tenant || !q) return setFound(nothing)
      const json = { tenant, q }
      const call = { json, signal: stop.signal }
      const answer = await api<{ groups: SearchGroup[] }>('/search', call)
      setFound(
        answer.ok
          ? { groups: answer.data.groups, problems: null }
          : { groups: null, problems: answer.problems },
      )
    }
    const timer = setTimeout(() => void ask().catch(() => undefined), PAUSE_MILLISECONDS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [api, tenant, typed])
  return found
}
