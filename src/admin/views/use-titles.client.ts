'use client'

import { useEffect, useState } from 'react'
import type { AuditChange } from '../../hooks/audit'
import { useApi } from '../api/use-api.client'
import type { WordsByField } from './field-words'

type Told = { changes: AuditChange[] }
type Found = { docs: Record<string, unknown>[] }

/** What the documents are called that the changes point at, by id; one question a collection. */
export function useTitles(
  entries: Told[] | undefined,
  words: WordsByField,
): Record<string, string> {
  const api = useApi()
  const [titles, setTitles] = useState<Record<string, string>>({})
  useEffect(() => {
    const stop = new AbortController()
    for (const [place, ids] of pointersIn(entries ?? [], words)) {
      const [slug = '', title = 'id'] = place.split(' ')
      const asked = new URLSearchParams({ depth: '0', limit: String(ids.size) })
      asked.set('where[id][in]', [...ids].join(','))
      asked.set(`select[${title}]`, 'true')
      api<Found>(`/${slug}?${asked}`, { signal: stop.signal })
        .then((answer) => {
          if (!answer.ok) return
          const named = answer.data.docs.map((doc) => [doc.id, String(doc[title] ?? doc.id)])
          setTitles((known) => ({ ...known, ...(Object.fromEntries(named) as typeof known) }))
        })
        .catch(() => undefined)
    }
    return () => stop.abort()
  }, [api, entries, words])
  return titles
}

function pointersIn(entries: Told[], words: WordsByField): Map<string, Set<string>> {
  const pointers = new Map<string, Set<string>>()
  for (const { field, before, after } of entries.flatMap(({ changes }) => changes)) {
    const relation = words[field]?.relation
    if (!relation) continue
    const place = `${relation.slug} ${relation.title}`
    const ids = pointers.get(place) ?? new Set<string>()
    for (const value of [before, after]) if (typeof value === 'string' && value) ids.add(value)
    if (ids.size) pointers.set(place, ids)
  }
  return pointers
}
