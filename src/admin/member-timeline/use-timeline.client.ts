'use client'

import { useCallback, useEffect, useState } from 'react'
import type { TimelineEntry, TimelineKind } from '../../plugins/membership/timeline/types'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'

type Page = { entries: TimelineEntry[]; next: string | null; kinds: TimelineKind[] }

/** The entries loaded so far; another kind begins anew. */
export function useTimeline(member: string, kind: string) {
  const api = useApi()
  const [page, setPage] = useState<Page | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const [loading, setLoading] = useState(true)
  const load = useCallback(
    async (before: string | null, signal?: AbortSignal) => {
      setLoading(true)
      const asked = new URLSearchParams()
      if (kind) asked.set('kind', kind)
      if (before) asked.set('before', before)
      const answer = await api<Page>(`/members/${member}/timeline?${asked}`, { signal })
      setLoading(false)
      setProblems(answer.ok ? null : answer.problems)
      if (!answer.ok) return
      const { data } = answer
      setPage((known) =>
        before && known ? { ...data, entries: [...known.entries, ...data.entries] } : data,
      )
    },
    [api, member, kind],
  )
  useEffect(() => {
    const stop = new AbortController()
    setPage(null)
    load(null, stop.signal).catch(() => undefined)
    return () => stop.abort()
  }, [load])
  const next = page?.next ?? null
  return {
    ...{ problems, loading },
    entries: page?.entries ?? null,
    kinds: page?.kinds ?? null,
    hasMore: next !== null,
    more: () => void load(next).catch(() => undefined),
  }
}
