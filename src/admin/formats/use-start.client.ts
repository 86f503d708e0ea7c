'use client'

import { useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { addMonths } from '../../domain/calendar'
import type { FormatPurpose } from '../../domain/formats'
import { useApi, type Api } from '../api/use-api.client'
import { newDefinition } from './definition'

/** `?original=<id>` on the page of a new version names the one it starts from. */
export const ORIGINAL = 'original'

type Version = { id: string; tenant?: unknown; format: string; from: string; definition: unknown }

/** Starts a new version with what is there: the version it is made from, or the format's last one. */
export function useStart(value: unknown, setValue: (value: unknown) => void): void {
  useOriginal(setValue)
  useLatest(value, setValue)
}

function useOriginal(setValue: (value: unknown) => void): void {
  const api = useApi()
  const { id } = useDocumentInfo()
  const { dispatchFields } = useForm()
  const original = useSearchParams().get(ORIGINAL)
  useEffect(() => {
    if (id || !original) return
    return unlessGone(api<Version>(`/file-format-versions/${original}?depth=0`), (answer) => {
      if (!answer.ok) return
      const { format, definition, from, tenant } = answer.data
      const set = { tenant, format, from: monthAfter(from) }
      for (const [path, next] of Object.entries(set))
        if (next) dispatchFields({ type: 'UPDATE', path, value: next })
      setValue(definition)
    })
  }, [api, dispatchFields, id, original, setValue])
}

/** Until the person changes something, another format brings its own layout. */
function useLatest(value: unknown, setValue: (value: unknown) => void): void {
  const api = useApi()
  const { id } = useDocumentInfo()
  const format = useFormFields(([fields]) => fields.format?.value as string | undefined)
  const given = useRef('')
  const isUntouched = useRef(true)
  const isEmpty = value === undefined || value === null
  isUntouched.current = isEmpty || JSON.stringify(value) === given.current
  useEffect(() => {
    if (!format || (id && !isEmpty) || !isUntouched.current) return
    return unlessGone(latestDefinition(api, format), (definition) => {
      if (!definition || !isUntouched.current) return
      given.current = JSON.stringify(definition)
      setValue(definition)
    })
  }, [api, format, id, isEmpty, setValue])
}

async function latestDefinition(api: Api, format: string): Promise<unknown> {
  const query = new URLSearchParams({
    'where[format][equals]': format,
    sort: '-number',
    limit: '1',
    depth: '0',
  })
  const versions = await api<{ docs: Version[] }>(`/file-format-versions?${query}`)
  const [latest] = versions.ok ? versions.data.docs : []
  if (latest) return latest.definition
  const answer = await api<{ purpose: FormatPurpose }>(`/file-formats/${format}?depth=0`)
  return answer.ok ? newDefinition(answer.data.purpose) : undefined
}

/** The month after the one the original is from, and not before the next one. */
function monthAfter(from: string): string {
  const thisMonth = new Date().toISOString().slice(0, 7)
  return addMonths(from > thisMonth ? from : thisMonth, 1)
}

/** Calls back with what comes, unless the screen went away meanwhile. @returns what says that it did */
function unlessGone<T>(work: Promise<T>, done: (value: T) => void): () => void {
  let isGone = false
  void work.then((value) => {
    if (!isGone) done(value)
  })
  return () => {
    isGone = true
  }
}
